// BaseExceptionGroup and ExceptionGroup: construction, text and parts. (Printing one: traceback.cpp.)
#include "runtime/core/exceptions.h"
#include "runtime/core/function.h"
#include "runtime/core/list.h"
#include "runtime/core/ops.h"
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

// --- Parts
// -----------------------------------------------------------------------------------------------------------

namespace {

/// What `condition` says of an exception.
Result<bool> fulfils(Ref exception, Ref condition, bool is_function) {
  if (!is_function)
    return exception_matches(exception, condition);
  PY_TRY(answer, call_with(condition, exception));
  return truth(answer);
}

/// Whether a condition is a function; if not, it is a class or a tuple of classes.
Result<bool> is_function_condition(Ref condition) {
  const auto is_class = [](Ref value) { return is_exception_class(value); };
  if (is_class(condition))
    return false;
  if (is<Tuple>(condition)) {
    auto* classes = condition.as<Tuple>();
    bool all = true;
    for (size_t i = 0; i < classes->count; ++i)
      all = all && is_class((*classes)[i]);
    if (all)
      return false;
  } else if (is_callable(condition)) {
    return true;
  }
  return raise_type_error("expected a function, exception type or tuple of exception types");
}

/// The group of some of a group's exceptions, with what belongs to the group; None when there are none.
Result<Object> part_of(BaseExceptionGroup* group, List* exceptions) {
  if (exceptions->count == 0)
    return Object(none);
  PY_TRY(made, call_method_with(Ref(group), PY_STR("derive"), exceptions));
  auto* part = try_as<BaseExceptionGroup>(made);
  if (part == nullptr)
    return raise_type_error("derive must return an instance of BaseExceptionGroup");
  part->traceback = Own<Traceback>(group->traceback.get());
  part->context = Own<BaseException>(group->context.get());
  part->cause = Own<BaseException>(group->cause.get());
  part->suppress_context = true;
  return made;
}

Status divide(BaseExceptionGroup* group, Ref condition, bool is_function, Object& match, Object& rest) {
  match = none;
  rest = none;
  PY_TRY(all, fulfils(group, condition, is_function));
  if (all) {
    match = Object(Ref(group));
    return {};
  }
  PY_TRY(matching, make_list());
  PY_TRY(others, make_list());
  const Own<Tuple> exceptions(group->exceptions.ref().as<Tuple>());
  for (size_t i = 0; i < exceptions->count; ++i) {
    const Ref exception = (*exceptions)[i];
    if (auto* inner = try_as<BaseExceptionGroup>(exception)) {
      Object part, other;
      PY_CHECK(divide(inner, condition, is_function, part, other));
      if (!part.ref().is_none())
        PY_CHECK(matching->append(part));
      if (!other.ref().is_none())
        PY_CHECK(others->append(other));
      continue;
    }
    PY_TRY(one, fulfils(exception, condition, is_function));
    PY_CHECK((one ? matching : others)->append(exception));
  }
  PY_TRY(part, part_of(group, matching));
  PY_TRY(other, part_of(group, others));
  match = static_cast<Object&&>(part);
  rest = static_cast<Object&&>(other);
  return {};
}

} // namespace

Result<Own<Tuple>> BaseExceptionGroup::split(Ref condition) {
  PY_TRY(is_function, is_function_condition(condition));
  Object match, rest;
  PY_CHECK(divide(this, condition, is_function, match, rest));
  return tuple_of(match.ref(), rest.ref());
}

Result<Object> BaseExceptionGroup::subgroup(Ref condition) {
  PY_TRY(parts, split(condition));
  return Object((*parts)[0]);
}

Result<Object> BaseExceptionGroup::derive(Ref given) {
  const Ref values[] = {message, given};
  return Result<Object>(make_exception(types::BaseExceptionGroup, Span<const Ref>{values, 2}));
}

} // namespace py
