// OSError from a number of the system.
#include "runtime/core/exceptions.h"
#include "runtime/core/int.h"

namespace py {

const TypeInfo& os_error_class(SWord number) {
  struct Row {
    uint8_t number;
    const TypeInfo* type;
  };
  static constexpr Row rows[] = {
      {1, &types::PermissionError},        {2, &types::FileNotFoundError},
      {3, &types::ProcessLookupError},     {4, &types::InterruptedError},
      {10, &types::ChildProcessError},     {11, &types::BlockingIOError},
      {13, &types::PermissionError},       {17, &types::FileExistsError},
      {20, &types::NotADirectoryError},    {21, &types::IsADirectoryError},
      {32, &types::BrokenPipeError},       {103, &types::ConnectionAbortedError},
      {104, &types::ConnectionResetError}, {108, &types::BrokenPipeError},
      {110, &types::TimeoutError},         {111, &types::ConnectionRefusedError},
      {114, &types::BlockingIOError},      {115, &types::BlockingIOError},
  };
  for (const Row& row : rows)
    if (row.number == number)
      return *row.type;
  return types::OSError;
}

const TypeInfo& exception_class(const TypeInfo& type, Span<const Ref> values) {
  return &type == &types::OSError && values.count >= 2 && values.count <= 5 && values[0].is_small_int()
             ? os_error_class(values[0].small_int())
             : type;
}

Span<const Ref> set_os_error(OSError& error, Span<const Ref> values) {
  if (values.count == 1 && is_integral(values[0])) {
    // CircuitPython's meaning: `raise OSError(errno.ETIMEDOUT)` has its number. CPython leaves it out.
    error.number = Object(values[0]);
  } else if (values.count >= 2 && values.count <= 5) {
    error.number = Object(values[0]);
    error.message = Object(values[1]);
    error.filename = values.count > 2 ? Object(values[2]) : Object();
    error.filename2 = values.count > 4 ? Object(values[4]) : Object();
    if (values.count > 2 && !values[2].is_none())
      return {values.data, 2};
  }
  return values;
}

Result<Own<BaseException>> make_os_error(const TypeInfo& type, Span<const Ref> values) {
  const bool has_name = values.count > 2 && values.count <= 5 && !values[2].is_none();
  PY_TRY(error, make_exception(exception_class(type, values), {values.data, has_name ? 2 : values.count}));
  (void)set_os_error(static_cast<OSError&>(*error), values);
  return error;
}

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
  PY_TRY(error, make_os_error(os_error_class(number), {values, count}));
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
