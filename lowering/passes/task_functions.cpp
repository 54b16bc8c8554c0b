// Which `async` functions only make tasks: each of their calls is at once given to what starts a task. The
// frame of such a coroutine can be the task itself (runtime/aio/task.h).
#include "frontend/api/model.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

namespace p2c::passes {

using namespace ir;

namespace {

class TaskFunctions {
public:
  explicit TaskFunctions(Program& program) : program_(program) {}
  void run();

private:
  bool look_at(const Function& function);
  bool is_given_to_task(const Value& made) const;
  bool is_started_list(const Value& list) const;

  Program& program_;
  llvm::DenseMap<const Value*, llvm::SmallVector<const Operation*, 2>> users_;
  llvm::SmallVector<const Operation*, 16> calls_; ///< of coroutine functions
};

/// The program asks a task for its coroutine: that has to be an object.
bool asks_for_coroutine(const Operation& op) {
  const llvm::StringRef name = op.entry ? llvm::StringRef(op.entry->name) : op.name;
  return name == "get_coro" || name == "coro";
}

/// The same of what a coroutine awaits.
bool is_name_of_awaited(llvm::StringRef name) {
  return name == "cr_await" || name == "ag_await";
}

bool is_absent(const Value* operand) {
  return operand->operation && operand->operation->kind == OpKind::Absent;
}

bool is_fresh(const Value* operand) {
  return operand->operation && operand->operation->kind == OpKind::CallDirect &&
         operand->operation->function->makes_tasks;
}

/// Notes who uses what. False when some operation asks for a task's coroutine.
bool TaskFunctions::look_at(const Function& function) {
  bool is_asked_for = false;
  for_each_operation(function.body, [&](const Operation& op) {
    is_asked_for |= asks_for_coroutine(op);
    program_.shows_awaited |= is_name_of_awaited(op.entry ? llvm::StringRef(op.entry->name) : op.name);
    for (const Value* operand : op.operands)
      users_[operand].push_back(&op);
    if (!op.function)
      return;
    if (op.kind == OpKind::CallDirect && op.function->kind == FunctionKind::coroutine)
      calls_.push_back(&op);
    else
      op.function->makes_tasks = false;
  });
  return !is_asked_for;
}

/// `gather(*[f(x) for x in y])`: a list of nothing but coroutines that were made for it, which nobody has but
/// one call that starts them, each when it comes to it.
bool TaskFunctions::is_started_list(const Value& list) const {
  if (!list.operation || list.operation->kind != OpKind::MakeList ||
      !llvm::all_of(list.operation->operands, is_fresh))
    return false;
  unsigned starts = 0;
  return llvm::all_of(users_.lookup(&list),
                      [&](const Operation* user) {
                        if (user->kind == OpKind::ListAppend)
                          return user->operands[0] == &list && is_fresh(user->operands[1]);
                        if (user->kind != OpKind::Elements || ++starts != 1)
                          return false;
                        const auto& takers = users_.lookup(user->result());
                        return takers.size() == 1 && takers.front()->entry &&
                               takers.front()->entry->has_effect("takes_tasks") &&
                               takers.front()->parent == list.operation->parent;
                      }) &&
         starts == 1;
}

bool TaskFunctions::is_given_to_task(const Value& made) const {
  auto found = users_.find(&made);
  if (found == users_.end() || found->second.size() != 1)
    return false;
  const Operation& user = *found->second.front();
  if (user.parent != made.operation->parent)
    return false;
  if (user.kind == OpKind::ListAppend || user.kind == OpKind::MakeList)
    return is_started_list(user.kind == OpKind::MakeList ? *user.result() : *user.operands[0]);
  if (user.kind != OpKind::CallNative && user.kind != OpKind::AwaitNative)
    return false;
  if (user.entry->has_effect("takes_fresh"))
    return user.operands[0] == &made && llvm::all_of(llvm::drop_begin(user.operands), is_absent);
  return user.entry->has_effect("takes_tasks"); // which starts each when it comes to it
}

void TaskFunctions::run() {
  for (const auto& function : program_.functions)
    function->makes_tasks = function->kind == FunctionKind::coroutine && !function->needs_entry;
  bool may_be = true;
  program_.shows_awaited = llvm::any_of(program_.constants, [](const Constant& constant) {
    return !constant.is_tuple && constant.value.kind == ast::ConstantKind::Str &&
           is_name_of_awaited(constant.value.text);
  });
  for (const auto& function : program_.functions)
    may_be &= look_at(*function);
  if (!may_be)
    for (const auto& function : program_.functions)
      function->makes_tasks = false;
  // What one call rules out, another may have relied on.
  for (bool changed = true; changed;) {
    changed = false;
    for (const Operation* call : calls_)
      if (call->function->makes_tasks && !is_given_to_task(*call->result())) {
        call->function->makes_tasks = false;
        changed = true;
      }
  }
  for (const auto& function : program_.functions)
    for_each_operation(function->body, [&](Operation& op) {
      if (op.kind == OpKind::Elements)
        op.hands_over = is_started_list(*op.operands[0]);
    });
}

} // namespace

void find_task_functions(Program& program) {
  TaskFunctions(program).run();
}

} // namespace p2c::passes
