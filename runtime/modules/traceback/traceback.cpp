#include "runtime/modules/traceback/traceback.h"
#include "runtime/core/error.h"
#include "runtime/core/function.h"
#include "runtime/core/text.h"
#include "runtime/hal/console.h"

namespace py::traceback {

namespace {

/// The exception that the arguments mean; null for None.
Result<Own<BaseException>> exception_of(Ref exc, Ref value, Ref tb, Ref limit) {
  if (!limit.is_none())
    return raise_not_implemented_error("a traceback with a limit");
  if (value.is_null() != tb.is_null())
    return raise_value_error("Both or neither of value and tb must be given");
  Ref exception = value.is_null() ? exc : value;
  if (value.is_null() && !is<BaseException>(exception) && !exception.is_none())
    return raise_type_error("Exception expected for value, %T found", exception.word());
  if (!is<BaseException>(exception))
    return Own<BaseException>(static_cast<BaseException*>(nullptr));
  return Own<BaseException>(exception.as<BaseException>());
}

Result<Own<Str>> text_of(BaseException* exception, bool chain) {
  TextBuilder out;
  if (exception == nullptr) {
    out.append("NoneType: None\n");
    return out.finish();
  }
  if (chain) {
    PY_CHECK(py::format_exception(out, exception));
    return out.finish();
  }
  Own<BaseException> cause = exception->cause, context = exception->context;
  exception->cause.clear();
  exception->context.clear();
  Status done = py::format_exception(out, exception);
  exception->cause = static_cast<Own<BaseException>&&>(cause);
  exception->context = static_cast<Own<BaseException>&&>(context);
  PY_CHECK(done);
  return out.finish();
}

Status print(Ref exc, Ref value, Ref tb, Ref limit, Ref file, bool chain) {
  Result<Own<BaseException>> exception = exception_of(exc, value, tb, limit);
  if (is_pending())
    return Failed{};
  PY_TRY(text, text_of(exception.failed() ? nullptr : exception->get(), chain));
  if (file.is_none()) {
    hal::console_write_error(text->text(), text->size);
    return {};
  }
  PY_TRY(written, call_method_with(file, PY_STR("write"), text));
  static_cast<void>(written);
  return {};
}

Result<Own<Str>> format(Ref exc, Ref value, Ref tb, Ref limit, bool chain) {
  Result<Own<BaseException>> exception = exception_of(exc, value, tb, limit);
  if (is_pending())
    return Failed{};
  return text_of(exception.failed() ? nullptr : exception->get(), chain);
}

Ref handled_or_none() {
  BaseException* exception = handled();
  return exception == nullptr ? Ref(none) : Ref(exception);
}

} // namespace

Status print_exception(Ref exc, Ref value, Ref tb, Ref limit, Ref file, bool chain) {
  return print(exc, value, tb, limit, file, chain);
}

Result<Own<List>> format_exception(Ref exc, Ref value, Ref tb, Ref limit, bool chain) {
  PY_TRY(text, format(exc, value, tb, limit, chain));
  return text->splitlines(IntRef::small(1));
}

Status print_exc(Ref limit, Ref file, bool chain) {
  return print(handled_or_none(), Ref(), Ref(), limit, file, chain);
}
Result<Own<Str>> format_exc(Ref limit, bool chain) {
  return format(handled_or_none(), Ref(), Ref(), limit, chain);
}

} // namespace py::traceback
