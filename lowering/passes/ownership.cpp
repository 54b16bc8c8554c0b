// Which values need no reference of their own because what they were read from keeps them alive, and which
// operands are used for the last time and may be moved from.
#include "frontend/types/type.h"
#include "lowering/ir/representation.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace p2c::passes {

using namespace ir;

namespace {
/// Walks a function from its end to its start, knowing which values are still needed.
class LastUses {
public:
  void run(Function& function) {
    live_.clear();
    region(function.body);
  }

private:
  void region(Region& region) {
    for (Operation& op : llvm::reverse(region.operations))
      operation(op);
  }
  void operation(Operation& op);
  /// Everything used in these regions is needed as long as the operation lasts.
  void keep(Operation& op, size_t from) {
    for (size_t i = from; i < op.regions.size(); ++i)
      for_each_operation(op.region(i), [&](Operation& nested) {
        for (Value* operand : nested.operands)
          live_.insert(operand);
      });
  }

  llvm::DenseSet<const Value*> live_; // used by something later
};
} // namespace

void LastUses::operation(Operation& op) {
  if (op.kind == OpKind::If) {
    llvm::DenseSet<const Value*> after = live_;
    region(op.region(0));
    std::swap(live_, after);
    region(op.region(1));
    live_.insert(after.begin(), after.end());
  } else if (is_loop(op.kind)) {
    keep(op, 0); // the next turn uses it again
    for (const auto& nested : llvm::reverse(op.regions))
      region(*nested);
  } else if (!op.regions.empty()) {
    keep(op, 1); // a handler or cleanup may follow any operation of the body
    for (const auto& nested : llvm::reverse(op.regions))
      region(*nested);
  }
  op.last_uses = 0;
  for (size_t i = op.operands.size(); i-- > 0;) {
    const Value* operand = op.operands[i];
    bool is_last = live_.insert(operand).second;
    if (is_last && i < 64 && operand->ownership == Ownership::owned)
      op.last_uses |= uint64_t(1) << i;
  }
}

namespace {
/// The script's globals that are stored to once: what has been read from one stays there. (A script is never
/// imported, so nobody else stores to them but by its namespace.)
class SettledGlobals {
public:
  explicit SettledGlobals(const Program& program)
      : main_(program.main), is_seen_whole_(program.lists_modules) {
    for (const auto& function : program.functions)
      region(function->body, *function, false);
  }
  bool contains(const Variable* variable) const {
    auto found = stores_.find(variable);
    return variable->storage == Storage::global && variable->module == main_ && !is_seen_whole_ &&
           found != stores_.end() && found->second == 1;
  }

private:
  void region(const Region& region, const Function& function, bool in_loop) {
    for (const Operation& op : region.operations) {
      is_seen_whole_ |= (op.kind == OpKind::Globals && function.module == main_) ||
                        (op.kind == OpKind::ImportModule && op.module == main_);
      if (op.variable != nullptr && op.kind != OpKind::Load && op.kind != OpKind::LoadChecked &&
          op.kind != OpKind::IsBound)
        stores_[op.variable] +=
            op.kind == OpKind::Store && function.kind == FunctionKind::module_init && !in_loop ? 1 : 2;
      for (const auto& nested : op.regions)
        this->region(*nested, function, in_loop || is_loop(op.kind));
    }
  }

  const Module* main_;
  bool is_seen_whole_;
  llvm::DenseMap<const Variable*, unsigned> stores_; ///< two for what may happen again
};

/// Finds loads whose variable keeps its value as long as the loaded value is used.
class Borrowing {
public:
  explicit Borrowing(const SettledGlobals& settled) : settled_(settled) {}
  void run(Function& function) {
    find_uses(function);
    region(function.body);
  }

private:
  void find_uses(Function& function) {
    users_.clear();
    for_each_operation(function.body, [&](Operation& op) {
      for (Value* operand : op.operands)
        users_[operand].push_back(&op);
    });
  }
  void region(Region& region);
  bool can_lend(Operation& load);
  bool is_used_at_once(Operation& read) const;
  void add_users(const Value* value, const Region& region, llvm::DenseSet<const Operation*>& last) const;
  static Operation* ancestor_in(Operation* op, const Region& region);
  static bool changes(Operation& op, const Variable& variable);

  const SettledGlobals& settled_;
  llvm::DenseMap<const Value*, llvm::SmallVector<Operation*, 2>> users_;
};
} // namespace

void Borrowing::region(Region& here) {
  for (Operation& op : here.operations) {
    const bool is_load = op.kind == OpKind::Load || op.kind == OpKind::LoadChecked;
    const bool is_field = op.kind == OpKind::GetField || op.kind == OpKind::GetFieldChecked;
    if (op.kind == OpKind::Constant || op.kind == OpKind::Builtin || (is_load && can_lend(op)) ||
        (is_field && op.operands[0]->ownership == Ownership::borrowed && is_used_at_once(op)))
      op.result()->ownership = Ownership::borrowed;
    for (const auto& nested : op.regions)
      region(*nested);
  }
}

