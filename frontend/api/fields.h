// The fields of the model, listed once for everything that goes through all of them: `fields(archive, thing)`
// calls `archive("name", field)` for each. Used by json.cpp and bytes.cpp.
#pragma once
#include "frontend/api/model.h"

#include <type_traits>

namespace p2c::api {

/// T, perhaps const.
template <class Thing, class T>
concept Of = std::is_same_v<std::remove_const_t<Thing>, T>;

template <class Archive, Of<TypeExpr> Thing>
void fields(Archive& archive, Thing& type) {
  archive("kind", type.kind);
  archive("name", type.name);
  archive("arguments", type.arguments);
}

template <class Archive, Of<CppType> Thing>
void fields(Archive& archive, Thing& type) {
  archive("shape", type.shape);
  archive("text", type.text);
  archive("owned", type.owned);
  archive("class", type.class_name);
  archive("sharers", type.sharers);
  archive("inner", type.inner);
  archive("step_may_raise", type.step_may_raise);
}

template <class Archive, Of<Parameter> Thing>
void fields(Archive& archive, Thing& parameter) {
  archive("name", parameter.name);
  archive("kind", parameter.kind);
  archive("type", parameter.type);
  archive("default", parameter.default_text);
  archive("optional", parameter.optional);
  archive("omitted", parameter.omitted);
  archive("cpp", parameter.cpp);
}

template <class Archive, Of<Function> Thing>
void fields(Archive& archive, Thing& function) {
  archive("name", function.name);
  archive("form", function.form);
  archive("cpp", function.cpp_name);
  archive("member", function.member);
  archive("parameters", function.parameters);
  archive("result", function.result);
  archive("cpp_result", function.cpp_result);
  archive("may_raise", function.may_raise);
  archive("always_raises", function.always_raises);
  archive("unbound", function.unbound);
  archive("has_signature", function.has_signature);
  archive("effects", function.effects);
  archive("worded", function.worded);
  archive("doc", function.doc);
  archive("location", function.location);
}

template <class Archive, Of<Constant> Thing>
void fields(Archive& archive, Thing& constant) {
  archive("name", constant.name);
  archive("cpp", constant.cpp_name);
  archive("type", constant.type);
  archive("cpp_type", constant.cpp);
  archive("value", constant.value);
  archive("doc", constant.doc);
  archive("location", constant.location);
}

template <class Archive, Of<Class> Thing>
void fields(Archive& archive, Thing& type) {
  archive("name", type.name);
  archive("module", type.module);
  archive("cpp", type.cpp_name);
  archive("type_info", type.type_info);
  archive("unnamed", type.unnamed);
  archive("enumeration", type.enumeration);
  archive("bases", type.bases);
  archive("functions", type.functions);
  archive("constants", type.constants);
  archive("doc", type.doc);
  archive("location", type.location);
}

template <class Archive, Of<Module> Thing>
void fields(Archive& archive, Thing& module) {
  archive("name", module.name);
  archive("classes", module.classes);
  archive("functions", module.functions);
  archive("constants", module.constants);
}

template <class Archive, Of<Model> Thing>
void fields(Archive& archive, Thing& model) {
  archive("modules", model.modules);
}

} // namespace p2c::api
