#include "lowering/passes/ranges.h"

#include "frontend/api/model.h"
#include "frontend/types/type.h"
#include "lowering/ir/representation.h"
#include "lowering/ir/walk.h"

#include <deque>

namespace p2c::passes {

using namespace ir;

bool is_int(const types::Type* type) {
  return type && type->is(types::Kind::Int);
}

bool is_followed(const Variable& variable) {
  return variable.storage == Storage::local && is_int(variable.type);
}

bool Ranges::has_unknown_callers(const Function& function) {
  bool is_special =
      function.name.starts_with("__") && function.name.ends_with("__") && function.name != "__init__";
  return function.needs_entry || is_special || function.kind == FunctionKind::module_init;
}

Interval Ranges::of(const Variable* variable) const {
  auto found = stored_.find(variable);
  return found == stored_.end() ? Interval::none() : found->second;
}

/// The list's place of making, if it holds nothing but ints; else null. What can reach unknown code holds
/// objects.
static const types::Site* site_of_ints(const Value* value) {
  if (!value->type || !value->type->is(types::Kind::List))
    return nullptr;
  const types::Site* site = value->type->site();
  return site && is_int(site->elements[0]) ? site : nullptr;
}

/// Interprets one function.
class RangeWalk {
public:
  RangeWalk(Ranges& ranges, const Function& function) : ranges_(ranges), function_(function) {}

  void run() {
    for (const Parameter& parameter : function_.parameters) {
      const Variable* variable = parameter.variable;
      if (!is_followed(*variable))
        continue;
      bool is_open = Ranges::has_unknown_callers(function_);
      state_.numbers[variable] = is_open ? Interval::any() : ranges_.parameters_.lookup(variable);
    }
    state_.is_reached = true;
    region(function_.body);
  }

private:
  /// What the local variables are at some place of the code.
  struct State {
    bool is_reached = false;
    llvm::DenseMap<const Variable*, Interval> numbers;
  };
  struct Loop {
    const Operation* op = nullptr;
    State breaks, continues;
  };

  static void join_into(State& into, const State& from) {
    if (!from.is_reached)
      return;
    if (!into.is_reached) {
      into = from;
      return;
    }
    for (const auto& [variable, range] : from.numbers) {
      Interval& known = into.numbers[variable];
      known = join(known, range);
    }
  }
  /// Grows the state at a loop's head; gives whether it grew.
  static bool widen_into(State& head, const State& next) {
    if (!next.is_reached)
      return false;
    bool grew = false;
    for (const auto& [variable, range] : next.numbers) {
      Interval& known = head.numbers[variable];
      Interval joined = join(known, range);
      if (joined == known)
        continue;
      known = widen(known, joined);
      grew = true;
    }
    return grew;
  }

  void region(const Region& region) {
    for (const Operation& op : region.operations) {
      if (!state_.is_reached)
        return;
      operation(op);
    }
  }
  Interval get(const Value* value) const { return ranges_.of(value); }
  void set(const Value* value, Interval range) {
    if (is_int(value->type))
      ranges_.values_[value] = range;
  }
  void store(const Variable* variable, Interval range) {
    if (!is_followed(*variable))
      return;
    state_.numbers[variable] = range;
    ++versions_[variable];
    for (State* handler : handlers_) { // an error may come any time
      Interval& known = handler->numbers[variable];
      known = join(known, range);
    }
  }

  void operation(const Operation& op);
  void branch(const Operation& op);
  void loop(const Operation& op, llvm::function_ref<void()> head);
  void protect(const Operation& op);
  void assume(const Value* condition, bool holds);
  void call(const Operation& op);
  void keep(const Operation& op);
  Interval elements(const Value* list) const {
    const types::Site* site = site_of_ints(list);
    return site ? ranges_.elements_.lookup(site) : Interval::any();
  }
  Interval arithmetic(const Operation& op) const;
  Interval item_range(const Operation& op) const;
  Interval unboxed(const Value* value) const;

