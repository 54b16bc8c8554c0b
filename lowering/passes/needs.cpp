// What of the runtime a program can do without. The answer is no by default: only a program of operations
// listed here, whose meaning is known to need none of it, says yes.
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "frontend/api/builtin.h"
#include "frontend/api/model.h"
#include "frontend/types/type.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace p2c::passes {

using namespace ir;

namespace {

bool is_number(const Value* value) {
  if (!value->type)
    return false;
  switch (value->type->kind()) {
  case types::Kind::Bool:
  case types::Kind::Int:
  case types::Kind::Float:
    return true;
  default:
    return false;
  }
}

/// A text, or nothing given: what `print` shows without asking it how.
bool is_text(const Value* value) {
  return (value->operation && value->operation->kind == OpKind::Absent) ||
         (value->type && value->type->kind() == types::Kind::Str);
}

/// An instance of a class of the runtime whose `__await__` is plain.
bool is_awaited_plainly(const types::Type* type) {
  if (type->kind() != types::Kind::Native)
    return false;
  const api::Class* cls = type->cls().native;
  while (cls != nullptr && cls->find(api::Form::method, "__await__").empty())
    cls = cls->bases.empty() ? nullptr : api::builtin_model().find_class(cls->bases.front());
  return cls != nullptr && cls->find(api::Form::method, "__await__").front()->has_effect("plain");
}

/// Whether the operation looks nothing up by name, and calls and iterates over nothing of unknown type.
bool is_plain(const Operation& op) {
  switch (op.kind) {
  case OpKind::Constant:
  case OpKind::NativeConstant:
  case OpKind::Absent:
  case OpKind::BoardPin:
  case OpKind::Load:
  case OpKind::LoadChecked:
  case OpKind::Store:
  case OpKind::Clear:
  case OpKind::IsBound:
  case OpKind::Not:
  case OpKind::Is:
  case OpKind::Statement:
  case OpKind::If:
  case OpKind::Loop:
  case OpKind::While:
  case OpKind::ForRange:
  case OpKind::Finally:
  case OpKind::Give:
  case OpKind::Condition:
  case OpKind::Break:
  case OpKind::Continue:
  case OpKind::Return:
  case OpKind::CallDirect:
    return true;
  case OpKind::Convert:
    return op.conversion != Conversion::check;
  case OpKind::Unary:
  case OpKind::Binary:
  case OpKind::Inplace:
  case OpKind::Compare:
  case OpKind::CompareBool:
  case OpKind::Truth:
    return llvm::all_of(op.operands, is_number);
  case OpKind::CallNative:
  case OpKind::AwaitNative:
    return op.entry->has_effect("plain") ||
           (op.entry->cpp_name == "py::print" && llvm::all_of(op.operands, is_text));
  case OpKind::Await: // of a coroutine that was just made, or of a task
    return op.operands[0]->type &&
           (op.operands[0]->type->kind() == types::Kind::Coroutine ||
            is_awaited_plainly(op.operands[0]->type) ||
            (op.operands[0]->operation && op.operands[0]->operation->kind == OpKind::CallDirect));
  default:
    return false;
  }
}

/// Texts come from nowhere else: operations on them are not plain.
bool is_beyond_ascii(const Constant& constant) {
  return !constant.is_tuple && constant.value.kind == ast::ConstantKind::Str &&
         !llvm::isASCII(constant.value.text);
}

} // namespace

Needs find_needs(const Program& program) {
  Needs needs{false, false, false};
  for (const auto& function : program.functions) {
    if (function->kind == FunctionKind::generator || function->kind == FunctionKind::async_generator)
      needs.dynamic = true;
    for_each_operation(function->body, [&](const Operation& op) { needs.dynamic |= !is_plain(op); });
  }
  needs.unicode = needs.dynamic || llvm::any_of(program.constants, is_beyond_ascii);
  needs.messages = needs.dynamic; // a program of these operations catches nothing
  return needs;
}

} // namespace p2c::passes
