// Questions about classes that do not depend on whether they are the program's or the API's.
#pragma once

#include <string>

namespace p2c::api {
struct Class;
} // namespace p2c::api

namespace p2c::types {

struct ClassInfo;
struct Function;
struct NativeCallable;

/// A class of the program or of the API: exactly one of the two is set.
struct ClassRef {
  const ClassInfo* user = nullptr;
  const api::Class* native = nullptr;

  explicit operator bool() const { return user || native; }
  friend bool operator==(ClassRef, ClassRef) = default;
};

/// What a function value may call: a function of the program, or one of the API (all its overloads).
struct Target {
  const Function* user = nullptr;
  const NativeCallable* native = nullptr;

  const void* key() const { return user ? static_cast<const void*>(user) : native; }
  friend bool operator==(Target, Target) = default;
};

/// Whether `cls` is `base` or derives from it.
/// Whether instances of the class have a dictionary of their own: exceptions do.
bool takes_any_attribute(const api::Class& cls);
bool native_derives(const api::Class* cls, const api::Class* base);
bool class_derives(ClassRef cls, ClassRef base);

std::string class_name(ClassRef cls);
std::string target_name(Target target);

} // namespace p2c::types
