// Evaluates small programs of a stack machine with the runtime's dynamic operations: what differential tests
// compare with CPython. One program a line, its words separated by spaces (evaluate.py writes them):
//
//   i INT   f FLOAT   s xHEX   b xHEX   a xHEX    push an int, a float, a str, bytes, a bytearray
//   n t z e                                    None, True, False, Ellipsis
//   T N  L N  S N  D N                         a tuple, list, set, dict of the last N values (pairs)
//   o OP  q OP  u OP                           binary operator, comparison, unary operation
//   I  V                                       a[b]; slice(a, b, c)
//   A NAME                                     attribute
//   M NAME POSITIONAL KEYWORD...               method call; the receiver lies below the arguments
//   C NAME POSITIONAL KEYWORD...               call of a builtin
//
// Answers with the repr of what is left, or `Type: message`, each as one line in hex.
#include "runtime/core/format.h"
#include "runtime/core/protocol.h"
#include "runtime/core/set.h"
#include "runtime/core/str_find.h"
#include "runtime/generated/program.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

using namespace py;

namespace {

Object stack[4096];
size_t depth = 0;

Status push(Object&& value) {
  stack[depth++] = static_cast<Object&&>(value);
  return {};
}
template <class T>
Status push(Result<T>&& result) {
  if (result.failed())
    return Failed{};
  return push(Object(result.take()));
}
Object pop() {
  return static_cast<Object&&>(stack[--depth]);
}
void drop_to(size_t size) {
  while (depth > size)
    pop();
}

char* next_word(char*& at) {
  while (*at == ' ')
    ++at;
  char* word = at;
  while (*at != 0 && *at != ' ')
    ++at;
  if (*at != 0)
    *at++ = 0;
  return word;
}

/// A word `x...` to the bytes it spells.
size_t from_hex(char*& word) {
  ++word;
  size_t size = strlen(word) / 2;
  for (size_t i = 0; i < size; ++i) {
    char pair[3] = {word[2 * i], word[2 * i + 1], 0};
    word[i] = char(strtoul(pair, nullptr, 16));
  }
  return size;
}

struct Operator {
  const char* symbol;
  Result<Object> (*apply)(Ref, Ref);
};
constexpr Operator operators[] = {
#define X(name, symbol) {symbol, py::name},
    PY_BINARY_OPS(X)
#undef X
};
constexpr Operator comparisons[] = {
#define X(name, symbol) {symbol, py::compare_##name},
    PY_COMPARE_OPS(X)
#undef X
};

Result<Object> boxed(Result<Own<Str>>&& text) {
  if (text.failed())
    return Failed{};
  return Object(text.take());
}

Result<Object> unary(const char* name, Ref a) {
  if (!strcmp(name, "-"))
    return negative(a);
  if (!strcmp(name, "+"))
    return positive(a);
  if (!strcmp(name, "~"))
    return invert(a);
  if (!strcmp(name, "not")) {
    PY_TRY(yes, truth(a));
    return Object(!yes);
  }
  abort();
}

struct Call {
  Str* names[16];
  Own<Str> kept[16];
  Ref values[64];
  Args args;
  size_t first; // of the arguments on the stack
};

Status read_call(char*& at, Call& call) {
  size_t positional = strtoul(next_word(at), nullptr, 10), keywords = 0;
  while (*at == '=') {
    ++at;
    PY_TRY(name, make_str(next_word(at)));
    call.kept[keywords] = static_cast<Own<Str>&&>(name);
    call.names[keywords] = call.kept[keywords].get();
    ++keywords;
  }
  call.first = depth - positional - keywords;
  for (size_t i = call.first; i < depth; ++i)
    call.values[i - call.first] = stack[i].ref();
  call.args = {call.values, uint16_t(positional), uint16_t(keywords), call.names};
  return {};
}

Status step(char*& at) {
  const char* op = next_word(at);
  switch (*op) {
  case 'i': {
    char* word = next_word(at);
    PY_TRY(value, parse_int(word, strlen(word), 0, none));
    return push(Object(static_cast<Int&&>(value)));
  }
  case 'f': {
    char* word = next_word(at);
    PY_TRY(text, make_str(word));
    PY_TRY(value, FloatBox::construct(text));
    return push(box(value));
  }
  case 's': {
    char* word = next_word(at);
    size_t size = from_hex(word);
    return push(make_str(word, size));
  }
  case 'b': {
    char* word = next_word(at);
    size_t size = from_hex(word);
    return push(make_bytes(word, size));
  }
  case 'a': {
    char* word = next_word(at);
    size_t size = from_hex(word);
    return push(make_bytearray(word, size));
  }
  case 'n':
    return push(Object(none));
  case 't':
    return push(Object(true));
  case 'z':
    return push(Object(false));
  case 'e':
    return push(Object::adopt(word::ellipsis));
  case 'T':
  case 'L':
  case 'S':
  case 'D': {
    size_t count = strtoul(next_word(at), nullptr, 10) * (*op == 'D' ? 2 : 1);
    Ref values[256];
    size_t first = depth - count;
    for (size_t i = 0; i < count; ++i)
      values[i] = stack[first + i].ref();
    Object made;
    if (*op == 'T') {
      PY_TRY(tuple, make_tuple(values, count));
      made = Object(static_cast<Own<Tuple>&&>(tuple));
    } else if (*op == 'L') {
      PY_TRY(list, make_list(values, count));
      made = Object(static_cast<Own<List>&&>(list));
    } else if (*op == 'S') {
      PY_TRY(set, make_set(values, count));
      made = Object(static_cast<Own<Set>&&>(set));
    } else {
      PY_TRY(dict, make_dict(values, count / 2));
      made = Object(static_cast<Own<Dict>&&>(dict));
    }
    drop_to(first);
    return push(static_cast<Object&&>(made));
  }
  case 'o':
  case 'q': {
    const char* symbol = next_word(at);
    Object b = pop(), a = pop();
    if (!strcmp(symbol, "in") || !strcmp(symbol, "not-in")) {
      PY_TRY(yes, contains(b, a));
      return push(Object(yes == (symbol[0] == 'i')));
    }
    if (!strcmp(symbol, "is"))
      return push(Object(a.ref() == b.ref()));
    for (const Operator& row : operators)
      if (*op == 'o' && !strcmp(row.symbol, symbol))
        return push(row.apply(a, b));
    for (const Operator& row : comparisons)
      if (*op == 'q' && !strcmp(row.symbol, symbol))
        return push(row.apply(a, b));
    abort();
  }
  case 'u': {
    const char* name = next_word(at);
    Object a = pop();
    return push(unary(name, a));
  }
  case 'I': {
    Object b = pop(), a = pop();
    return push(get_item(a.ref(), b.ref()));
  }
  case 'V': {
    Object c = pop(), b = pop(), a = pop();
    return push(make_slice(a, b, c));
  }
  case 'A': {
    PY_TRY(name, make_str(next_word(at)));
    Object a = pop();
    return push(get_attr(a, name));
  }
  case 'M': {
    PY_TRY(name, make_str(next_word(at)));
    Call call;
    PY_CHECK(read_call(at, call));
    Result<Object> result = call_method(stack[call.first - 1].ref(), name, call.args);
    drop_to(call.first - 1);
    return push(static_cast<Result<Object>&&>(result));
  }
  case 'C': {
    PY_TRY(name, make_str(next_word(at)));
    Call call;
    PY_CHECK(read_call(at, call));
    Ref callee = find_builtin(name);
    if (callee.is_null())
      return raise_name_error(name);
    Result<Object> result = py::call(callee, call.args);
    drop_to(call.first);
    return push(static_cast<Result<Object>&&>(result));
  }
  }
  fprintf(stderr, "no such operation: %s\n", op);
  abort();
}

void print_answer(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i)
    printf("%02x", uint8_t(text[i]));
  putchar('\n');
}