  Ranges& ranges_;
  const Function& function_;
  State state_;
  std::deque<Loop> loops_;                             // others are added while some are referred to
  llvm::DenseMap<const Variable*, unsigned> versions_; // counts the stores met
  llvm::DenseMap<const Value*, unsigned> loaded_;      // the version that a load met
  std::vector<State*> handlers_;
};

/// The numbers that a condition lets through.
void RangeWalk::assume(const Value* condition, bool holds) {
  const Operation* op = condition->operation;
  if (!op)
    return;
  if (op->kind == OpKind::Not)
    return assume(op->operands[0], !holds);
  auto narrow = [&](const Value* value, ast::CompareOperator by, Interval other) {
    const Operation* load = value->operation;
    bool is_load = load && (load->kind == OpKind::Load || load->kind == OpKind::LoadChecked);
    if (!is_load || !is_followed(*load->variable))
      return;
    Interval& known = state_.numbers[load->variable];
    // The variable must still hold what was compared.
    if (loaded_.lookup(value) == versions_.lookup(load->variable))
      known = refine(known, by, other);
  };
  using enum ast::CompareOperator;
  if (op->kind == OpKind::Truth)
    return narrow(op->operands[0], holds ? NotEq : Eq, Interval::of(0));
  if (op->kind != OpKind::CompareBool || !is_int(op->operands[0]->type) || !is_int(op->operands[1]->type))
    return;
  auto inverse = [](ast::CompareOperator by) {
    switch (by) {
    case Lt:
      return GtE;
    case LtE:
      return Gt;
    case Gt:
      return LtE;
    case GtE:
      return Lt;
    case Eq:
      return NotEq;
    default: // not a table's enum: only the six compare numbers
      return Eq;
    }
  };
  auto mirrored = [](ast::CompareOperator by) {
    switch (by) {
    case Lt:
      return Gt;
    case LtE:
      return GtE;
    case Gt:
      return Lt;
    case GtE:
      return LtE;
    default: // not a table's enum: the two others are the same from both sides
      return by;
    }
  };
  ast::CompareOperator by = holds ? op->compare_operator : inverse(op->compare_operator);
  Interval left = get(op->operands[0]), right = get(op->operands[1]);
  narrow(op->operands[0], by, right);
  narrow(op->operands[1], mirrored(by), left);
}

void RangeWalk::branch(const Operation& op) {
  State otherwise = state_;
  auto give = [&](const Region& taken, bool holds, llvm::SmallVectorImpl<Interval>& given) {
    assume(op.operands[0], holds);
    region(taken);
    bool gives = !taken.empty() && taken.operations.back().kind == OpKind::Give;
    for (size_t i = 0; gives && i < op.results.size(); ++i)
      given[i] = join(given[i], get(taken.operations.back().operands[i]));
  };
  llvm::SmallVector<Interval, 2> given(op.results.size());
  give(op.region(0), true, given);
  std::swap(state_, otherwise);
  give(op.region(1), false, given);
  join_into(state_, otherwise);
  for (size_t i = 0; i < given.size(); ++i)
    set(op.result(i), given[i]);
}

/// Runs regions 0 (or, of a While, 0 and 1) until what is known at the head settles. `head` gives the items.
void RangeWalk::loop(const Operation& op, llvm::function_ref<void()> head) {
  State at_head = state_, exit;
  bool is_while = op.kind == OpKind::While;
  State breaks;
  while (true) {
    loops_.emplace_back().op = &op;
    state_ = at_head;
    head();
    exit = State();
    if (is_while) {
      region(op.region(0));
      exit = state_;
      const Value* condition = op.region(0).operations.back().operands[0];
      std::swap(state_, exit);
      assume(condition, false);
      std::swap(state_, exit);
      assume(condition, true);
      region(op.region(1));
    } else {
      if (op.kind != OpKind::Loop)
        exit = state_;
      region(op.region(0));
    }
    Loop done = std::move(loops_.back());
    loops_.pop_back();
    join_into(state_, done.continues);
    breaks = std::move(done.breaks);
    if (!widen_into(at_head, state_))
      break;
  }
  state_ = exit;
  size_t otherwise = is_while ? 2 : 1;
  if (otherwise < op.regions.size())
    region(op.region(otherwise));
  join_into(state_, breaks);
}

/// Try, Finally, With: the later regions may begin after any step of the first.
void RangeWalk::protect(const Operation& op) {
  State any_time = state_;
  handlers_.push_back(&any_time);
  region(op.region(0));
  handlers_.pop_back();
  State normal = state_;
  if (op.kind == OpKind::Try) {
    state_ = any_time;
    region(op.region(1));
    State handled = state_;
    state_ = normal;
    region(op.region(2));
    join_into(state_, handled);
    return;
  }
  // A cleanup runs on every way out, also those that go on elsewhere.
  State after;
  size_t outer = handlers_.size();
  for (Loop& loop : loops_) {
    handlers_.push_back(&loop.breaks);
    handlers_.push_back(&loop.continues);
  }
  for (size_t i = 1; i < op.regions.size(); ++i) {
    state_ = any_time;
    join_into(state_, normal);
    region(op.region(i));
    join_into(after, state_);
  }
  handlers_.resize(outer);
  state_ = after;
}

Interval RangeWalk::item_range(const Operation& op) const {
  if (op.kind == OpKind::ForRange) {
    Interval start = get(op.operands[0]), stop = get(op.operands[1]), step = get(op.operands[2]);
    if (start.is_none() || stop.is_none() || !step.known || step.is_none())
      return start.is_none() || stop.is_none() ? Interval::none() : Interval::any();
    if (step.low > 0 && start.known)
      return stop.known ? Interval{start.low, stop.high - 1, true}
                        : Interval{start.low, INT64_MAX >> 1, true};
    if (step.high < 0 && start.known && stop.known)
      return {stop.low + 1, start.high, true};
    return Interval::any();
  }
  return Interval::any();
}

/// Whether the value is bytes or the like, whose items are bytes.
static bool is_in_memory(const types::Type* type) {
  using enum types::Kind;
  return type &&
         (type->is(Str) || type->is(Bytes) || type->is(ByteArray) || type->is(List) || type->is(Dict) ||
          type->is(Set) || type->is(FrozenSet) || type->is(Tuple) || type->is(VarTuple));
}

static bool holds_bytes(const Value* value) {
  return value->type && (value->type->is(types::Kind::Bytes) || value->type->is(types::Kind::ByteArray));
}

/// An int that comes as an object: an item of bytes or of a list of ints.
Interval RangeWalk::unboxed(const Value* value) const {
  const Value* container = nullptr;
  if (value->region && value->region->owner->kind == OpKind::For && value->region->owner->entry) {
    const Operation* iterate = value->region->owner->operands[0]->operation;
    container = iterate ? iterate->operands[0] : nullptr;
  } else if (value->operation && value->operation->kind == OpKind::GetItem && value->operation->entry) {
    container = value->operation->operands[0];
  }
  if (!container)
    return Interval::any();
  return holds_bytes(container) ? Interval{0, 255, true} : elements(container);
}

Interval RangeWalk::arithmetic(const Operation& op) const {
  if (!op.entry)
    return Interval::any();
  auto number = [&](const Value* value) {
    if (value->type && value->type->is(types::Kind::Bool))
      return Interval{0, 1, true};
    return is_int(value->type) ? get(value) : Interval::any();
  };
  if (op.kind == OpKind::Unary) {
    Interval operand = number(op.operands[0]);
    return op.unary_operator == ast::UnaryOperator::USub     ? negative(operand)
           : op.unary_operator == ast::UnaryOperator::Invert ? invert(operand)
                                                             : operand;
  }
  if (!is_int(op.operands[0]->type) || !is_int(op.operands[1]->type))
    return Interval::any();
  return compute(op.binary_operator, number(op.operands[0]), number(op.operands[1]));
}

void RangeWalk::call(const Operation& op) {
  const Function& callee = *op.function;
  size_t first = 0, parameter = 0;
  if (op.kind == OpKind::NewInstance)
    parameter = 1;
  else
    first = callee.needs_self() ? 1 : 0;
  for (size_t i = first; i < op.operands.size() && parameter < callee.parameters.size(); ++i, ++parameter) {
    const Variable* variable = callee.parameters[parameter].variable;
    if (!is_followed(*variable))
      continue;
    Interval& known = ranges_.parameters_[variable];
    known = join(known, get(op.operands[i]));
  }
}

/// Whether the typed form only looks at the lists that it is given.
static bool only_reads(const api::Function& form) {
  if (form.form != api::Form::operation)
    return form.name == "index" || form.name == "count" || form.name == "pop" || form.name == "remove" ||
           form.name == "clear" || form.name == "reverse" || form.name == "sort" || form.name == "print";
  static constexpr llvm::StringLiteral names[] = {
      "getitem", "delitem", "len", "bool", "iter", "in", "==", "!=", "<", "<=", ">", ">=", "repr", "str"};
  return llvm::is_contained(names, form.name);
}

static bool holds_no_int(const Value* value) {
  const Operation* made = value->operation;
  if (made && (made->kind == OpKind::Absent || (made->kind == OpKind::Constant && !made->constant->is_tuple &&
                                                made->constant->value.kind == ast::ConstantKind::None)))
    return true;
  if (!value->type)
    return false;
  using enum types::Kind;
  return value->type->is(None) || value->type->is(Bool) || value->type->is(Float) || value->type->is(Str) ||
         value->type->is(Slice);
}

/// What the operation may put into lists of ints, made by it or given to it: whatever ints it is given
/// itself.
void RangeWalk::keep(const Operation& op) {
  llvm::SmallVector<const types::Site*, 2> into;
  for (const auto& result : op.results)
    if (const types::Site* site = site_of_ints(result.get()))
      into.push_back(site);
  if (!op.entry || !only_reads(*op.entry))
    for (const Value* operand : op.operands)
      if (const types::Site* site = site_of_ints(operand))
        into.push_back(site);
  if (into.empty())
    return;
  bool repeats =
      (op.kind == OpKind::Binary || op.kind == OpKind::Inplace) && op.binary_operator == ast::Operator::Mult;
  // A method of the list as a value: what it will be called with is not in sight.
  Interval all = op.kind == OpKind::GetAttr ? Interval::any() : Interval::none();
  for (const Value* operand : op.operands) {
    if (site_of_ints(operand))
      all = join(all, elements(operand));
    else if (is_int(operand->type))
      all = repeats ? all : join(all, get(operand));
    else if (!holds_no_int(operand))
      all = Interval::any();
  }
  for (const types::Site* site : into) {
    Interval& known = ranges_.elements_[site];
    known = join(known, all);
  }
}

void RangeWalk::operation(const Operation& op) {
  switch (op.kind) {
  case OpKind::Load:
  case OpKind::LoadChecked:
  case OpKind::Store:
  case OpKind::Return:
  case OpKind::CallDirect: // lists pass through as they are
  case OpKind::NewInstance:
  case OpKind::GetField:
  case OpKind::GetFieldChecked:
  case OpKind::SetField:
  case OpKind::Iterate:
  case OpKind::Truth:
  case OpKind::Length:
  case OpKind::Is:
  case OpKind::If:
  case OpKind::Give:
    break;
  default:
    keep(op);
  }
  switch (op.kind) {
  case OpKind::Constant: {
    const Constant& constant = *op.constant;
    bool is_number = !constant.is_tuple && constant.value.kind == ast::ConstantKind::Int &&
                     constant.value.fits_uint64() && constant.value.low_word() <= uint64_t(INT64_MAX);
    set(op.result(),
        is_number ? Interval::of(static_cast<int64_t>(constant.value.low_word())) : Interval::any());
    return;
  }
  case OpKind::Load:
  case OpKind::LoadChecked:
    set(op.result(), is_followed(*op.variable) ? state_.numbers.lookup(op.variable) : Interval::any());
    loaded_[op.result()] = versions_.lookup(op.variable);
    return;
  case OpKind::Store:
    store(op.variable, get(op.operands[0]));
    if (is_followed(*op.variable)) {
      Interval& stored = ranges_.stored_[op.variable];
      stored = join(stored, get(op.operands[0]));
    }
    return;
  case OpKind::Unary:
  case OpKind::Binary:
  case OpKind::Inplace:
    set(op.result(), arithmetic(op));
    return;
  case OpKind::Convert: {
    const Value* from = op.operands[0];
    if (op.conversion == Conversion::bool_to_int)
      set(op.result(), {0, 1, true});
    else if (op.conversion == Conversion::widen || op.conversion == Conversion::narrow ||
             op.conversion == Conversion::narrow_check)
      set(op.result(), get(from));
    else if (op.conversion == Conversion::unbox)
      set(op.result(), unboxed(from));
    else
      set(op.result(), Interval::any());
    return;
  }
  case OpKind::GetItem:
    set(op.result(), op.entry && holds_bytes(op.operands[0]) ? Interval{0, 255, true} : Interval::any());
    return;
  case OpKind::CallNative: {
    // The length of what stands in memory does not come near the end of what a word holds; that of a range
    // may.
    bool is_length = op.entry->form == api::Form::operation && op.entry->name == "len" &&
                     op.entry->cpp_result.shape == api::Shape::word && is_in_memory(op.operands[0]->type);
    for (const auto& result : op.results)
      set(result.get(), is_length ? Interval{0, 0x1fffffff, true} : Interval::any());
    return;
  }
  case OpKind::CallDirect:
  case OpKind::NewInstance:
    if (op.function)
      call(op);
    if (op.kind == OpKind::CallDirect && op.function->kind == FunctionKind::function)
      set(op.result(), is_int(op.function->returns) ? ranges_.returns_.lookup(op.function) : Interval::any());
    return;
  case OpKind::Return:
    if (is_int(op.operands[0]->type) && is_int(function_.returns)) {
      Interval& returned = ranges_.returns_[&function_];
      returned = join(returned, get(op.operands[0]));
    }
    state_.is_reached = false;
    return;
  case OpKind::If:
    return branch(op);
  case OpKind::Loop:
  case OpKind::While:
    return loop(op, [] {});
  case OpKind::For:
  case OpKind::ForRange:
  case OpKind::AsyncFor:
    return loop(op, [&] {
      for (const auto& argument : op.region(0).arguments)
        set(argument.get(), item_range(op));
    });
  case OpKind::Try:
  case OpKind::Finally:
  case OpKind::With:
    return protect(op);
  case OpKind::Frame:
    return region(op.region());
  case OpKind::Break:
  case OpKind::Continue:
    for (Loop& loop : loops_)
      if (loop.op == op.target)
        join_into(op.kind == OpKind::Break ? loop.breaks : loop.continues, state_);
    state_.is_reached = false;
    return;
  case OpKind::Raise:
  case OpKind::RaiseError:
  case OpKind::Reraise:
  case OpKind::Resume:
  case OpKind::RaiseActive:
    state_.is_reached = false;
    return;
  default: // of all others nothing is known
    for (const auto& result : op.results)
      set(result.get(), Interval::any());
    return;
  }
}

void Ranges::find() {
  constexpr unsigned enough = 12;
  for (unsigned round = 0;; ++round) {
    auto parameters = parameters_;
    auto returns = returns_;
    auto elements = elements_;
    stored_.clear();
    for (const auto& function : program_.functions)
      RangeWalk(*this, *function).run();
    bool grew = false;
    auto settle = [&](auto& map, auto& before) {
      for (auto& [key, range] : map) {
        Interval old = before.lookup(key);
        if (range == old)
          continue;
        grew = true;
        range = round < enough ? widen(old, range) : Interval::any();
      }
    };
    settle(parameters_, parameters);
    settle(returns_, returns);
    settle(elements_, elements);
    if (!grew)
      break;
  }
  // What parameters come with is stored too.
  for (const auto& function : program_.functions)
    for (const Parameter& parameter : function->parameters)
      if (is_followed(*parameter.variable)) {
        Interval given =
            has_unknown_callers(*function) ? Interval::any() : parameters_.lookup(parameter.variable);
        Interval& stored = stored_[parameter.variable];
        stored = join(stored, given);
      }
}

} // namespace p2c::passes
