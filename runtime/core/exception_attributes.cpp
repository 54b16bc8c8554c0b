// The attributes and the text of exception objects.
#include "runtime/core/exceptions.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"

namespace py {

namespace {
Object or_none(Ref r) {
  return Object(r.is_null() ? Ref(none) : r);
}
} // namespace

Status BaseException::init(Span<const Ref> values) {
  return init_exception(this, values);
}
Result<Own<Tuple>> BaseException::get_args() {
  if (given.is_null())
    return Own<Tuple>(empty_tuple());
  if (is_alone) {
    PY_TRY(tuple, tuple_of(given.ref()));
    given = Object(static_cast<Own<Tuple>&&>(tuple));
    is_alone = false;
  }
  return Own<Tuple>(given.ref().as<Tuple>());
}
Status BaseException::set_args(Ref values) {
  PY_TRY(tuple, Tuple::construct(values));
  given = Object(static_cast<Own<Tuple>&&>(tuple));
  is_alone = false;
  return {};
}
Object BaseException::get_cause() {
  return or_none(cause);
}
Status BaseException::set_cause(Ref value) {
  if (!value.is_none() && !is<BaseException>(value))
    return raise_type_error("exception cause must be None or derive from BaseException");
  cause = value.is_none() ? Own<BaseException>() : Own<BaseException>(value.as<BaseException>());
  suppress_context = true;
  return {};
}
Object BaseException::get_context() {
  return or_none(context);
}
Status BaseException::set_context(Ref value) {
  if (!value.is_none() && !is<BaseException>(value))
    return raise_type_error("exception context must be None or derive from BaseException");
  context = value.is_none() ? Own<BaseException>() : Own<BaseException>(value.as<BaseException>());
  return {};
}
bool BaseException::get_suppress_context() {
  return suppress_context;
}
Status BaseException::set_suppress_context(Ref value) {
  if (!value.is_bool())
    return raise_type_error("attribute value type must be bool");
  suppress_context = value.is_true();
  return {};
}
Result<Object> BaseException::get_traceback() {
  return make_traceback();
}
Status BaseException::set_traceback(Ref value) {
  if (!value.is_none() && !is<Traceback>(value))
    return raise_type_error("__traceback__ must be a traceback or None");
  first_count = 0;
  traceback = value.is_none() ? Own<Traceback>() : Own<Traceback>(value.as<Traceback>());
  return {};
}
Result<Own<BaseException>> BaseException::with_traceback(Ref value) {
  PY_CHECK(set_traceback(value));
  return Own<BaseException>(this);
}

namespace {

bool derives(BaseException* exception, const TypeInfo& type) {
  return is_subtype(exception->type, &type);
}

Result<Own<Str>> args_to_str(BaseException* exception) {
  const Span<const Ref> args = exception->arguments();
  if (args.count == 0)
    return Own<Str>(empty_str());
  if (args.count == 1)
    return to_str(args[0]);
  return to_repr(exception->given);
}

Result<Own<Str>> os_error_to_str(OSError* error) {
  if (error->message.is_null())
    return args_to_str(error);
  TextBuilder out;
  PY_TRY(number, to_str(error->number.ref()));
  PY_TRY(message, to_str(error->message.ref()));
  out.append("[Errno ");
  out.append(number);
  out.append("] ");
  out.append(message);
  Object* names[] = {&error->filename, &error->filename2};
  const char* before = ": ";
  for (Object* name : names) {
    if (name->is_null() || name->ref().is_none())
      break;
    PY_TRY(text, to_repr(name->ref()));
    out.append_c_string(before);
    out.append(text);
    before = " -> ";
  }
  return out.finish();
}

} // namespace

PY_OPENING Result<Own<Str>> exception_to_str(BaseException* exception) {
  const Span<const Ref> args = exception->arguments();
  if (derives(exception, types::KeyError) && args.count == 1)
    return to_repr(args[0]);
  if (derives(exception, types::OSError))
    return os_error_to_str(static_cast<OSError*>(exception));
  if (derives(exception, types::ImportError)) {
    Ref message = static_cast<ImportError*>(exception)->msg;
    if (!message.is_null() && exactly<Str>(message))
      return Own<Str>(message.as<Str>());
  }
  if (derives(exception, types::UnicodeDecodeError) || derives(exception, types::UnicodeEncodeError) ||
      derives(exception, types::UnicodeTranslateError))
    return unicode_error_to_str(exception);
  if (derives(exception, types::BaseExceptionGroup))
    return exception_group_to_str(static_cast<BaseExceptionGroup*>(exception));
  return args_to_str(exception);
}

PY_OPENING Result<Own<Str>> exception_to_repr(BaseException* exception) {
  const Span<const Ref> args = exception->arguments();
  TextBuilder out;
  out.append(exception->type->name);
  if (args.count == 1) {
    PY_TRY(only, to_repr(args[0]));
    out.append("(");
    out.append(only);
    out.append(")");
  } else if (args.count == 0) {
    out.append("()");
  } else {
    PY_TRY(all, to_repr(exception->given));
    out.append(all);
  }
  return out.finish();
}

} // namespace py
