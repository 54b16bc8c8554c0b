#include "lowering/build/layout.h"

#include "frontend/api/builtin.h"
#include "frontend/api/model.h"
#include "frontend/syntax/ast.h"
#include "frontend/types/class_ref.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace p2c::build {

namespace {
class Layout {
public:
  explicit Layout(ProgramBuilder& builder)
      : builder_(builder), has_dict_(builder.mentions("__dict__") || builder.mentions("vars")) {}

  void run() {
    for (const auto& klass : builder_.program().classes)
      choose_base(*klass);
    for (const auto& klass : builder_.program().classes)
      find_side_bases(*klass);
    for (const auto& klass : builder_.program().classes)
      add_slots(*klass);
    share_slots();
  }

private:
  void choose_base(ir::Class& klass);
  void find_side_bases(const ir::Class& klass);
  void add_slots(ir::Class& klass);
  void share_slots();
  void share_slots(ir::Class& base, llvm::ArrayRef<ir::Class*> derived);
  ir::Class* user(types::ClassRef ref) { return ref.user ? builder_.klass(ref.user->node) : nullptr; }
  /// The builtin or native class at the root of a layout; null for `object`.
  const api::Class* native_root(types::ClassRef ref);
  bool has_slots(const ir::Class* klass);
  bool has_static_layout(const api::Class* root);
  bool has_data_behind(types::ClassRef ref);

  ProgramBuilder& builder_;
  bool has_dict_;              // rule 7: someone asks an instance for its dictionary
  bool any_side_base_ = false; // every class may be one
  llvm::DenseSet<const ir::Class*> chosen_;
  llvm::DenseSet<const ir::Class*> side_bases_;
};
} // namespace

const api::Class* Layout::native_root(types::ClassRef ref) {
  if (!ref.user)
    return ref && types::class_name(ref) != "object" ? ref.native : nullptr;
  ir::Class* klass = user(ref);
  choose_base(*klass);
  if (klass->layout_base)
    return native_root({klass->layout_base->info, nullptr});
  for (types::ClassRef base : ref.user->bases)
    if (base.native && types::class_name(base) == klass->native_base)
      return base.native;
  return nullptr;
}

/// Whether runtime/generated/class_body.h names the struct of the class's instances; what derives from
/// another is laid out when its class statement runs.
bool Layout::has_static_layout(const api::Class* root) {
  if (!root)
    return true;
  if (root->module != "builtins")
    return false;
  static const llvm::StringSet<> known = {"list", "dict", "set",   "frozenset", "float",
                                          "int",  "str",  "bytes", "tuple"};
  const api::Class* exception = api::builtin_model().find_class("BaseException");
  return known.contains(root->name) || (exception && types::native_derives(root, exception));
}

/// Rule 4: the items or the text of an instance stand where slots would.
bool Layout::has_data_behind(types::ClassRef ref) {
  const api::Class* root = native_root(ref);
  return root && root->module == "builtins" &&
         (root->name == "tuple" || root->name == "str" || root->name == "bytes");
}

bool Layout::has_slots(const ir::Class* klass) {
  return klass && !has_data_behind({klass->info, nullptr}) &&
         (!klass->info->fields.empty() || has_slots(klass->layout_base));
}

void Layout::choose_base(ir::Class& klass) {
  if (!chosen_.insert(&klass).second)
    return;
  klass.is_dynamic = klass.info->is_dynamic;
  if (klass.is_dynamic)
    return;
  types::ClassRef best;
  const api::Class* best_root = nullptr;
  for (types::ClassRef base : klass.info->bases) {
    if (user(base)) {
      choose_base(*user(base));
      klass.is_dynamic |= user(base)->is_dynamic;
    }
    const api::Class* root = native_root(base);
    bool richer = root && root != best_root && (!best_root || types::native_derives(root, best_root));
    bool same = root == best_root && has_slots(user(base)) && !has_slots(user(best));
    if (!best || richer || same) {
      best = base;
      best_root = root;
    }
  }
  klass.is_dynamic |= !has_static_layout(best_root);
  if (klass.is_dynamic)
    return;
  klass.layout_base = user(best);
  if (!best.native || !best_root)
    return;
  klass.native_base = builder_.program().intern(types::class_name(best));
  if (best.native->module != "builtins")
    klass.native_struct = builder_.program().intern(best.native->cpp_name);
}

/// Rule 2: a class that another inherits from otherwise than through its layout base has no slots.
void Layout::find_side_bases(const ir::Class& klass) {
  if (klass.is_dynamic) {
    // With one base, that is the layout base; of several, any may be, also one that only run time knows.
    size_t written = klass.info->node->bases.size();
    any_side_base_ |= written > 1 && klass.info->bases.size() < written;
    if (written <= 1)
      return;
  }
  llvm::DenseSet<const ir::Class*> main_line;
  for (const ir::Class* base = klass.layout_base; base; base = base->layout_base)
    main_line.insert(base);
  for (types::ClassRef ancestor : klass.info->mro)
    if (const ir::Class* base = user(ancestor); base && base != &klass && !main_line.contains(base))
      side_bases_.insert(base);
}

