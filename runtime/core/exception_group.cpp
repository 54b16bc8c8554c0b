// BaseExceptionGroup and ExceptionGroup: construction and text. (Printing one: traceback.cpp.)
#include "runtime/core/exceptions.h"
#include "runtime/core/list.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"

namespace py {

PY_OPENING bool is_exception_group(BaseException* exception) {
  return is<BaseExceptionGroup>(exception);
}

Status init_exception_group(BaseExceptionGroup* group, Span<const Ref> values) {
  if (values.count != 2)
    return raise_type_error("BaseExceptionGroup.__new__() takes exactly 2 arguments (%zd given)",
                            SWord(values.count));
  if (!is<Str>(values[0]))
    return raise_type_error("argument 1 must be str, not %T", values[0].word());
  if (!is<List>(values[1]) && !is<Tuple>(values[1]))
    return raise_type_error("second argument (exceptions) must be a sequence");
  PY_TRY(list, list_of_iterable(values[1], "second argument (exceptions) must be a sequence"));
  if (list->count == 0)
    return raise_value_error("second argument (exceptions) must be a non-empty sequence");
  bool all_plain = true;
  for (size_t i = 0; i < list->count; ++i) {
    if (!is<BaseException>((*list)[i]))
      return raise_value_error("Item %zd of second argument (exceptions) is not an exception", SWord(i));
    all_plain = all_plain && is_instance((*list)[i], &types::Exception);
  }
  if (group->type == &types::BaseExceptionGroup) {
    if (all_plain)
      group->type = &types::ExceptionGroup;
  } else if (!all_plain && is_subtype(group->type, &types::Exception)) {
    if (group->type == &types::ExceptionGroup)
      return raise_type_error("Cannot nest BaseExceptions in an ExceptionGroup");
    return raise_type_error("Cannot nest BaseExceptions in '%N'", group->type);
  }
  PY_TRY(exceptions, make_tuple(reinterpret_cast<const Ref*>(list->items), list->count));
  group->message = Object(values[0]);
  group->exceptions = Object(static_cast<Own<Tuple>&&>(exceptions));
  return {};
}

Result<Own<Str>> exception_group_to_str(BaseExceptionGroup* group) {
  TextBuilder out;
  if (group->message.is_null())
    return Own<Str>(empty_str());
  out.append(group->message.ref().as<Str>());
  size_t count = group->exceptions.ref().as<Tuple>()->count;
  out.append(" (");
  out.append_decimal(int64_t(count));
  out.append_c_string(count == 1 ? " sub-exception)" : " sub-exceptions)");
  return out.finish();
}

} // namespace py
