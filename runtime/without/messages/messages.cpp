// For a program that catches no exception and has no console: nobody can see what an exception says, nor
// where it was raised. An exception is its type then.
#include "runtime/aio/callbacks.h"
#include "runtime/aio/frame.h"
#include "runtime/aio/gather.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/scheduler.h"
#include "runtime/aio/unraisable.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/memory.h"
#include "runtime/core/message.h"
#include "runtime/core/str.h"

namespace py {

/// The types of exceptions, without what nobody asks for: names, attributes, how to call them.
#define PY_EXCEPTION(Name, snake_name, Base)                                                                 \
  constinit const TypeInfo types::Name = {{&types::type, immortal_refs},                                     \
                                          nullptr,                                                           \
                                          nullptr,                                                           \
                                          &types::Base,                                                      \
                                          sizeof(py::Name),                                                  \
                                          Kind::exception,                                                   \
                                          TypeInfo::immutable,                                               \
                                          sizeof(py::Name) == sizeof(py::BaseException)                      \
                                              ? drop_object<py::BaseException>                               \
                                              : drop_object<py::Name>};
#include "runtime/core/exceptions.def"

constinit const TypeInfo types::type = {
    {&types::type, immortal_refs}, nullptr, nullptr, &types::object, sizeof(TypeInfo), Kind::type};
constinit const TypeInfo types::coroutine = {{&types::type, immortal_refs},
                                             nullptr,
                                             nullptr,
                                             &types::object,
                                             sizeof(CoroutineObject),
                                             Kind::coroutine,
                                             TypeInfo::immutable | TypeInfo::frees_itself,
                                             drop_frame};
constinit const TypeInfo types::str = {{&types::type, immortal_refs},
                                       nullptr,
                                       nullptr,
                                       &types::object,
                                       sizeof(Str),
                                       Kind::str,
                                       TypeInfo::immutable};
constinit const TypeInfo types::object = {{&types::type, immortal_refs}};

/// What is no object has a type that nobody looks at.
const TypeInfo* type_of_immediate(Ref) {
  return &types::object;
}

Status append_message(TextBuilder&, const char*, va_list) {
  return {};
}

Result<Own<Str>> exception_to_str(BaseException*) {
  return Own<Str>(empty_str());
}

Result<Own<BaseException>> make_exception(const TypeInfo& type, Span<const Ref>) {
  void* block = allocate(type.size);
  if (block == nullptr)
    return raise_memory_error();
  __builtin_memset(block, 0, type.size);
  auto* exception = static_cast<BaseException*>(block);
  exception->type = &type;
  exception->refs = 1;
  return Own<BaseException>::adopt(exception);
}

/// Nor from which other one an exception came.
Failed raise_exception(Own<BaseException>&& exception) {
  return resume(static_cast<Own<BaseException>&&>(exception));
}
Failed raise_memory_error() {
  [[clang::no_destroy]] static constinit BaseException out_of_memory{
      {{&types::MemoryError, immortal_refs}, {}}, {}, {}, {}, {}, false, false, 0, {}};
  return resume(Own<BaseException>(&out_of_memory));
}
void asyncio::raise_cancelled(Task&) {
  (void)raise_with(types::CancelledError, {});
}
Result<Object> asyncio::returned_outcome(Future& future) {
  return Object(future.value.ref());
}
Failed asyncio::raise_timeout(Future&) {
  return raise_with(timeout_error, {});
}

/// Nobody can tell those apart that are raised with a message: they end a task, or the program.
template <class Raised>
constexpr bool is_nameless = __is_base_of(Exception, Raised) && !__is_base_of(StopIteration, Raised) &&
                             !__is_base_of(StopAsyncIteration, Raised);
#define PY_EXCEPTION(Name, snake_name, Base)                                                                 \
  Failed raise_##snake_name(const char*, ...) {                                                              \
    return raise_with(is_nameless<Name> ? types::Exception : types::Name, {});                               \
  }
#include "runtime/core/exceptions.def"

void trace(const CodeInfo&, uint32_t) {}
void print_traceback(BaseException*) {}
void report_unraisable(Ref) {
  clear_pending();
}
void report_deadlock() {
  hal::stop_program(1);
}

} // namespace py