/// Runs one program; its answer goes to `out`.
Status evaluate_line(const char* line, TextBuilder& out) {
  static char words[1 << 22];
  strcpy(words, line);
  char* at = words;
  Status status;
  while (*at != 0 && !status.failed())
    status = step(at);
  Result<Object> shown = status.failed() ? Result<Object>(Failed{}) : boxed(to_repr(stack[depth - 1].ref()));
  if (shown.failed()) {
    Own<BaseException> error = take_pending();
    (void)format_exception_only(out, error);
  } else {
    out.append((*shown).ref().as<Str>());
    out.append("\n");
  }
  drop_to(0);
  return {};
}

/// Lets each allocation of a program fail in turn: it must end with MemoryError, or as ever where it could do
/// without, and leave nothing behind.
bool survives(const char* line, const TextBuilder& expected, size_t blocks) {
  for (size_t n = 1;; ++n) {
    bool reached, is_fine;
    {
      TextBuilder out;
      memory::fail_after(n);
      (void)evaluate_line(line, out);
      reached = !memory::is_failing();
      memory::fail_after(0);
      bool is_memory_error = out.size() >= 11 && !memcmp(out.text(), "MemoryError", 11);
      bool as_ever = out.size() == expected.size() && !memcmp(out.text(), expected.text(), out.size());
      is_fine = is_memory_error || as_ever || out.has_failed() ||
                find_bytes(out.text(), out.size(), "<exception str() failed>", 24) != nullptr;
    }
    if (!is_fine || memory::usage().blocks != blocks) {
      printf("%s when allocation %zu fails\n", is_fine ? "leaks" : "is wrong", n);
      return false;
    }
    if (!reached)
      return true;
  }
}

} // namespace

Status py::run_program() {
  static char line[1 << 22];
  bool failing = getenv("FAIL_ALLOCATIONS") != nullptr;
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    TextBuilder out, again;
    (void)evaluate_line(line, out);
    size_t before = memory::usage().blocks;
    (void)evaluate_line(line, again);
    (void)again.finish();
    if (memory::usage().blocks != before)
      printf("leaks\n");
    else if (!failing || survives(line, out, before))
      print_answer(out.text(), out.size() - 1);
  }
  fflush(stdout);
  return {};
}
