// Raising, handling, chaining, and what is printed of an exception: as CPython prints it, without source
// lines.
// RUN: %p2c-native %s -o %t
// RUN: %t | %FileCheck %s --match-full-lines --strict-whitespace
#include "runtime/core/exceptions.h"
#include "runtime/core/text.h"
#include "test/runtime/Inputs/support.h"

using namespace test;

namespace {

constexpr CodeInfo main_code{"app.py", "<module>"}, f_code{"app.py", "f"}, g_code{"lib.py", "g"};

/// Prints what is pending, and takes it.
void show(const char* title) {
  printf("== %s\n", title);
  Own<BaseException> exception = take_pending();
  TextBuilder out;
  (void)format_exception(out, exception);
  printf("%.*s", int(out.size()), out.text());
}

Failed in_g() {
  Failed failed = raise_value_error("bad %s: %R", "thing", Ref(PY_STR("x")).word());
  trace(g_code, 3);
  return failed;
}
Failed in_f() {
  Failed failed = in_g();
  trace(f_code, 7);
  return failed;
}

void plain() {
  // CHECK:== plain
  // CHECK-NEXT:Traceback (most recent call last):
  // CHECK-NEXT:  File "app.py", line 9, in <module>
  // CHECK-NEXT:  File "app.py", line 7, in f
  // CHECK-NEXT:  File "lib.py", line 3, in g
  // CHECK-NEXT:ValueError: bad thing: 'x'
  (void)in_f();
  trace(main_code, 9);
  show("plain");
}

void no_frames() {
  // CHECK-NEXT:== no frames
  // CHECK-NEXT:KeyError: 'k'
  // CHECK-NEXT:== no message
  // CHECK-NEXT:StopIteration
  (void)raise_key_error(PY_STR("k"));
  show("no frames");
  (void)raise_stop_iteration(none);
  show("no message");
}

void recursion() {
  // CHECK-NEXT:== recursion
  // CHECK-NEXT:Traceback (most recent call last):
  // CHECK-NEXT:  File "app.py", line 9, in <module>
  // CHECK-NEXT:  File "app.py", line 2, in f
  // CHECK-NEXT:  File "app.py", line 2, in f
  // CHECK-NEXT:  File "app.py", line 2, in f
  // CHECK-NEXT:  [Previous line repeated 996 more times]
  // CHECK-NEXT:  File "app.py", line 1, in f
  // CHECK-NEXT:RecursionError: maximum recursion depth exceeded
  (void)raise_recursion_error("maximum recursion depth exceeded");
  trace(f_code, 1);
  for (int i = 0; i < 999; ++i)
    trace(f_code, 2);
  trace(main_code, 9);
  show("recursion");
}

void context() {
  // CHECK-NEXT:== context
  // CHECK-NEXT:Traceback (most recent call last):
  // CHECK-NEXT:  File "app.py", line 7, in f
  // CHECK-NEXT:  File "lib.py", line 3, in g
  // CHECK-NEXT:ValueError: bad thing: 'x'
  // CHECK-EMPTY:
  // CHECK-NEXT:During handling of the above exception, another exception occurred:
  // CHECK-EMPTY:
  // CHECK-NEXT:Traceback (most recent call last):
  // CHECK-NEXT:  File "app.py", line 12, in <module>
  // CHECK-NEXT:ZeroDivisionError: division by zero
  (void)in_f();
  {
    Handling handling;
    (void)raise_zero_division_error("division by zero");
  }
  trace(main_code, 12);
  show("context");
}

void cause() {
  // CHECK-NEXT:== cause
  // CHECK-NEXT:ValueError: bad thing: 'x'
  // CHECK-EMPTY:
  // CHECK-NEXT:The above exception was the direct cause of the following exception:
  // CHECK-EMPTY:
  // CHECK-NEXT:Traceback (most recent call last):
  // CHECK-NEXT:  File "app.py", line 12, in <module>
  // CHECK-NEXT:RuntimeError: wrapped
  // CHECK-NEXT:== from None
  // CHECK-NEXT:RuntimeError: wrapped
  Object first = ok(construct_exception(Ref(&types::RuntimeError), Args{}));
  (void)raise_value_error("bad thing: 'x'");
  {
    Handling handling;
    Ref message = PY_STR("wrapped");
    Own<BaseException> error = ok(make_exception(types::RuntimeError, {&message, 1}));
    (void)raise(error, handling.exception());
  }
  trace(main_code, 12);
  show("cause");
  (void)raise_value_error("hidden");
  {
    Handling handling;
    Ref message = PY_STR("wrapped");
    Own<BaseException> error = ok(make_exception(types::RuntimeError, {&message, 1}));
    (void)raise(error, none);
  }
  show("from None");
}

void raised_again() {
  // `raise` alone goes on where the traceback was; `raise e` adds the frame once more.
  // CHECK-NEXT:== bare raise
  // CHECK-NEXT:Traceback (most recent call last):
  // CHECK-NEXT:  File "app.py", line 20, in <module>
  // CHECK-NEXT:  File "app.py", line 7, in f
  // CHECK-NEXT:  File "lib.py", line 3, in g
  // CHECK-NEXT:ValueError: bad thing: 'x'
  // CHECK-NEXT:== raise e
  // CHECK-NEXT:Traceback (most recent call last):
  // CHECK-NEXT:  File "app.py", line 20, in <module>
  // CHECK-NEXT:  File "app.py", line 8, in f
  // CHECK-NEXT:  File "app.py", line 7, in f
  // CHECK-NEXT:  File "lib.py", line 3, in g
  // CHECK-NEXT:ValueError: bad thing: 'x'
  // CHECK-NEXT:== nothing to raise
  // CHECK-NEXT:RuntimeError: No active exception to reraise
  (void)in_f();
  {
    Handling handling;
    (void)reraise();
  }
  trace(main_code, 20);
  show("bare raise");
  (void)in_f();
  {
    Handling handling;
    (void)raise(handling.exception());
    trace(f_code, 8);
  }
  trace(main_code, 20);
  show("raise e");
  (void)reraise();
  show("nothing to raise");
}

/// What a coroutine is handling stays with it while it is suspended.
void scopes() {
  // CHECK-NEXT:== scopes
  // CHECK-NEXT:suspended: none
  // CHECK-NEXT:resumed: inner
  // CHECK-NEXT:outer while inner is suspended: outer
  printf("== scopes\n");
  auto current = [] {
    BaseException* e = handled();
    return e == nullptr ? "none" : e->arguments()[0].as<Str>()->text();
  };
  HandlingScopes scopes;
  HandlingScopes::Mark mark = scopes.resume();
  (void)raise_value_error("inner");
  {
    Handling inner;
    scopes.suspend(mark);
    printf("suspended: %s\n", current());
    mark = scopes.resume();
    printf("resumed: %s\n", current());
    scopes.suspend(mark);
    (void)raise_value_error("outer");
    {
      Handling outer;
      printf("outer while inner is suspended: %s\n", current());
      mark = scopes.resume();
      scopes.suspend(mark);
    }
    mark = scopes.resume();
  }
  scopes.suspend(mark);
}

void rings() {
  // A context that would close a ring is cut, as CPython does.
  // CHECK-NEXT:== ring
  // CHECK-NEXT:ValueError: b
  // CHECK-EMPTY:
  // CHECK-NEXT:During handling of the above exception, another exception occurred:
  // CHECK-EMPTY:
  // CHECK-NEXT:ValueError: a
  (void)raise_value_error("a");
  Handling a;
  (void)raise_value_error("b");
  {
    Handling b;
    (void)raise(a.exception());
  }
  show("ring");
}

void texts() {
  // CHECK-NEXT:== texts
  // CHECK-NEXT:FileNotFoundError(2, 'No such file or directory') [Errno 2] No such file or directory: 'f'
  // CHECK-NEXT:OSError('odd') odd
  // CHECK-NEXT:KeyError('k') 'k'
  // CHECK-NEXT:KeyError() {{$}}
  // CHECK-NEXT:ValueError(1, 'two') (1, 'two')
  // CHECK-NEXT:ExceptionGroup('many', [ValueError(1)]) many (1 sub-exception)
  // CHECK-NEXT:TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
  printf("== texts\n");
  auto print = [](const TypeInfo& type, auto... values) {
    const Ref all[] = {Ref(values)..., Ref()};
    Result<Own<BaseException>> made = make_exception(type, {all, sizeof...(values)});
    if (made.failed()) {
      printf("%s\n", shown(Failed{})->text());
      return Own<BaseException>();
    }
    Own<BaseException> error = made.take();
    printf("%s %s\n", ok(to_repr(Ref(error)))->text(), ok(to_str(Ref(error)))->text());
    return error;
  };
  print(types::OSError, IntRef::small(2), PY_STR("No such file or directory"), PY_STR("f"));
  print(types::OSError, PY_STR("odd"));
  print(types::KeyError, PY_STR("k"));
  print(types::KeyError);
  print(types::ValueError, IntRef::small(1), PY_STR("two"));
  Ref one = IntRef::small(1);
  Own<List> list = ok(list_of(ok(make_exception(types::ValueError, {&one, 1}))));
  print(types::BaseExceptionGroup, PY_STR("many"), list);
  print(types::ExceptionGroup);
}

/// `ExceptionGroup(message, [...])`
Own<BaseException> group(const char* message, const Own<List>& list) {
  Own<Str> text = ok(make_str(message));
  const Ref values[] = {text, list};
  return ok(make_exception(types::ExceptionGroup, {values, 2}));
}

void groups() {
  // CHECK-NEXT:== groups
  // CHECK-NEXT:  + Exception Group Traceback (most recent call last):
  // CHECK-NEXT:  |   File "app.py", line 30, in <module>
  // CHECK-NEXT:  | ExceptionGroup: outer (3 sub-exceptions)
  // CHECK-NEXT:  +-+---------------- 1 ----------------
  // CHECK-NEXT:    | Traceback (most recent call last):
  // CHECK-NEXT:    |   File "app.py", line 7, in f
  // CHECK-NEXT:    |   File "lib.py", line 3, in g
  // CHECK-NEXT:    | ValueError: bad thing: 'x'
  // CHECK-NEXT:    +---------------- 2 ----------------
  // CHECK-NEXT:    | ValueError: two
  // CHECK-NEXT:lines
  // CHECK-NEXT:    +---------------- 3 ----------------
  // CHECK-NEXT:    | ExceptionGroup: inner (1 sub-exception)
  // CHECK-NEXT:    +-+---------------- 1 ----------------
  // CHECK-NEXT:      | KeyError: 'k'
  // CHECK-NEXT:      +------------------------------------
  (void)in_f();
  Own<BaseException> first = take_pending();
  (void)raise_value_error("two\nlines");
  Own<BaseException> second = take_pending();
  (void)raise_key_error(PY_STR("k"));
  Own<BaseException> third = take_pending();
  Own<BaseException> inner = group("inner", ok(list_of(third)));
  (void)raise_exception(group("outer", ok(list_of(first, second, inner))));
  trace(main_code, 30);
  show("groups");
}

void out_of_memory() {
  // CHECK-NEXT:== out of memory
  // CHECK-NEXT:MemoryError
  // CHECK-NEXT:== in handling it
  // CHECK-NEXT:MemoryError
  memory::fail_after(1, true);
  (void)raise_value_error("no room for me");
  memory::fail_after(0);
  show("out of memory");
  (void)raise_memory_error();
  Handling handling;
  memory::fail_after(1, true);
  (void)raise_type_error("nor for me");
  memory::fail_after(0);
  show("in handling it");
}

} // namespace

Status py::run_program() {
  plain();
  no_frames();
  recursion();
  context();
  cause();
  raised_again();
  scopes();
  rings();
  texts();
  groups();
  out_of_memory();
  return {};
}
