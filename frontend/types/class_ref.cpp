#include "frontend/types/class_ref.h"

#include "frontend/api/builtin.h"
#include "frontend/types/program.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

bool native_derives(const api::Class* cls, const api::Class* base) {
  if (cls == base)
    return true;
  return llvm::any_of(cls->bases, [&](const std::string& name) {
    const api::Class* next = api::builtin_model().find_class(name);
    return next && native_derives(next, base);
  });
}

bool takes_any_attribute(const api::Class& cls) {
  const api::Class* exception = api::builtin_model().find_class("BaseException");
  return exception && native_derives(&cls, exception);
}

std::string class_name(ClassRef cls) {
  if (cls.native)
    return cls.native->dotted();
  return cls.user->scope->qualified_name;
}

std::string target_name(Target target) {
  if (target.user)
    return target.user->scope->qualified_name;
  std::string owner = target.native->owner ? target.native->owner->dotted() + "."
                      : target.native->module && target.native->module->name != "builtins"
                          ? target.native->module->name + "."
                          : "";
  return owner + target.native->name.str();
}

} // namespace p2c::types
