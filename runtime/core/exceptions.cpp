// The builtin exception classes: their type objects, construction and text.
#include "runtime/core/exceptions.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/core/type_attrs.h"

namespace py {

static void visit(Word child, Visit visit, void* state) {
  if (word::is_heap(child))
    visit(child, state);
}
void traverse_exception(Header* object, Visit see, void* state) {
  auto* e = static_cast<BaseException*>(object);
  visit(e->overflow.word(), see, state);
  visit(e->given.word(), see, state);
  visit(e->cause.word(), see, state);
  visit(e->context.word(), see, state);
}

namespace {

/// The fields that a struct adds are Objects in a row, up to its end.
template <class T>
void traverse_fields(Header* object, Visit see, void* state) {
  traverse_exception(object, see, state);
  auto* field = reinterpret_cast<Object*>(static_cast<BaseException*>(object) + 1);
  for (auto* end = reinterpret_cast<Object*>(static_cast<T*>(object) + 1); field != end; ++field)
    visit(field->word(), see, state);
}

} // namespace

#define PY_EXCEPTION(Name, snake_name, Base)                                                                 \
  PY_OPENING constinit const TypeInfo types::Name =                                                          \
      builtin_type({.name = PY_STR(#Name),                                                                   \
                    .base = &types::Base,                                                                    \
                    .size = sizeof(py::Name),                                                                \
                    .kind = Kind::exception,                                                                 \
                    .flags = __is_same(py::Name, py::ExceptionGroup) ? TypeInfo::also_exception : 0,         \
                    .drop = drop_object<py::Name>,                                                           \
                    .traverse = traverse_fields<py::Name>,                                                   \
                    .construct = construct_exception,                                                        \
                    .attrs = &attrs::Name});
#include "runtime/core/exceptions.def"

// --- Construction
// ----------------------------------------------------------------------------------------------------

namespace {

bool derives(BaseException* exception, const TypeInfo& type) {
  return is_subtype(exception->type, &type);
}

/// The fields of one of the three UnicodeErrors: encoding, object, start, end, reason; the one for
/// translating has no encoding.
Status init_unicode_error(BaseException* exception, Span<const Ref> values, bool is_translating) {
  const size_t wanted = is_translating ? 4 : 5;
  if (values.count != wanted)
    return raise_type_error("function takes exactly %zd arguments (%zd given)", SWord(wanted),
                            SWord(values.count));
  auto* field = reinterpret_cast<Object*>(static_cast<UnicodeError*>(exception) + 1);
  for (size_t i = 0; i < wanted; ++i) {
    const size_t which = i + is_translating;
    const Ref value = values[i];
    if (which == 2 || which == 3) {
      if (!is_integral(value))
        return raise_type_error("'%T' object cannot be interpreted as an integer", value.word());
    } else if (which == 1 && derives(exception, types::UnicodeDecodeError)) {
      if (is<Str>(value) || !value.is_heap())
        return raise_type_error("a bytes-like object is required, not '%T'", value.word());
    } else if (!is<Str>(value)) {
      return raise_type_error("argument %zd must be str, not %T", SWord(i + 1), value.word());
    }
    field[i] = Object(value);
  }
  return {};
}

Status init_fields(BaseException* exception, Span<const Ref> values) {
  if (!is_user_class(exception->type) && exception->type->size == sizeof(BaseException))
    return {}; // it has none
  if (derives(exception, types::StopIteration)) {
    static_cast<StopIteration*>(exception)->value = values.count > 0 ? Object(values[0]) : Object();
  } else if (derives(exception, types::SystemExit)) {
    static_cast<SystemExit*>(exception)->code = Object(exception->given.ref());
  } else if (derives(exception, types::ImportError)) {
    static_cast<ImportError*>(exception)->msg = values.count == 1 ? Object(values[0]) : Object();
  } else if (derives(exception, types::OSError)) {
    const Span<const Ref> kept = set_os_error(static_cast<OSError&>(*exception), values);
    if (kept.count != values.count)
      return exception->set_arguments(kept);
  } else if (derives(exception, types::UnicodeDecodeError) || derives(exception, types::UnicodeEncodeError)) {
    return init_unicode_error(exception, values, false);
  } else if (derives(exception, types::UnicodeTranslateError)) {
    return init_unicode_error(exception, values, true);
  } else if (derives(exception, types::BaseExceptionGroup)) {
    return init_exception_group(static_cast<BaseExceptionGroup*>(exception), values);
  }
  return {};
}

/// Keyword arguments of those classes that take some: name=, obj=, path=.
Status init_keywords(BaseException* exception, const Args& args) {
  for (size_t i = 0; i < args.keywords; ++i) {
    Str* name = args.keyword_names[i];
    Object* field = nullptr;
    bool is_name = name->equals("name", 4);
    if (derives(exception, types::AttributeError))
      field = is_name                  ? &static_cast<AttributeError*>(exception)->name
              : name->equals("obj", 3) ? &static_cast<AttributeError*>(exception)->obj
                                       : nullptr;
    else if (derives(exception, types::NameError))
      field = is_name ? &static_cast<NameError*>(exception)->name : nullptr;
    else if (derives(exception, types::ImportError))
      field = is_name                   ? &static_cast<ImportError*>(exception)->name
              : name->equals("path", 4) ? &static_cast<ImportError*>(exception)->path
                                        : nullptr;
    else
      return raise_type_error("%N() takes no keyword arguments", exception->type);
    if (field == nullptr)
      return raise_type_error("'%U' is an invalid keyword argument for %N()", name, exception->type);
    *field = Object(args.values[args.positional + i]);
  }
  return {};
}

Result<Own<BaseException>> allocate_exception(const TypeInfo& type) {
  if (is_user_class(&type)) {
    PY_TRY(instance, allocate_instance(static_cast<Class*>(const_cast<TypeInfo*>(&type))));
    return Own<BaseException>::adopt_word(instance.leak());
  }
  // Every field of every builtin exception is empty when all its bytes are zero.
  void* block = allocate_object(type.size, type);
  if (block == nullptr)
    return raise_memory_error();
  auto* exception = static_cast<BaseException*>(block);
  exception->clear_all(type.size);
  exception->type = &type;
  exception->refs = 1;
  return Own<BaseException>::adopt(exception);
}

} // namespace

Status init_exception(BaseException* exception, Span<const Ref> values) {
  PY_CHECK(exception->set_arguments(values));
  return init_fields(exception, values);
}

PY_OPENING Status BaseException::set_arguments(Span<const Ref> values) {
  is_alone = values.count == 1;
  if (values.count == 0) {
    given.clear();
  } else if (is_alone) {
    given = Object(values[0]);
  } else {
    PY_TRY(tuple, make_tuple(values.data, values.count));
    given = Object(static_cast<Own<Tuple>&&>(tuple));
  }
  return {};
}

PY_OPENING Result<Own<BaseException>> make_exception(const TypeInfo& type, Span<const Ref> values) {
  PY_TRY(exception, allocate_exception(exception_class(type, values)));
  PY_CHECK(init_exception(exception, values));
  return exception;
}

PY_OPENING Result<Object> construct_exception(Ref cls, const Args& args) {
  const TypeInfo& type = *cls.as<TypeInfo>();
  if (args.keywords != 0 && !is_user_class(&type) && is_subtype(&type, &types::UnicodeError))
    return raise_type_error("%N() takes no keyword arguments", &type);
  PY_TRY(exception, make_exception(type, {args.values, args.positional}));
  PY_CHECK(init_keywords(exception, args));
  return Object(static_cast<Own<BaseException>&&>(exception));
}

bool is_exception_class(Ref value) {
  return is<TypeInfo>(value) && is_subtype(value.as<TypeInfo>(), &types::BaseException);
}

Result<bool> exception_matches(Ref exception, Ref types_to_match) {
  const TypeInfo* own = type_of(exception);
  if (is_exception_class(types_to_match))
    return is_subtype(own, types_to_match.as<TypeInfo>());
  if (is<Tuple>(types_to_match)) {
    Tuple* tuple = types_to_match.as<Tuple>();
    for (size_t i = 0; i < tuple->count; ++i)
      if (!is_exception_class((*tuple)[i]))
        return raise_type_error("catching classes that do not inherit from BaseException is not allowed");
    for (size_t i = 0; i < tuple->count; ++i)
      if (is_subtype(own, (*tuple)[i].as<TypeInfo>()))
        return true;
    return false;
  }
  return raise_type_error("catching classes that do not inherit from BaseException is not allowed");
}

} // namespace py