/// The operation of the region that `op` is, or is inside of.
Operation* Borrowing::ancestor_in(Operation* op, const Region& region) {
  while (op->parent != &region)
    op = op->parent->owner;
  return op;
}

bool Borrowing::changes(Operation& op, const Variable& variable) {
  bool found = false;
  for_each_operation_in(op, [&](Operation& nested) {
    bool writes = nested.kind == OpKind::Store || nested.kind == OpKind::Delete ||
                  nested.kind == OpKind::Clear || nested.kind == OpKind::MakeCell;
    found |= writes && nested.variable == &variable;
  });
  return found;
}

/// Whether the operation reads or changes one item of what it is given first, by number, and is done with it
/// before anything else can run.
static bool takes_item(const Operation& op) {
  if ((op.kind != OpKind::GetItem && op.kind != OpKind::SetItem) || !op.entry)
    return false;
  const types::Type *container = op.operands[0]->type, *index = op.operands[1]->type;
  using enum types::Kind;
  return container && index && index->is(Int) &&
         (container->is(List) || container->is(Tuple) || container->is(VarTuple) || container->is(Bytes) ||
          container->is(ByteArray));
}

/// Whether the operation calculates with ints, which it only reads.
static bool takes_ints(const Operation& op) {
  switch (op.kind) {
  case OpKind::Unary:
  case OpKind::Binary:
  case OpKind::CompareBool:
  case OpKind::Truth:
    return !op.operands.empty() && llvm::all_of(op.operands, [](const Value* operand) {
      return operand->type && operand->type->is(types::Kind::Int);
    });
  default:
    return false;
  }
}

/// Whether the operation is done with the value, which it only reads, before anything else can run.
static bool takes_at_once(const Operation& op, const Value* value) {
  return takes_ints(op) ||
         (takes_item(op) && op.operands[0] == value && llvm::count(op.operands, value) == 1);
}

/// Whether the operation runs no code of the program: it stores nothing, makes nothing but ints and lets go
/// of nothing.
static bool is_still(const Operation& op) {
  switch (op.kind) {
  case OpKind::Constant:
  case OpKind::Load:
  case OpKind::LoadChecked:
  case OpKind::GetField:
  case OpKind::GetFieldChecked:
  case OpKind::Is:
  case OpKind::Not:
    return true;
  case OpKind::GetItem:
    return takes_item(op);
  case OpKind::Unary:
  case OpKind::Binary:
  case OpKind::CompareBool:
  case OpKind::Truth:
    return takes_ints(op) || (!op.entry && !op.operands.empty() && op.operands[0]->form == Form::word);
  case OpKind::Convert:
    return op.conversion == Conversion::unbox || op.conversion == Conversion::narrow ||
           op.conversion == Conversion::widen_small || op.conversion == Conversion::bool_to_int;
  default:
    return false;
  }
}

/// Whether the value that was read from a place which other functions can change is used before any of them
/// can run.
bool Borrowing::is_used_at_once(Operation& read) const {
  const Value* value = read.result();
  auto users = users_.find(value);
  if (users == users_.end())
    return false;
  size_t left = users->second.size();
  for (Operation* user : users->second)
    if (user->parent != read.parent || !takes_at_once(*user, value))
      return false;
  for (auto op = std::next(read.getIterator()); op != read.parent->operations.end(); ++op) {
    if (size_t uses = llvm::count(users->second, &*op); uses != 0 && (left -= uses) == 0)
      return true;
    if (!is_still(*op))
      return false;
  }
  return false;
}

/// Enters what uses the value, itself or as another form of it that may be the same reference.
void Borrowing::add_users(const Value* value, const Region& region,
                          llvm::DenseSet<const Operation*>& last) const {
  for (Operation* user : users_.lookup(value)) {
    last.insert(ancestor_in(user, region));
    // A typed cursor walks what it was made from as long as the loop lasts.
    const bool is_cursor = user->kind == OpKind::Iterate && user->entry;
    const bool is_form = user->kind == OpKind::Convert &&
                         (user->conversion == Conversion::unbox || user->conversion == Conversion::box);
    if (is_cursor || is_form)
      add_users(user->result(), region, last);
  }
}

bool Borrowing::can_lend(Operation& load) {
  if (settled_.contains(load.variable))
    return true;
  // Other functions can change cells and globals at any time.
  if (load.variable->storage != Storage::local)
    return load.variable->storage == Storage::global && is_used_at_once(load);
  auto users = users_.find(load.result());
  if (users == users_.end())
    return true;
  // From the load to the last user there must be no store.
  llvm::DenseSet<const Operation*> last;
  add_users(load.result(), *load.parent, last);
  for (auto op = std::next(load.getIterator()); !last.empty(); ++op) {
    bool is_user = last.erase(&*op);
    // The last user may itself be the store: it takes the value first.
    bool stores_at_the_end = last.empty() && is_user && op->regions.empty();
    if (!stores_at_the_end && changes(*op, *load.variable))
      return false;
  }
  return true;
}

void find_ownership(Program& program) {
  const SettledGlobals settled(program);
  for (const auto& function : program.functions) {
    Borrowing(settled).run(*function);
    LastUses().run(*function);
  }
}

} // namespace p2c::passes
