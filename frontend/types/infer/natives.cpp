// What inference knows of the API: its functions as values, its classes as types.
#include "frontend/types/infer/inference.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {

static llvm::ArrayRef<const api::Function*> keep(Program& program,
                                                 const std::vector<const api::Function*>& overloads) {
  return program.overloads.emplace_back(overloads);
}

const NativeCallable* Inference::native_function(const api::Module& module, llvm::StringRef name) {
  std::vector<const api::Function*> overloads = module.find(api::Form::function, name);
  if (overloads.empty())
    return nullptr;
  const NativeCallable*& known = natives_[{&module, overloads.front()}];
  if (!known)
    known = &program_.natives.emplace_back(NativeCallable{static_cast<uint32_t>(program_.natives.size()),
                                                          &module, nullptr, overloads.front()->name,
                                                          keep(program_, overloads)});
  return known;
}

const NativeCallable* Inference::native_method(const api::Class& cls, llvm::StringRef name) {
  std::vector<const api::Function*> overloads;
  for (api::Form form : {api::Form::method, api::Form::static_method, api::Form::class_method}) {
    overloads = cls.find(form, name);
    if (!overloads.empty())
      break;
  }
  if (overloads.empty())
    return nullptr;
  const NativeCallable*& known = natives_[{&cls, overloads.front()}];
  if (!known)
    known = &program_.natives.emplace_back(NativeCallable{static_cast<uint32_t>(program_.natives.size()),
                                                          nullptr, &cls, overloads.front()->name,
                                                          keep(program_, overloads)});
  return known;
}

const api::Class* Inference::find_member_class(const api::Class& cls, llvm::StringRef name) {
  auto has = [&](const api::Function& function) {
    return function.name == name && function.form != api::Form::operation &&
           function.form != api::Form::awaited;
  };
  if (llvm::any_of(cls.functions, has) || cls.find_constant(name))
    return &cls;
  for (const std::string& base : cls.bases)
    if (const api::Class* found = api_.find_class(base))
      if (const api::Class* owner = find_member_class(*found, name))
        return owner;
  return nullptr;
}

void Inference::collect_operators() {
  auto add = [&](const api::Function& function) {
    if (function.form == api::Form::operation)
      operators_[function.name].push_back(&function);
  };
  for (const auto& module : api_.modules) {
    llvm::for_each(module->functions, add);
    for (const auto& cls : module->classes) {
      llvm::for_each(cls->functions, add);
      for (const api::Function& function : cls->functions)
        owners_[&function] = cls.get();
    }
  }
}

llvm::ArrayRef<const api::Function*> Inference::operators(llvm::StringRef symbol) {
  auto found = operators_.find(symbol);
  if (found == operators_.end())
    return {};
  return found->second;
}

const api::Class* Inference::builtin_class(llvm::StringRef name) {
  auto [entry, is_new] = builtin_classes_.try_emplace(name);
  if (is_new)
    if (const api::Module* builtins = api_.find_module("builtins"))
      entry->second = builtins->find_class(name);
  return entry->second;
}

std::vector<const api::Function*> Inference::inits(const api::Class& cls) {
  std::vector<const api::Function*> found;
  for (const api::Function& function : cls.functions)
    if (function.form == api::Form::init)
      found.push_back(&function);
  return found;
}

const api::Class* Inference::first_base(const api::Class& cls) {
  return cls.bases.empty() ? nullptr : api_.find_class(cls.bases.front());
}

const Type* Inference::any_exception() {
  const api::Class* base = builtin_class("BaseException");
  return base ? types().native(base) : types().object();
}

const NativeCallable* Inference::any_call() {
  if (!any_call_)
    any_call_ = &program_.natives.emplace_back(
        NativeCallable{static_cast<uint32_t>(program_.natives.size()), nullptr, nullptr, "__init__", {}});
  return any_call_;
}

const Type* Inference::type_of(const api::TypeExpr& expr) {
  using api::TypeExpr;
  switch (expr.kind) {
  case TypeExpr::Kind::alternatives: {
    const Type* type = types().never();
    for (const TypeExpr& one : expr.arguments)
      type = types().join(type, type_of(one));
    return type;
  }
  case TypeExpr::Kind::name:
    break;
  case TypeExpr::Kind::variable:
  case TypeExpr::Kind::argument_list:
  case TypeExpr::Kind::ellipsis:
  case TypeExpr::Kind::nothing:
  case TypeExpr::Kind::text:
  case TypeExpr::Kind::number:
    return types().object();
  }
  if (expr.is("None"))
    return types().none();
  if (expr.is("Never"))
    return types().never();
  if (expr.is("NotImplemented"))
    return types().simple(Kind::NotImplemented);
  static constexpr std::pair<llvm::StringLiteral, Kind> unboxed[] = {
      {"bool", Kind::Bool}, {"int", Kind::Int}, {"float", Kind::Float}, {"complex", Kind::Complex}};
  for (auto& [name, kind] : unboxed)
    if (expr.is(name))
      return types().simple(kind);
  if (expr.is("Iterator"))
    return types().iterator(types().object());
  if (expr.is("Coroutine"))
    return types().coroutine(types().object());
  if (expr.is("Literal") && !expr.arguments.empty())
    return expr.arguments[0].kind == TypeExpr::Kind::number ? types().integer() : types().str();
  const api::Class* cls = api_.find_class(expr.name);
  return cls ? instance_of(*cls) : types().object();
}

