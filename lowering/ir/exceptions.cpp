#include "lowering/ir/exceptions.h"

#include "frontend/api/builtin.h"
#include "frontend/types/class_ref.h"
#include "frontend/types/type.h"
#include "lowering/ir/representation.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace p2c::ir {

static const api::Class* base_exception() {
  static const api::Class* const found = api::builtin_model().find_class("BaseException");
  return found;
}

const api::Class* builtin_exception(const Value* value) {
  const Operation* op = value->operation;
  if (!op || op->kind != OpKind::Builtin)
    return nullptr;
  const api::Class* cls = api::builtin_model().find_class(op->name);
  return cls && types::native_derives(cls, base_exception()) ? cls : nullptr;
}

const api::Class* plainly_made_exception(const Value* value) {
  const api::Class* cls = builtin_exception(value);
  const bool has_constructor = cls && llvm::any_of(cls->functions, [](const api::Function& function) {
                                 return function.form == api::Form::init;
                               });
  return has_constructor ? nullptr : cls;
}

const api::Class* exception_root(const Class& klass) {
  const Class* root = &klass;
  while (root->layout_base)
    root = root->layout_base;
  if (root->native_base.empty())
    return nullptr;
  const api::Class* cls = api::builtin_model().find_class(root->native_base);
  const bool is_plain = llvm::StringSwitch<bool>(root->native_base)
                            .Cases("Exception", "BaseException", "ArithmeticError", "AssertionError", true)
                            .Cases("BufferError", "EOFError", "FloatingPointError", "IndexError", true)
                            .Cases("KeyError", "LookupError", "MemoryError", "NotImplementedError", true)
                            .Cases("OverflowError", "RecursionError", "ReferenceError", "RuntimeError", true)
                            .Cases("TypeError", "ValueError", "ZeroDivisionError", "Warning", true)
                            .Default(false);
  return is_plain ? cls : nullptr;
}

bool is_exception_type(const types::Type* type) {
  return type->is(types::Kind::Native) && types::native_derives(type->cls().native, base_exception());
}

bool is_exception(const Value* value) {
  return representation(*value) == Representation::pointer && value->type->cls() &&
         types::class_derives(value->type->cls(), types::ClassRef{nullptr, base_exception()});
}

} // namespace p2c::ir