/// What the body of a class gives to `__slots__`; null when it does not.
static const ast::Expr* declared_slots(const ast::ClassDef* node) {
  const ast::Expr* declared = nullptr;
  for (const ast::Stmt* statement : node->body)
    if (auto* assignment = llvm::dyn_cast<ast::Assign>(statement))
      for (const ast::Expr* target : assignment->targets)
        if (auto* name = llvm::dyn_cast<ast::Name>(target); name && name->id == "__slots__")
          declared = assignment->value;
  return declared;
}

/// Whether `__slots__` names the attribute: a text, or a display of texts. Other names may not be stored,
/// which the runtime sees to: they have no place in the struct.
static bool declares(const ast::Expr* declared, llvm::StringRef name, llvm::StringRef class_name) {
  auto is_name = [&](const ast::Expr* expr) {
    auto* text = llvm::dyn_cast<ast::Constant>(expr);
    if (!text || text->value.kind != ast::ConstantKind::Str)
      return false;
    llvm::StringRef own = text->value.text;
    bool is_private = own.starts_with("__") && !own.ends_with("__");
    return is_private ? name == ("_" + class_name.ltrim('_') + own).str() : name == own;
  };
  if (auto* tuple = llvm::dyn_cast<ast::Tuple>(declared))
    return llvm::any_of(tuple->elts, is_name);
  if (auto* list = llvm::dyn_cast<ast::List>(declared))
    return llvm::any_of(list->elts, is_name);
  return is_name(declared);
}

void Layout::add_slots(ir::Class& klass) {
  if (klass.is_dynamic || side_bases_.contains(&klass) || has_dict_ || any_side_base_ ||
      has_data_behind({klass.info, nullptr}))
    return;
  const ast::Expr* declared = declared_slots(klass.info->node);
  for (const auto& [name, field] : klass.info->fields) {
    if (declared && !declares(declared, name, klass.name))
      continue;
    ir::Slot& slot = klass.slots.emplace_back();
    slot.name = name;
    slot.type = builder_.normal(field.type);
    slot.may_be_unset = field.may_be_unset;
  }
}

/// What several classes have that derive from one is where code finds it that knows of the base alone: in the
/// base's struct. (Its own instances leave it unset.)
void Layout::share_slots() {
  auto depth = [](const ir::Class* klass) {
    unsigned count = 0;
    while ((klass = klass->layout_base))
      ++count;
    return count;
  };
  llvm::MapVector<ir::Class*, llvm::SmallVector<ir::Class*, 4>> derived;
  for (const auto& klass : builder_.program().classes)
    if (klass->layout_base && !klass->is_dynamic)
      derived[klass->layout_base].push_back(klass.get());
  auto bases = derived.takeVector();
  llvm::sort(bases, [&](const auto& a, const auto& b) {
    return std::pair(depth(b.first), b.first->number) < std::pair(depth(a.first), a.first->number);
  });
  for (auto& [base, classes] : bases)
    if (!base->is_dynamic && !side_bases_.contains(base) && !has_dict_ && !any_side_base_)
      share_slots(*base, classes);
}

void Layout::share_slots(ir::Class& base, llvm::ArrayRef<ir::Class*> derived) {
  for (const ir::Class* klass = &base; klass; klass = klass->layout_base)
    if (declared_slots(klass->info->node))
      return;
  if (llvm::any_of(derived, [](const ir::Class* klass) { return declared_slots(klass->info->node); }))
    return;
  llvm::MapVector<llvm::StringRef, std::pair<ir::Slot, size_t>> all;
  for (const ir::Class* klass : derived)
    for (const ir::Slot& slot : klass->slots) {
      auto [entry, is_new] = all.insert({slot.name, {slot, 0}});
      auto& [shared, count] = entry->second;
      ++count;
      if (shared.type != slot.type)
        shared.type = nullptr;
      shared.may_be_unset |= slot.may_be_unset;
    }
  for (auto& [name, entry] : all) {
    auto& [shared, count] = entry;
    if (count < 2)
      continue;
    shared.may_be_unset |= count < derived.size();
    base.slots.push_back(shared);
    for (ir::Class* klass : derived)
      llvm::erase_if(klass->slots, [&, name = name](const ir::Slot& slot) { return slot.name == name; });
  }
}

void lay_out_classes(ProgramBuilder& builder) {
  Layout(builder).run();
}

} // namespace p2c::build
