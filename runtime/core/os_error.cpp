// OSError from a number of the system.
#include "runtime/core/exceptions.h"
#include "runtime/core/int.h"

namespace py {

namespace {

Str* words_for(int number) {
  switch (number) {
#define PY_OS_ERROR(NAME, value, text)                                                                       \
  case value:                                                                                                \
    return PY_STR(text);
#include "runtime/core/os_errors.def"
  default:
    return nullptr;
  }
}

Failed raise_with_names(int number, Ref filename, Ref second) {
  Own<Str> words;
  if (Str* known = words_for(number)) {
    words = Own<Str>(known);
  } else {
    PY_TRY(digits, int_to_text(IntRef::small(number), 10));
    PY_TRY(text, add(PY_STR("Unknown error "), digits));
    words = static_cast<Own<Str>&&>(text);
  }
  const Ref values[] = {IntRef::small(number), words, filename, Ref(none), second};
  const size_t count = !second.is_null() ? 5 : !filename.is_null() ? 3 : 2;
  PY_TRY(error, make_exception(types::OSError, {values, count}));
  return raise_exception(static_cast<Own<BaseException>&&>(error));
}

} // namespace

Failed raise_os_error(int number) {
  return raise_with_names(number, Ref(), Ref());
}
Failed raise_file_error(int number, Ref filename) {
  return raise_with_names(number, filename, Ref());
}
Failed raise_file_error(int number, Ref filename, Ref second) {
  return raise_with_names(number, filename, second);
}

} // namespace py
