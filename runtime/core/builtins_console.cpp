// print and input.
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"

namespace py {

namespace {

/// The separator or the end: None is the usual one.
Result<Str*> text_or(Ref value, Str* otherwise, const char* name) {
  if (value.is_null() || value.is_none())
    return otherwise;
  if (!is<Str>(value))
    return raise_type_error("%s must be None or a string, not %T", name, value.word());
  return value.as<Str>();
}

Result<void> write_to(Ref file, Str* text) {
  if (file.is_none()) {
    hal::console_write(text->text(), text->size);
    return {};
  }
  PY_TRY(done, call_method_with(file, PY_STR("write"), text));
  static_cast<void>(done);
  return {};
}

bool is_simple(Ref value) {
  switch (kind_of(value)) {
  case Kind::str:
    return value.header()->type == &types::str;
  case Kind::int_:
  case Kind::bool_:
  case Kind::float_:
  case Kind::none:
    return !value.is_heap() || !is_user_class(value.header()->type);
  default:
    return false;
  }
}

/// In as few pieces as can be. What comes before a value whose text runs other code is written first, for
/// that code may print, too, or fail.
Result<void> print_to_console(Span<const Ref> values, Str* separator, Str* ending) {
  TextBuilder text;
  auto flush = [&text]() -> Result<void> {
    if (text.size() == 0 && !text.has_failed())
      return {};
    PY_TRY(piece, text.finish());
    hal::console_write(piece->text(), piece->size);
    return {};
  };
  for (size_t i = 0; i < values.count; ++i) {
    if (i)
      text.append(separator);
    if (!is_simple(values[i]))
      PY_CHECK(flush());
    PY_TRY(shown, to_str(values[i]));
    text.append(shown.get());
  }
  text.append(ending);
  return flush();
}

} // namespace

Result<void> print(Span<const Ref> values, Ref sep, Ref end, Ref file, Ref flush) {
  PY_TRY(separator, text_or(sep, PY_STR(" "), "sep"));
  PY_TRY(ending, text_or(end, PY_STR("\n"), "end"));
  if (file.is_none()) {
    PY_CHECK(print_to_console(values, separator, ending));
    PY_TRY(is_flushed, truth(flush));
    if (is_flushed)
      hal::console_flush();
    return {};
  }
  for (size_t i = 0; i < values.count; ++i) {
    if (i)
      PY_CHECK(write_to(file, separator));
    PY_TRY(shown, to_str(values[i]));
    PY_CHECK(write_to(file, shown));
  }
  PY_CHECK(write_to(file, ending));
  PY_TRY(flushed, truth(flush));
  if (flushed) {
    PY_TRY(done, call_method_with(file, PY_STR("flush")));
    static_cast<void>(done);
  }
  return {};
}

/// While nothing is typed: the processor rests for so long.
static constexpr hal::Micros between_looks = 1000;

Result<Own<Str>> input(Ref prompt) {
  if (!prompt.is_null()) {
    PY_TRY(text, to_str(prompt));
    hal::console_write(text->text(), text->size);
  }
  TextBuilder line;
  bool any = false;
  for (;;) {
    const int byte = hal::console_read();
    if (byte < 0) {
      if (hal::console_at_end())
        break;
      if (hal::console_interrupted())
        return raise_new(types::KeyboardInterrupt, "");
      hal::delay(between_looks);
      continue;
    }
    any = true;
    if (byte == '\n')
      break;
    if (byte != '\r')
      line.append_byte(static_cast<char>(byte));
  }
  if (!any)
    return raise_new(types::EOFError, "EOF when reading a line");
  return line.finish();
}

} // namespace py
