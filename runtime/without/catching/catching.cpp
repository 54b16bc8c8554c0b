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
  exception->is_alone = values.count == 1;
  if (exception->is_alone) {
    exception->given = Object(values[0]);
  } else if (values.count != 0) {
    PY_TRY(tuple, make_tuple(values.data, values.count));
    exception->given = Object(static_cast<Own<Tuple>&&>(tuple));
  }
  if (&type == &types::SystemExit)
    static_cast<SystemExit*>(exception)->code = Object(exception->given.ref());
  return made;
}

/// Nobody has an exception to show.
Result<Own<Str>> exception_to_repr(BaseException*) {
  __builtin_trap();
}

} // namespace py
