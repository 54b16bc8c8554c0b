// Classes of the program: who is related to whom, and the attributes of their instances.
#include "frontend/types/infer/inference.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

static void add_below(ClassInfo* cls, std::vector<ClassInfo*>& below) {
  if (llvm::is_contained(below, cls))
    return;
  below.push_back(cls);
  for (ClassInfo* inner : cls->subclasses)
    add_below(inner, below);
}

void Inference::find_families() {
  for (const auto& cls : program_.classes) {
    ClassState& state = classes_.emplace_back();
    state.info = cls.get();
    add_below(cls.get(), state.below);
    state.family = state.below;
    for (ClassRef base : llvm::drop_begin(cls->mro)) {
      if (base.user)
        state.family.push_back(const_cast<ClassInfo*>(base.user));
      else
        derived_natives_.insert(base.native);
    }
  }
}

/// Whether a decorator is the builtin of this name.
static bool is_builtin(const modules::Module& module, const ast::Expr* decorator, llvm::StringRef name) {
  auto* used = llvm::dyn_cast<ast::Name>(decorator);
  const names::Use* use = used ? module.names->use(used) : nullptr;
  return use && use->access == names::Access::Builtin && used->id == name;
}

static llvm::ArrayRef<ast::Expr*> decorators(const ast::Node* def) {
  if (auto* function = llvm::dyn_cast<ast::FunctionDef>(def))
    return function->decorator_list;
  if (auto* function = llvm::dyn_cast<ast::AsyncFunctionDef>(def))
    return function->decorator_list;
  return {};
}

Member Inference::classify(const modules::Module& module, const names::Symbol* symbol) const {
  Member member, variable;
  if (symbol->is_deleted || symbol->bindings.empty())
    return variable;
  if (symbol->bindings.size() == 1) {
    const ast::Node* def = symbol->bindings.front();
    member.function = program_.function(def);
    if (!member.function)
      return variable;
    llvm::ArrayRef<ast::Expr*> list = decorators(def);
    if (list.empty())
      member.kind = Member::Kind::Method;
    else if (list.size() == 1 && is_builtin(module, list[0], "staticmethod"))
      member.kind = Member::Kind::StaticMethod;
    else if (list.size() == 1 && is_builtin(module, list[0], "classmethod"))
      member.kind = Member::Kind::ClassMethod;
    else if (list.size() == 1 && is_builtin(module, list[0], "property"))
      return {.kind = Member::Kind::Property, .getter = member.function};
    else
      return variable;
    return member;
  }
  // `@property`, then `@x.setter` and `@x.deleter` on defs of the same name.
  member.kind = Member::Kind::Property;
  for (const ast::Node* def : symbol->bindings) {
    Function* function = program_.function(def);
    llvm::ArrayRef<ast::Expr*> list = decorators(def);
    if (!function || list.size() != 1)
      return variable;
    if (def == symbol->bindings.front()) {
      if (!is_builtin(module, list[0], "property"))
        return variable;
      member.getter = function;
      continue;
    }
    auto* attribute = llvm::dyn_cast<ast::Attribute>(list[0]);
    auto* base = attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
    if (!base || base->id != symbol->name)
      return variable;
    if (attribute->attr == "setter")
      member.setter = function;
    else if (attribute->attr == "deleter")
      member.deleter = function;
    else if (attribute->attr == "getter")
      member.getter = function;
    else
      return variable;
  }
  return member;
}

void Inference::find_member_kinds() {
  for (const auto& cls : program_.classes)
    for (auto& [name, symbol] : cls->scope->symbols)
      if (symbol->variable == symbol)
        members_[symbol] = classify(*cls->module, symbol);
}

void Inference::instantiate(const ClassInfo* cls) {
  ClassState& state = this->state(cls);
  if (state.is_instantiated)
    return;
  state.is_instantiated = true;
  // The runtime calls these by itself: when the last reference goes, and wherever it takes a number, a truth
  // or bytes.
  touch_class(cls, {"__del__", "__index__", "__bool__", "__int__", "__float__", "__complex__", "__bytes__",
                    "__length_hint__"});
  if (llvm::any_of(cls->mro,
                   [](ClassRef base) { return base.native && base.native->name == "BaseExceptionGroup"; }))
    touch_class(cls, {"derive"}); // `except*` and split
  // And copies and merges a dict with an `__iter__` of its own by what its `keys` says.
  auto is_dict = [](ClassRef base) { return base.native && base.native->name == "dict"; };
  auto iterates = [](ClassRef base) { return base.user && base.user->scope->find("__iter__"); };
  if (llvm::any_of(cls->mro, is_dict) && llvm::any_of(cls->mro, iterates))
    touch_class(cls, {"keys", "__iter__", "__getitem__"});
}

void Inference::store_field(const ClassInfo* cls, llvm::StringRef name, const Type* type,
                            source::Range range) {
  write(field(cls, name), type, range);
}

const Type* Inference::load_field(const ClassInfo* cls, llvm::StringRef name, Unit* reader) {
  const Type* type = types().never();
  for (ClassInfo* related : state(cls).family)
    type = types().join(type, read(field(related, name), reader));
  // What was stored on an object of unknown class may have been stored on one of these.
  if (llvm::any_of(state(cls).family, [&](ClassInfo* related) { return state(related).instances_escaped; }))
    type = types().join(type, stored_dynamically(name, reader));
  return type;
}

/// The class's own variable where its body has one.
void Inference::store_member(ClassRef cls, llvm::StringRef name, const Type* type, source::Range range) {
  if (!cls.user)
    return; // the classes of the API cannot be changed
  write(state(cls.user).members[name], type, range);
}

} // namespace p2c::types