const api::Class* Inference::class_of(const Type* type) {
  switch (type->kind()) {
  case Kind::Bool:
    return builtin_class("bool");
  case Kind::Int:
    return builtin_class("int");
  case Kind::Float:
    return builtin_class("float");
  case Kind::Complex:
    return builtin_class("complex");
  case Kind::Str:
    return builtin_class("str");
  case Kind::Bytes:
    return builtin_class("bytes");
  case Kind::ByteArray:
    return builtin_class("bytearray");
  case Kind::Range:
    return builtin_class("range");
  case Kind::Slice:
    return builtin_class("slice");
  case Kind::List:
    return builtin_class("list");
  case Kind::Dict:
    return builtin_class("dict");
  case Kind::Set:
    return builtin_class("set");
  case Kind::FrozenSet:
    return builtin_class("frozenset");
  case Kind::Tuple:
  case Kind::VarTuple:
    return builtin_class("tuple");
  case Kind::Coroutine:
    return builtin_class("coroutine");
  case Kind::Generator:
    return builtin_class("generator");
  case Kind::AsyncGenerator:
    return builtin_class("async_generator");
  case Kind::Native:
    return type->cls().native;
  case Kind::Never:
  case Kind::None:
  case Kind::Ellipsis:
  case Kind::NotImplemented:
  case Kind::Instance:
  case Kind::ClassValue:
  case Kind::Function:
  case Kind::BoundMethod:
  case Kind::Module:
  case Kind::Iterator:
  case Kind::Union:
  case Kind::Object:
    return nullptr;
  }
  llvm_unreachable("not a kind of type");
}

const Type* Inference::builtin(llvm::StringRef name) {
  if (name == "NotImplemented")
    return types().simple(Kind::NotImplemented);
  if (name == "Ellipsis")
    return types().simple(Kind::Ellipsis);
  if (name == "__debug__")
    return types().boolean();
  const api::Module* builtins = api_.find_module("builtins");
  const Type* type = builtins ? module_member(*builtins, name) : types().never();
  return type->is_never() ? types().object() : type;
}

const Type* Inference::module_member(const api::Module& module, llvm::StringRef name) {
  if (const api::Class* cls = module.find_class(name))
    return types().class_value({.native = cls});
  if (const NativeCallable* function = native_function(module, name))
    return types().function(Target{.native = function});
  if (const api::Constant* constant = module.find_constant(name))
    return type_of(constant->type);
  return types().never();
}

const Type* Inference::unknown_container(Kind kind) {
  unsigned index = kind == Kind::List ? 0 : kind == Kind::Dict ? 1 : 2;
  if (!unknown_sites_[index]) {
    unknown_sites_[index] = types().new_site(kind, nullptr);
    const Type* made = kind == Kind::List   ? types().list(unknown_sites_[index])
                       : kind == Kind::Dict ? types().dict(unknown_sites_[index])
                                            : types().set(unknown_sites_[index]);
    types().widen(made);
  }
  Site* site = unknown_sites_[index];
  return kind == Kind::List   ? types().list(site)
         : kind == Kind::Dict ? types().dict(site)
                              : types().set(site);
}

const Type* Inference::instance_of(const api::Class& cls) {
  std::string name = cls.dotted();
  if (name == "object")
    return types().object();
  if (name == "list")
    return unknown_container(Kind::List);
  if (name == "dict")
    return unknown_container(Kind::Dict);
  if (name == "set")
    return unknown_container(Kind::Set);
  if (name == "frozenset")
    return types().frozen_set(types().object());
  if (name == "tuple")
    return types().var_tuple(types().object());
  static constexpr std::pair<llvm::StringLiteral, Kind> simple_kinds[] = {
      {"bool", Kind::Bool},           {"int", Kind::Int},     {"float", Kind::Float},
      {"complex", Kind::Complex},     {"str", Kind::Str},     {"bytes", Kind::Bytes},
      {"bytearray", Kind::ByteArray}, {"range", Kind::Range}, {"slice", Kind::Slice},
      {"NoneType", Kind::None}};
  for (auto& [simple_name, kind] : simple_kinds)
    if (name == simple_name)
      return types().simple(kind);
  if (name == "coroutine")
    return types().coroutine(types().object());
  if (name == "generator")
    return types().generator(types().object(), types().object());
  if (name == "async_generator")
    return types().async_generator(types().object());
  return types().native(&cls);
}

const Type* Inference::any_instance_of(ClassRef cls) {
  if (cls.user)
    return cls.user->is_dynamic ? types().object() : types().instance(cls.user);
  if (cls.native->dotted() == "object")
    return types().object();
  const Type* type = instance_of(*cls.native);
  if (cls.native->dotted() == "int")
    type = types().join(type, types().boolean());
  // Instances of a user class that derives from it; an instance of a Native may be one anyway.
  if (has_user_subclasses(*cls.native) && !type->is(Kind::Native))
    for (const auto& user : program_.classes)
      if (user->derives_from(cls))
        type = types().join(type, user->is_dynamic ? types().object() : types().instance(user.get()));
  return type;
}

} // namespace p2c::types
