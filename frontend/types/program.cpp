// Reading the typed program.
#include "frontend/types/program.h"

namespace p2c::types {

AttributeInfo merge(const AttributeInfo& a, const AttributeInfo& b) {
  const bool is_same = a.kind == b.kind && a.member == b.member && a.method == b.method &&
                       a.native == b.native && a.getter == b.getter && a.setter == b.setter &&
                       a.default_of == b.default_of;
  using Kind = AttributeInfo::Kind;
  const bool is_by_class =
      a.kind == b.kind &&
      (a.kind == Kind::Method || (a.kind == Kind::ClassMember && a.is_constant && b.is_constant));
  AttributeInfo both;
  if (is_same && (a.cls == b.cls || a.kind == AttributeInfo::Kind::Field))
    both = a;
  else if (is_by_class)
    both.kind = a.kind;
  both.is_plain = a.is_plain && b.is_plain;
  both.is_constant = both.kind == Kind::ClassMember && a.is_constant && b.is_constant;
  both.may_be_unset = a.may_be_unset || b.may_be_unset;
  return both;
}

const ast::Arguments* Function::arguments() const {
  if (auto* def = llvm::dyn_cast<ast::FunctionDef>(scope->node))
    return def->args;
  if (auto* def = llvm::dyn_cast<ast::AsyncFunctionDef>(scope->node))
    return def->args;
  if (auto* lambda = llvm::dyn_cast<ast::Lambda>(scope->node))
    return lambda->args;
  return nullptr;
}

const Type* FunctionInstance::type(const ast::Expr* expr) const {
  uint32_t index = expr->node_id - first_node;
  return index < types.size() && types[index] ? types[index] : object;
}

const Type* FunctionInstance::local_type(const names::Symbol* variable) const {
  const Type* found = locals.lookup(variable);
  return found ? found : object;
}

const CallInfo* FunctionInstance::call(const ast::Call* call) const {
  auto found = calls.find(call);
  return found == calls.end() || !found->second.is_complete ? nullptr : &found->second;
}

const AttributeInfo& FunctionInstance::attribute(const ast::Attribute* attribute) const {
  static const AttributeInfo dynamic;
  auto found = attributes.find(attribute);
  return found == attributes.end() ? dynamic : found->second;
}

bool FunctionInstance::is_reachable(const ast::Node* node) const {
  uint32_t index = node->node_id - first_node;
  return index >= unreachable.size() || !unreachable[index];
}

Function* Program::body(const modules::Module* module) const {
  return module->tree ? function(module->tree->module()) : nullptr;
}

const Type* Program::variable_type(const names::Symbol* variable) const {
  const Type* found = variables.lookup(variable);
  return found ? found : types->object();
}

} // namespace p2c::types
