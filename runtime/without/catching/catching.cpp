// For a program without dynamic operations that catches no exception: there are no groups of exceptions, and
// of each only its text is seen. (Beside without/dynamic, never without it.)
#include "runtime/core/exceptions.h"
#include "runtime/core/protocol.h"

namespace py {

bool is_exception_group(BaseException*) {
  return false;
}

/// Nobody asks an exception for anything but its text. (Without messages, not even for that.)
PY_OPENING Result<Own<BaseException>> make_exception(const TypeInfo& type, Span<const Ref> values) {
  void* block = allocate(type.size);
  if (block == nullptr)
    return raise_memory_error();
  auto* exception = static_cast<BaseException*>(block);
  exception->clear_all(type.size);
  exception->type = &type;
  exception->refs = 1;
  Own<BaseException> made = Own<BaseException>::adopt(exception);
  PY_CHECK(exception->set_arguments(values));
  if (&type == &types::SystemExit)
    static_cast<SystemExit*>(exception)->code = Object(exception->given.ref());
  return made;
}

/// Nobody has an exception to show.
Result<Own<Str>> exception_to_repr(BaseException*) {
  __builtin_trap();
}

} // namespace py
