// Values in unknown hands.
#include "frontend/types/infer/inference.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

static bool is_special_name(llvm::StringRef name) {
  return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

void Inference::widened(const Type* type) {
  if (!widened_.insert(type).second)
    return;
  switch (type->kind()) {
  case Kind::Instance:
    return escape_instances(type->cls().user);
  case Kind::ClassValue:
    if (type->cls().user)
      for (ClassInfo* cls : classes_[type->cls().user->number].below)
        if (!type->exact() || cls == type->cls().user)
          escape_class(cls);
    return;
  case Kind::Function:
    for (Target target : type->targets())
      if (target.user)
        escape_function(*target.user, nullptr);
    return;
  case Kind::BoundMethod:
    for (Target target : type->targets())
      if (target.user)
        escape_function(*target.user, type->parts()[0]);
      else
        types().widen(type->parts()[0]); // called with anything
    return;
  case Kind::Module:
    return escape_module(type->module());
  case Kind::Coroutine:
  case Kind::AsyncGenerator:
  case Kind::Iterator:
    types().widen(type->parts()[0]);
    return;
  case Kind::Generator:
    types().widen(type->parts()[0]);
    types().widen(type->parts()[1]);
    write(sent_, types().object());
    return;
  case Kind::Native:
  case Kind::Never:
  case Kind::None:
  case Kind::Bool:
  case Kind::Int:
  case Kind::Float:
  case Kind::Complex:
  case Kind::Str:
  case Kind::Bytes:
  case Kind::ByteArray:
  case Kind::Ellipsis:
  case Kind::NotImplemented:
  case Kind::Range:
  case Kind::Slice:
  case Kind::List:
  case Kind::Dict:
  case Kind::Set:
  case Kind::FrozenSet:
  case Kind::Tuple:
  case Kind::VarTuple:
  case Kind::Union:
  case Kind::Object:
    return; // nothing to do, or the context has looked inside
  }
}

/// Unknown code may call the function with any arguments; `self` is what it is bound to, or null.
void Inference::escape_function(const Function& function, const Type* self) {
  if (!escaped_functions_.insert({&function, self}).second)
    return;
  function_escapes_.try_emplace(&function, place_);
  Unit& unit = this->unit(function);
  unit.function->is_escaped = true;
  const ast::Arguments* arguments = function.arguments();
  bool is_first = true;
  for (auto& [symbol, slot] : unit.parameters) {
    const ast::Node* node = symbol->bindings.front();
    const Type* type = types().object();
    if (arguments && node == arguments->vararg)
      type = types().var_tuple(types().object());
    else if (arguments && node == arguments->kwarg)
      type = unknown_container(Kind::Dict);
    else if (is_first && self)
      type = self;
    is_first = false;
    write(slot, type);
    if (auto* arg = llvm::dyn_cast<ast::Arg>(node))
      expose(default_of(arg));
  }
  expose(unit.returns);
  expose(unit.yields);
  if (function.scope->is_generator)
    write(sent_, types().object());
  reach(unit);
}

void Inference::escape_instances(const ClassInfo* cls) {
  for (ClassInfo* below : state(cls).below) {
    ClassState& state = this->state(below);
    if (state.instances_escaped)
      continue;
    state.instances_escaped = true;
    escaped_instances_.push_back(below);
    // From now on their attributes may come from stores on objects.
    for (ClassInfo* related : state.family)
      for (auto& entry : this->state(related).fields)
        requeue(entry.second.readers);
    for (ClassRef base : below->mro)
      if (base.user)
        for (auto& [name, symbol] : base.user->scope->symbols)
          if (is_special_name(name) && name != "__init__" && name != "__new__")
            open_attribute(below, name);
    if (any_name_loaded_)
      open_attribute(below, {});
    else
      for (auto& entry : dynamic_loads_)
        open_attribute(below, entry.getKey());
    for (auto& entry : dynamic_stores_)
      if (entry.second.type)
        store_on_escaped(entry.getKey(), entry.second.type);
  }
}

void Inference::open_class(const ClassInfo* cls) {
  if (!cls->is_dynamic)
    opened_.insert(cls->node);
}

void Inference::open_if_named(const ClassInfo* cls, llvm::StringRef name) {
  if (name.empty() || cls->scope->find(name))
    open_class(cls);
}

void Inference::open_escaped_classes(llvm::StringRef name) {
  if (!opened_names_.insert(name).second)
    return;
  for (const ClassInfo* cls : escaped_classes_)
    open_if_named(cls, name);
}

void Inference::escape_class(const ClassInfo* cls) {
  ClassState& state = this->state(cls);
  if (state.value_escaped)
    return;
  state.value_escaped = true;
  escaped_classes_.push_back(cls);
  for (auto& entry : opened_names_)
    open_if_named(cls, entry.getKey());
  // Unknown code may call it.
  const Type* instance = cls->is_dynamic ? types().object() : types().instance(cls);
  instantiate(cls);
  types().widen(instance);
  for (llvm::StringRef name : {"__init__", "__new__", "__call__", "__class_getitem__", "__init_subclass__"})
    for (ClassRef base : cls->mro)
      if (const names::Symbol* symbol = base.user ? base.user->scope->find(name) : nullptr;
          symbol && symbol->variable == symbol) {
        Member member = member_kind(symbol);
        if (member.function)
          escape_function(*member.function, name == "__init__"  ? instance
                                            : name == "__new__" ? types().class_value({.user = cls}, false)
                                                                : nullptr);
        expose(variable(symbol));
        break;
      }
  if (cls->is_dynamic) {
    // Its instances are known to no one: everything in it is open.
    for (auto& [name, symbol] : cls->scope->symbols)
      if (symbol->variable == symbol)
        open_member(cls, symbol, true);
    return;
  }
  if (any_name_loaded_) {
    for (auto& [name, symbol] : cls->scope->symbols)
      if (symbol->variable == symbol)
        open_member(cls, symbol, true);
  } else {
    for (auto& entry : dynamic_loads_)
      if (const names::Symbol* symbol = cls->scope->find(entry.getKey());
          symbol && symbol->variable == symbol)
        open_member(cls, symbol, true);
  }
}

/// The attribute of instances of the class (all of them where there is no name) is read by unknown code.
void Inference::open_attribute(const ClassInfo* cls, llvm::StringRef name) {
  bool is_any = name.data() == nullptr;
  for (ClassInfo* related : state(cls).family) {
    ClassState& state = this->state(related);
    if (!is_any) {
      expose(state.fields[name]);
      expose(state.members[name]);
      continue;
    }
    for (auto& entry : state.fields)
      expose(entry.second);
    for (auto& entry : state.members)
      expose(entry.second);
  }
  for (ClassRef base : cls->mro) {
    if (!base.user)
      continue;
    if (!is_any) {
      const names::Symbol* symbol = base.user->scope->find(name);
      if (!symbol || symbol->variable != symbol)
        continue;
      open_member(cls, symbol, false);
      break; // it hides those after it
    }
    for (auto& [member_name, symbol] : base.user->scope->symbols)
      if (symbol->variable == symbol && member_name != "__init__" && member_name != "__new__")
        open_member(cls, symbol, false);
  }
}

void Inference::open_member(const ClassInfo* cls, const names::Symbol* symbol, bool through_class) {
  const Type* instance = cls->is_dynamic ? types().object() : types().instance(cls);
  Member member = member_kind(symbol);
  switch (member.kind) {
  case Member::Kind::Method:
    if (symbol->name == "__new__") { // which takes the class, without being said to
      escape_function(*member.function,
                      cls->is_dynamic ? types().object() : types().class_value({.user = cls}, false));
      return;
    }
    // Through the class any object may be passed for `self`.
    escape_function(*member.function, through_class ? types().object() : instance);
    return;
  case Member::Kind::StaticMethod:
    escape_function(*member.function, nullptr);
    return;
  case Member::Kind::ClassMethod:
    escape_function(*member.function,
                    cls->is_dynamic ? types().object() : types().class_value({.user = cls}, false));
    return;
  case Member::Kind::Property:
    open_property(member, through_class ? types().object() : instance);
    return;
  case Member::Kind::Variable:
    expose(variable(symbol));
    return;
  }
}

void Inference::open_property(const Member& member, const Type* self) {
  for (Function* function : {member.getter, member.setter, member.deleter})
    if (function)
      escape_function(*function, self);
}

void Inference::escape_module(const modules::Module* module) {
  if (!escaped_module_set_.insert(module).second)
    return;
  escaped_modules_.push_back(module);
  if (any_name_loaded_)
    open_module(module, {});
  else
    for (auto& entry : dynamic_loads_)
      open_module(module, entry.getKey());
}

void Inference::open_module(const modules::Module* module, llvm::StringRef name) {
  if (!module->names)
    return;
  for (auto& [global, symbol] : module->names->module_scope()->symbols)
    if (symbol->variable == symbol && (name.data() == nullptr || global == name))
      expose(variable(symbol));
  for (auto& entry : module->submodules)
    if (name.data() == nullptr || entry.getKey() == name)
      types().widen(types().module(entry.second));
}

void Inference::load_dynamically(llvm::StringRef name) {
  if (any_name_loaded_ || !dynamic_loads_.insert(name).second)
    return;
  for (size_t i = 0; i < escaped_instances_.size(); ++i)
    open_attribute(escaped_instances_[i], name);
  for (size_t i = 0; i < escaped_classes_.size(); ++i)
    if (const names::Symbol* symbol = escaped_classes_[i]->scope->find(name);
        symbol && symbol->variable == symbol)
      open_member(escaped_classes_[i], symbol, true);
  for (size_t i = 0; i < escaped_modules_.size(); ++i)
    open_module(escaped_modules_[i], name);
}

void Inference::load_any_name() {
  if (any_name_loaded_)
    return;
  any_name_loaded_ = true;
  for (size_t i = 0; i < escaped_instances_.size(); ++i)
    open_attribute(escaped_instances_[i], {});
  for (size_t i = 0; i < escaped_classes_.size(); ++i)
    for (auto& [name, symbol] : escaped_classes_[i]->scope->symbols)
      if (symbol->variable == symbol)
        open_member(escaped_classes_[i], symbol, true);
  for (size_t i = 0; i < escaped_modules_.size(); ++i)
    open_module(escaped_modules_[i], {});
}

/// `function.__defaults__ = values`: what it is called with afterwards is not known, nor what others are
/// whose values go the same ways.
void Inference::note_store_on_function(const Type* function, llvm::StringRef name) {
  if (name != "__defaults__" && name != "__kwdefaults__")
    return;
  program_.replaces_defaults = true;
  types().widen(function);
}

// Stores through objects are read wherever the name is read on an escaped class (Inference::load_field).

void Inference::store_dynamically(llvm::StringRef name, const Type* type) {
  note_store_on_function(types().object(), name);
  load_dynamically(name); // a property's setter runs, and what is there can be found again
  Slot& slot = dynamic_stores_[name];
  slot.is_exposed = true;
  write(slot, type);
  store_on_escaped(name, type);
}

/// Under any name: every attribute of what has escaped may now hold it.
void Inference::store_any_name(const Type* type) {
  load_any_name();
  types().widen(type);
  write(any_store_, type);
}

/// Class variables and globals of what has escaped hold it too.
void Inference::store_on_escaped(llvm::StringRef name, const Type* type) {
  for (size_t i = 0; i < escaped_classes_.size(); ++i)
    store_member({.user = escaped_classes_[i]}, name, type, {});
  for (size_t i = 0; i < escaped_modules_.size(); ++i) {
    const modules::Module* module = escaped_modules_[i];
    const names::Symbol* symbol = module->names ? module->names->module_scope()->find(name) : nullptr;
    if (symbol && symbol->variable == symbol)
      write(variable(symbol), type);
  }
}

const Type* Inference::stored_dynamically(llvm::StringRef name, Unit* reader) {
  return types().join(read(dynamic_stores_[name], reader), read(any_store_, reader));
}

// Special methods that the runtime calls by itself.

void Inference::touch(const Type* type) {
  type = types().resolve(type);
  if (Site* site = type->site()) {
    // What comes into it later is touched then.
    if (!touched_sites_.insert(site).second)
      return;
    touch(site->elements[0]);
    touch(site->elements[1]);
    return;
  }
  if (!touched_.insert(type).second)
    return;
  if (type->is(Kind::Instance)) {
    for (ClassInfo* cls : state(type->cls().user).below)
      for (ClassRef base : cls->mro)
        if (base.user)
          for (auto& [name, symbol] : base.user->scope->symbols)
            if (is_special_name(name) && name != "__init__" && name != "__new__" &&
                symbol->variable == symbol)
              open_member(cls, symbol, false);
    return;
  }
  if (type->is_union() || type->is(Kind::Tuple) || type->is(Kind::VarTuple) || type->is(Kind::FrozenSet))
    for (const Type* part : type->parts())
      touch(part);
}

void Inference::touch_class_of(const Type* instance, llvm::ArrayRef<llvm::StringRef> names) {
  for (const ClassInfo* below : state(instance->cls().user).below)
    touch_class(below, names);
}

void Inference::touch_class(const ClassInfo* cls, llvm::ArrayRef<llvm::StringRef> names) {
  for (llvm::StringRef name : names)
    for (ClassRef base : cls->mro)
      if (const names::Symbol* symbol = base.user ? base.user->scope->find(name) : nullptr;
          symbol && symbol->variable == symbol) {
        open_member(cls, symbol, false);
        break;
      }
}

} // namespace p2c::types
