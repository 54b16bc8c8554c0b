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
    return raise_type_error("BaseExceptionGroup.__new__() argument 1 must be str, not %T", values[0].word());
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

/// What picks exceptions out of a group.
struct Condition {
  enum class Kind : uint8_t {
    classes,  ///< a class or a tuple of classes
    function, ///< called with each
    members,  ///< a list: those that are in it
  };
  Kind kind;
  Ref value;
};

/// What `condition` says of an exception.
Result<bool> fulfils(Ref exception, Condition condition) {
  switch (condition.kind) {
  case Condition::Kind::classes:
    return exception_matches(exception, condition.value);
  case Condition::Kind::function: {
    PY_TRY(answer, call_with(condition.value, exception));
    return truth(answer);
  }
  case Condition::Kind::members: {
    auto* members = condition.value.as<List>();
    for (size_t i = 0; i < members->count; ++i)
      if ((*members)[i].word() == exception.word())
        return true;
    return false;
  }
  }
  return false;
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
  PY_CHECK(group->make_traceback());
  part->traceback = Own<Traceback>(group->traceback.get());
  part->context = Own<BaseException>(group->context.get());
  part->cause = Own<BaseException>(group->cause.get());
  part->suppress_context = true;
  return made;
}

Status divide(BaseExceptionGroup* group, Condition condition, Object& match, Object& rest) {
  match = none;
  rest = none;
  PY_TRY(all, fulfils(group, condition));
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
      PY_CHECK(divide(inner, condition, part, other));
      if (!part.ref().is_none())
        PY_CHECK(matching->append(part));
      if (!other.ref().is_none())
        PY_CHECK(others->append(other));
      continue;
    }
    PY_TRY(one, fulfils(exception, condition));
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
  const auto kind = is_function ? Condition::Kind::function : Condition::Kind::classes;
  PY_CHECK(divide(this, {kind, condition}, match, rest));
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

// --- except*
// -----------------------------------------------------------------------------------------------------------

namespace {

// What a statement keeps, a list: the exception that it handles; what of it no block has picked yet, None
// when nothing is left; then what its blocks raised.
enum Kept : uint8_t { handled_one, rest_of_it, first_raised };

/// TypeError for what `except*` cannot be given.
Status check_star_type(Ref cls) {
  if (!is_exception_class(cls))
    return raise_type_error("catching classes that do not inherit from BaseException is not allowed");
  if (is_subtype(cls.as<TypeInfo>(), &types::BaseExceptionGroup))
    return raise_type_error("catching ExceptionGroup with except* is not allowed. Use except instead.");
  return {};
}

/// A group without a text of these exceptions.
Result<Object> group_of(Ref exceptions) {
  PY_TRY(text, make_str(""));
  const Ref values[] = {text, exceptions};
  return Result<Object>(make_exception(types::BaseExceptionGroup, Span<const Ref>{values, 2}));
}

/// Whether an exception is a part of `whole` that was raised again, and not raised anew.
bool is_part_raised_again(BaseException* part, BaseException* whole) {
  return part->traceback.get() == whole->traceback.get() && part->context.get() == whole->context.get() &&
         part->cause.get() == whole->cause.get();
}

/// The exceptions of a group that are no groups, in depth.
Status add_leaves(BaseException* exception, List* to) {
  auto* group = try_as<BaseExceptionGroup>(Ref(exception));
  if (group == nullptr)
    return to->append(exception);
  const Own<Tuple> parts(group->exceptions.ref().as<Tuple>());
  for (size_t i = 0; i < parts->count; ++i)
    PY_CHECK(add_leaves((*parts)[i].as<BaseException>(), to));
  return {};
}

} // namespace

Result<Own<List>> except_star(Ref exception) {
  PY_TRY(kept, make_list());
  PY_CHECK(kept->append(exception));
  PY_CHECK(kept->append(exception));
  return kept;
}

Result<Object> except_star_match(Ref kept, Ref types) {
  if (is<Tuple>(types)) {
    auto* classes = types.as<Tuple>();
    for (size_t i = 0; i < classes->count; ++i) {
      PY_CHECK(check_star_type((*classes)[i]));
    }
  } else {
    PY_CHECK(check_star_type(types));
  }
  auto& list = *kept.as<List>();
  const Object left(list[rest_of_it]);
  if (left.ref().is_none())
    return Object(none);
  auto* group = try_as<BaseExceptionGroup>(left);
  if (group != nullptr) {
    PY_TRY(parts, call_method_with(left, PY_STR("split"), types));
    auto* pair = try_as<Tuple>(parts);
    if (pair == nullptr)
      return raise_type_error("%T.split must return a tuple, not %T", left.ref().word(), parts.ref().word());
    if (pair->count < 2)
      return raise_type_error("%T.split must return a 2-tuple, got tuple of size %zd", left.ref().word(),
                              SWord(pair->count));
    list.items[rest_of_it] = Object((*pair)[1]);
    return Object((*pair)[0]);
  }
  PY_TRY(matches, exception_matches(left, types));
  if (!matches)
    return Object(none);
  PY_TRY(one, tuple_of(left.ref()));
  list.items[rest_of_it] = Object(none);
  return group_of(one);
}

Status except_star_raised(Ref kept, Ref exception) {
  return kept.as<List>()->append(exception);
}

Failed except_star_raise(Ref exception) {
  return resume(Own<BaseException>(exception.as<BaseException>()));
}

Result<Object> except_star_rest(Ref kept) {
  auto& list = *kept.as<List>();
  auto* whole = try_as<BaseExceptionGroup>(list[handled_one]);
  if (whole == nullptr) // one exception: at most one block was run for it
    return Object(list.count > first_raised ? list[first_raised] : list[rest_of_it]);
  PY_TRY(again, make_list()); // the leaves of what was raised again or not picked
  PY_TRY(raised, make_list());
  if (!list[rest_of_it].is_none()) {
    PY_CHECK(add_leaves(list[rest_of_it].as<BaseException>(), again.get()));
  }
  for (size_t i = first_raised; i < list.count; ++i) {
    auto* exception = list[i].as<BaseException>();
    if (is_part_raised_again(exception, whole)) {
      PY_CHECK(add_leaves(exception, again.get()));
    } else {
      PY_CHECK(raised->append(exception));
    }
  }
  Object part(none), others;
  if (again->count != 0) {
    PY_CHECK(divide(whole, {Condition::Kind::members, again}, part, others));
  }
  if (raised->count == 0)
    return part;
  if (!part.ref().is_none()) {
    PY_CHECK(raised->append(part));
  }
  return group_of(raised);
}

} // namespace py
