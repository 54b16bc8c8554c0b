// How what can be suspended is shown, and its name.
#include "runtime/aio/async_generator.h"
#include "runtime/aio/generator.h"
#include "runtime/aio/task.h"
#include "runtime/core/ops.h"
#include "runtime/core/text.h"
#include "runtime/modules/_code/_code.h"

namespace py {

static void append_address(TextBuilder& text, const void* at) {
  uintptr_t address = reinterpret_cast<uintptr_t>(at);
  int digits = 1;
  while (digits < int(2 * sizeof address) && address >> (4 * digits) != 0)
    ++digits;
  while (digits-- > 0)
    text.append_byte("0123456789abcdef"[address >> (4 * digits) & 15]);
}

static Result<Own<Str>> show(const char* kind, Frame& frame) {
  TextBuilder text;
  text.append("<");
  text.append_c_string(kind);
  text.append(" object ");
  text.append_c_string(frame.code->function);
  text.append(" at 0x");
  append_address(text, &frame);
  text.append(">");
  return text.finish();
}

Result<Own<Str>> CoroutineObject::repr() {
  return show("coroutine", *this);
}
Result<Own<Str>> GeneratorObject::repr() {
  return show("generator", *this);
}
Result<Own<Str>> AsyncGeneratorObject::repr() {
  return show("async_generator", *this);
}

Result<Own<Str>> Frame::name() {
  const char* name = short_name(*code);
  return make_str(name, __builtin_strlen(name));
}
Result<Own<Str>> Frame::qualname() {
  return make_str(code->function, __builtin_strlen(code->function));
}
Result<Object> Frame::code_object() {
  return _code::code_of(*code);
}
Result<Object> Frame::view() {
  return is_finished() ? Result<Object>(Object(none)) : _code::frame_of(*code);
}
Object Frame::awaited() {
  if (state == FrameState::delegating)
    return Object(value.ref());
  return state == FrameState::suspended && child != nullptr ? Object(Ref(child)) : Object(none);
}

Result<Own<Str>> asyncio::Future::repr() {
  if (type == &Task::info)
    return static_cast<Task*>(this)->repr();
  TextBuilder text;
  text.append("<Future ");
  if (!is_finished()) {
    text.append("pending>");
    return text.finish();
  }
  text.append_c_string(is_cancelled() ? "cancelled" : raised ? "finished exception=" : "finished result=");
  if (!is_cancelled()) {
    PY_TRY(shown, to_repr(value.ref()));
    text.append(shown);
  }
  text.append(">");
  return text.finish();
}

Result<Own<Str>> asyncio::Task::repr() {
  TextBuilder text;
  text.append("<Task ");
  text.append_decimal(number);
  text.append_c_string(is_finished() ? " done" : " pending");
  if (!is_finished()) {
    text.append(" coro=");
    text.append_c_string(short_name(*root().code));
  }
  text.append(">");
  return text.finish();
}

} // namespace py
