// repr() and str() of values of any type. (Formatting with a specification: format*.cpp.)
#include "runtime/aio/async_generator.h"
#include "runtime/aio/generator.h"
#include "runtime/core/complex.h"
#include "runtime/core/descriptors.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/float.h"
#include "runtime/core/memoryview.h"
#include "runtime/core/module.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/range.h"
#include "runtime/core/slice.h"
#include "runtime/core/special.h"
#include "runtime/core/text.h"

namespace py {

namespace {
/// `<staticmethod(<function f at 0x...>)>`
Result<Own<Str>> wrapped_to_repr(const char* name, Ref function) {
  TextBuilder text;
  text.append("<");
  text.append_c_string(name);
  text.append("(");
  PY_TRY(inner, to_repr(function));
  text.append(inner);
  text.append(")>");
  return text.finish();
}
} // namespace

PY_OPENING Result<Own<Str>> rare_to_repr(Ref object) {
  switch (kind_of(object)) {
  case Kind::ellipsis:
    return Own<Str>(PY_STR("Ellipsis"));
  case Kind::not_implemented:
    return Own<Str>(PY_STR("NotImplemented"));
#if !defined(PY_NO_COMPLEX)
  case Kind::complex:
    return to_repr(object.as<Complex>());
#endif
  case Kind::bytes:
    return to_repr(object.as<Bytes>());
  case Kind::bytearray:
    return to_repr(object.as<ByteArray>());
  case Kind::memoryview:
    return to_repr(object.as<MemoryView>());
  case Kind::set:
  case Kind::frozenset:
    return to_repr(object.as<AnySet>());
  case Kind::dict_keys:
  case Kind::dict_values:
  case Kind::dict_items:
    return to_repr(object.as<DictView>());
  case Kind::slice:
    return to_repr(object.as<Slice>());
  case Kind::function:
    return to_repr(object.as<Function>());
  case Kind::builtin_function:
    return to_repr(object.as<BuiltinFunction>());
  case Kind::method_descriptor:
    return to_repr(object.as<MethodDescriptor>());
  case Kind::bound_method:
    return to_repr(object.as<BoundMethod>());
  case Kind::type:
    return to_repr(static_cast<const TypeInfo*>(object.as<TypeInfo>()));
  case Kind::module:
    return to_repr(object.as<Module>());
  case Kind::super:
    return to_repr(object.as<Super>());
  case Kind::static_method:
    return wrapped_to_repr("staticmethod", object.as<StaticMethod>()->function);
  case Kind::class_method:
    return wrapped_to_repr("classmethod", object.as<ClassMethod>()->function);
  case Kind::cell:
    return to_repr(object.as<Cell>());
  case Kind::coroutine:
    return object.as<CoroutineObject>()->repr();
  case Kind::generator:
    return object.as<GeneratorObject>()->repr();
  case Kind::async_generator:
    return object.as<AsyncGeneratorObject>()->repr();
  case Kind::exception:
    return exception_to_repr(object.as<BaseException>());
  default:
    return is_of_sealed_class(object) ? sealed_to_repr(object) : default_repr(object);
  }
}

PY_OPENING Result<Own<Str>> container_to_repr(Ref object) {
  switch (kind_of(object)) {
  case Kind::list:
    return to_repr(object.as<List>());
  case Kind::tuple:
    return to_repr(object.as<Tuple>());
  case Kind::dict:
    return to_repr(object.as<Dict>());
  case Kind::range:
    return to_repr(object.as<Range>());
  default:
    return rare_to_repr(object);
  }
}

PY_OPENING Result<Own<Str>> builtin_to_repr(Ref object) {
  switch (kind_of(object)) {
  case Kind::none:
    return Own<Str>(PY_STR("None"));
  case Kind::bool_:
    return Own<Str>(object.is_true() ? PY_STR("True") : PY_STR("False"));
  case Kind::int_:
    return to_repr(as_int(object));
  case Kind::float_:
    return to_repr(float_of(object));
  case Kind::str:
    return to_repr(object.as<Str>());
  default:
    return container_to_repr(object);
  }
}

namespace {
Result<Own<Str>> text_of(Result<Object>&& result, const char* method) {
  if (result.failed())
    return Failed{};
  if (!is<Str>(*result))
    return raise_type_error("%s returned non-string (type %T)", method, (*result).word());
  return Own<Str>::adopt_word(result.take().leak());
}
} // namespace

PY_OPENING Result<Own<Str>> to_repr(Ref object) {
  if (!has_special_methods(object))
    return builtin_to_repr(object);
  PY_CHECK(check_stack());
  TypeAttr attr;
  if (find_special(object, PY_STR("__repr__"), attr))
    return text_of(call_type_attr(attr, object), "__repr__");
  return builtin_to_repr(plain(object));
}

PY_OPENING Result<Own<Str>> rare_to_str(Ref object) {
  return is_of_sealed_class(object) ? sealed_to_str(object) : to_repr(object);
}

Result<Own<Str>> builtin_to_str(Ref object) {
  switch (kind_of(object)) {
  case Kind::str:
    if (object.header()->type == &types::str)
      return Own<Str>(object.as<Str>());
    return make_str(object.as<Str>()->text(), object.as<Str>()->size);
  case Kind::exception:
    return exception_to_str(object.as<BaseException>());
  case Kind::bytes:
  case Kind::bytearray:
    return builtin_to_repr(plain(object));
  default:
    return rare_to_str(object);
  }
}

PY_OPENING Result<Own<Str>> to_str(Ref object) {
  if (!has_special_methods(object))
    return builtin_to_str(object);
  PY_CHECK(check_stack());
  TypeAttr attr;
  if (find_special(object, PY_STR("__str__"), attr))
    return text_of(call_type_attr(attr, object), "__str__");
  const Kind kind = kind_of(object);
  const bool is_text =
      kind == Kind::str || kind == Kind::bytes || kind == Kind::bytearray || kind == Kind::exception;
  if (!is_text && find_special(object, PY_STR("__repr__"), attr)) // object.__str__ is the __repr__
    return text_of(call_type_attr(attr, object), "__str__");
  return builtin_to_str(object); // which for what has no text of its own is its __repr__
}

} // namespace py
