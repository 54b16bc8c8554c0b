// Which operations may raise, from their kind, the types they work on and the functions they call: a fixed
// point over the call graph.
#include "frontend/api/model.h"
#include "lowering/ir/exceptions.h"
#include "lowering/ir/representation.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace p2c::passes {

using namespace ir;

/// Whether the conversion may fail: by its value, or because a box finds no memory.
static bool conversion_raises(const Operation& op) {
  Representation from = representation(*op.operands[0]);
  switch (op.conversion) {
  case Conversion::box:
    return from == Representation::floating || from == Representation::word ||
           from == Representation::enumeration;
  case Conversion::widen:
  case Conversion::check:
  case Conversion::narrow_check:
  case Conversion::int_to_float:
    return true;
  case Conversion::unbox:
  case Conversion::widen_small:
  case Conversion::clamp:
  case Conversion::narrow:
  case Conversion::bool_to_int:
  case Conversion::bool_to_float:
  case Conversion::upcast:
  case Conversion::downcast:
    return false;
  }
  llvm_unreachable("a conversion that is none");
}

/// A call of the function: a coroutine or generator is an object that must be made.
static bool call_raises(const Function& function) {
  return function.raises || function.checks_stack || function.kind != FunctionKind::function;
}

/// What the API declares of a typed form. Boxing its result may run out of memory.
static bool entry_raises(const Operation& op) {
  const api::Function& entry = *op.entry;
  if (entry.may_raise || entry.always_raises)
    return true;
  bool boxes = entry.cpp_result.shape == api::Shape::optional ||
               (entry.cpp_result.shape == api::Shape::heap && entry.cpp_result.class_name.empty());
  return boxes && !op.results.empty();
}

/// Arithmetic of machine words (passes/words), proven to stay within them.
static bool is_word_arithmetic(const Operation& op) {
  return !op.entry && !op.operands.empty() && op.operands[0]->form == Form::word &&
         (op.kind == OpKind::Binary || op.kind == OpKind::Inplace || op.kind == OpKind::Unary ||
          op.kind == OpKind::CompareBool || op.kind == OpKind::Truth);
}

static bool depends_raises(const Operation& op) {
  if (is_word_arithmetic(op))
    return false;
  if (op.kind == OpKind::ExceptionMatches)
    return !builtin_exception(op.operands[1]);
  if (op.kind == OpKind::ForRange)
    return op.region(0).arguments[0]->form != Form::word;
  if (op.entry && op.kind != OpKind::For)
    return entry_raises(op);
  if (op.kind == OpKind::For && op.entry)
    return op.entry->cpp_result.step_may_raise;
  if (op.kind == OpKind::Convert)
    return conversion_raises(op);
  if (op.kind == OpKind::CallDirect)
    return call_raises(*op.function);
  if (op.kind == OpKind::Truth && !op.entry) {
    Representation operand = representation(*op.operands[0]);
    return operand == Representation::object || operand == Representation::pointer;
  }
  return true;
}

static bool operation_raises(const Operation& op) {
  switch (op.info().errors) {
  case Errors::never:
    return false;
  case Errors::raises:
    return true;
  case Errors::depends:
    return depends_raises(op);
  }
  llvm_unreachable("an error kind that is none");
}

/// Marks the operations of a region; gives whether an error may leave it.
static bool mark(Region& region) {
  bool any = false;
  for (Operation& op : region.operations) {
    op.raises = operation_raises(op);
    any |= op.raises;
    bool catches = op.kind == OpKind::Try || op.kind == OpKind::With;
    for (const auto& nested : op.regions) {
      bool leaves = mark(*nested);
      if (!catches || nested != op.regions.front())
        any |= leaves;
    }
  }
  return any;
}

/// The functions that may come back to themselves by direct calls.
static void find_recursion(Program& program) {
  llvm::DenseMap<const Function*, llvm::DenseSet<Function*>> calls;
  for (const auto& function : program.functions)
    for_each_operation(function->body, [&](Operation& op) {
      if ((op.kind == OpKind::CallDirect || op.kind == OpKind::NewInstance) && op.function)
        calls[function.get()].insert(op.function);
    });
  for (const auto& function : program.functions) {
    llvm::DenseSet<const Function*> reached;
    llvm::SmallVector<const Function*, 16> todo = {function.get()};
    while (!todo.empty())
      for (Function* callee : calls[todo.pop_back_val()])
        if (reached.insert(callee).second)
          todo.push_back(callee);
    function->checks_stack = reached.contains(function.get());
  }
}

void find_errors(Program& program) {
  find_recursion(program);
  for (const auto& function : program.functions)
    function->raises = false;
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& function : program.functions) {
      bool raises = mark(function->body) || function->checks_stack;
      changed |= raises != function->raises;
      function->raises = raises;
    }
  }
}

} // namespace p2c::passes
