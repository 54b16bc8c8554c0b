#include "runtime/modules/_code/_code.h"

#include "runtime/core/error.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(_code, code)
PY_NATIVE_TABLES(_code, frame)

namespace py::_code {

constinit const TypeInfo Code::info = native_type<Code>(
    PY_STR("builtins"), PY_STR("code"), nullptr, &attrs::_code::code, TypeInfo::final | TypeInfo::abstract);
constinit const TypeInfo FrameView::info = native_type<FrameView>(
    PY_STR("builtins"), PY_STR("frame"), nullptr, &attrs::_code::frame, TypeInfo::final | TypeInfo::abstract);

static Failed raise_unknown(const char* what) {
  return raise_not_implemented_error("%s of compiled code", what);
}

Result<const Signature*> Code::signature() {
  if (function == nullptr)
    return raise_unknown("the parameters of a frame");
  return function->signature;
}

Result<Own<Str>> Code::name() {
  if (function)
    return Own<Str>(function->name);
  const char* name = short_name(*place);
  return make_str(name, __builtin_strlen(name));
}
Result<Own<Str>> Code::qualname() {
  if (function)
    return Own<Str>(function->qualname);
  return make_str(place->function, __builtin_strlen(place->function));
}
Result<Own<Str>> Code::filename() {
  if (place == nullptr)
    return raise_unknown("co_filename");
  return make_str(place->file, __builtin_strlen(place->file));
}
Result<SWord> Code::argcount() {
  PY_TRY(parameters, signature());
  return SWord(parameters->positional);
}
Result<SWord> Code::positional_only() {
  PY_TRY(parameters, signature());
  return SWord(parameters->positional_only);
}
Result<SWord> Code::keyword_only() {
  PY_TRY(parameters, signature());
  return SWord(parameters->keyword_only);
}
Result<SWord> Code::flags() {
  PY_TRY(parameters, signature());
  enum : SWord { optimized = 1, new_locals = 2, varargs = 4, varkeywords = 8, nested = 16 };
  enum : SWord { generator = 32, coroutine = 128, async_generator = 512 };
  SWord flags = optimized | new_locals;
  flags |= parameters->has_varargs ? varargs : 0;
  flags |= parameters->has_varkeywords ? varkeywords : 0;
  flags |= __builtin_strstr(function->qualname->text(), "<locals>") ? nested : 0;
  flags |= function->flags & FunctionInfo::generator ? generator : 0;
  flags |= function->flags & FunctionInfo::coroutine ? coroutine : 0;
  flags |= function->flags & FunctionInfo::async_generator ? async_generator : 0;
  return flags;
}
Result<Own<Tuple>> Code::varnames() {
  PY_TRY(parameters, signature());
  if (function->flags & FunctionInfo::more_variables)
    return raise_unknown("the names of variables");
  PY_TRY(names, allocate_tuple(parameters->count()));
  for (size_t i = 0; i < parameters->count(); ++i)
    names->items()[i] = Object(Ref(parameters->names[i]));
  return names;
}
Result<SWord> Code::local_count() {
  PY_TRY(names, varnames());
  return SWord(names->count);
}
Result<Own<Tuple>> Code::free_variables() {
  return raise_unknown("the names of free variables");
}
Result<Own<Tuple>> Code::cell_variables() {
  return raise_unknown("the names of variables that are captured");
}
bool Code::is_equal(Ref other) {
  auto* code = try_as<Code>(other);
  return code && code->place == place && code->function == function;
}

Result<SWord> FrameView::lineno() {
  return raise_unknown("the line of a frame");
}
Result<Object> FrameView::code() {
  return code_of(*place);
}

Result<Object> code_of(const CodeInfo& place) {
  PY_TRY(code, create<Code>());
  code->place = &place;
  return Object(static_cast<Own<Code>&&>(code));
}
Result<Object> code_of(const FunctionInfo& function) {
  PY_TRY(code, create<Code>());
  code->function = &function;
  return Object(static_cast<Own<Code>&&>(code));
}
Result<Object> frame_of(const CodeInfo& place) {
  PY_TRY(frame, create<FrameView>());
  frame->place = &place;
  return Object(static_cast<Own<FrameView>&&>(frame));
}

} // namespace py::_code
