// Warnings of attributes that are not there.
#include "frontend/source/suggest.h"
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

/// Whether these are instances of classes that the program, as far as it can be seen, makes none of. What
/// their attributes are is not known then.
static bool is_never_made(Inference& in, const Type* receiver) {
  return llvm::all_of(receiver->alternatives(), [&](const Type* alternative) {
    return alternative->is(Kind::Instance) && alternative->cls().user &&
           llvm::none_of(in.state(alternative->cls().user).below,
                         [&](ClassInfo* cls) { return in.state(cls).is_instantiated; });
  });
}

void Body::warn_of_attribute(const Type* receiver, ast::Attribute* place) {
  warn(place, Guard::Attribute, [=, this] {
    const AttributeNames& names = in_.attribute_names();
    if ((names.is_open || names.names.contains(place->attr)) && is_never_made(in_, receiver))
      return;
    std::vector<llvm::StringRef> known;
    for (const Type* alternative : receiver->alternatives()) {
      if (alternative->is(Kind::Instance) || (alternative->is(Kind::ClassValue) && alternative->cls().user))
        for (ClassRef cls : alternative->cls().user->mro)
          if (cls.user) {
            for (auto& [name, symbol] : cls.user->scope->symbols)
              if (symbol->variable == symbol)
                known.push_back(name);
            for (auto& entry : in_.state(cls.user).fields)
              if (entry.second.type)
                known.push_back(entry.getKey());
          }
      if (const api::Class* cls = in_.class_of(alternative))
        for (const api::Function& function : cls->functions)
          if (function.form != api::Form::operation && function.form != api::Form::init)
            known.push_back(function.name);
      if (alternative->is(Kind::Module) && alternative->module()->names)
        for (auto& [name, symbol] : alternative->module()->names->module_scope()->symbols)
          if (symbol->variable == symbol)
            known.push_back(name);
      if (alternative->is(Kind::Module) && alternative->module()->native)
        for (const api::Function& function : alternative->module()->native->functions)
          known.push_back(function.name);
    }
    llvm::sort(known);
    auto report = in_.diagnostics().report(diag::no_such_attribute, place->attr_range, to_string(receiver),
                                           place->attr);
    if (auto near = source::closest(place->attr, known))
      report.help("did you mean `" + near->str() + "`?");
  });
}

/// On a value of unknown type: no value of the program has such an attribute.
void Body::warn_of_unknown_attribute(llvm::StringRef name, ast::Attribute* place) {
  if (!place || !in_.is_final() || name.starts_with("__"))
    return;
  const AttributeNames& known = in_.attribute_names();
  if (known.is_open || known.names.contains(name))
    return;
  warn(place, Guard::Attribute, [=, this] {
    auto report = in_.diagnostics().report(diag::unknown_attribute, place->attr_range, place->attr);
    std::vector<llvm::StringRef> candidates;
    for (const auto& entry : in_.attribute_names().names)
      candidates.push_back(entry.getKey());
    llvm::sort(candidates);
    if (auto near = source::closest(place->attr, candidates))
      report.help("did you mean `" + near->str() + "`?");
  });
}

// Every name under which an attribute may be found in the program.

static void add_names(const api::Function& function, AttributeNames& found) {
  found.names.insert(function.name);
}

static void add_api(const api::Model& api, AttributeNames& found) {
  for (const auto& module : api.modules) {
    for (const api::Function& function : module->functions)
      add_names(function, found);
    for (const api::Constant& constant : module->constants)
      found.names.insert(constant.name);
    for (const auto& cls : module->classes) {
      found.names.insert(cls->name);
      for (const api::Function& function : cls->functions)
        add_names(function, found);
      for (const api::Constant& constant : cls->constants)
        found.names.insert(constant.name);
    }
  }
}

/// `pin`, or `x.pin`.
static bool is_called_pin(const ast::Expr* value) {
  if (auto* name = llvm::dyn_cast<ast::Name>(value))
    return name->id == "pin";
  auto* attribute = llvm::dyn_cast<ast::Attribute>(value);
  return attribute && attribute->attr == "pin";
}

static void add_code(ast::Node* node, AttributeNames& found) {
  if (auto* attribute = llvm::dyn_cast<ast::Attribute>(node)) {
    if (found.has_pins_of_chip && is_called_pin(attribute->value))
      found.names.insert(attribute->attr);
    if (attribute->ctx != ast::ExprContext::Load)
      found.names.insert(attribute->attr);
    found.is_open |= attribute->attr == "__dict__";
  }
  // `setattr(x, "name", 1)`, `type("C", (), {"name": 1})`, `__slots__`, `namedtuple("P", "x y")`.
  if (auto* constant = llvm::dyn_cast<ast::Constant>(node);
      constant && constant->value.kind == ast::ConstantKind::Str) {
    llvm::SmallVector<llvm::StringRef, 4> words;
    constant->value.text.split(words, ' ', -1, false);
    for (llvm::StringRef word : words)
      found.names.insert(word.rtrim(','));
  }
  if (auto* name = llvm::dyn_cast<ast::Name>(node))
    found.is_open |= name->id == "vars";
  if (auto* call = llvm::dyn_cast<ast::Call>(node))
    if (auto* name = llvm::dyn_cast<ast::Name>(call->func); name && name->id == "setattr")
      found.is_open |= call->args.size() < 2 || !llvm::isa<ast::Constant>(call->args[1]);
  ast::for_each_child(node, [&](ast::Node* child) { add_code(child, found); });
}

const AttributeNames& Inference::attribute_names() {
  if (attribute_names_)
    return *attribute_names_;
  AttributeNames& found = attribute_names_.emplace();
  add_api(api_, found);
  for (const auto& module : program_.graph->modules())
    found.has_pins_of_chip |= module->has_pins_of_chip();
  for (const auto& module : program_.graph->modules()) {
    for (auto& entry : module->submodules)
      found.names.insert(entry.getKey());
    if (module->tree)
      add_code(module->tree->module(), found);
    if (module->names)
      for (auto& [name, symbol] : module->names->module_scope()->symbols)
        found.names.insert(name);
  }
  for (const auto& cls : program_.classes) {
    found.is_open |= cls->has_getattr || cls->has_setattr;
    for (auto& [name, symbol] : cls->scope->symbols)
      found.names.insert(name);
  }
  return found;
}

} // namespace p2c::types
