// Certain is what a module's own statements do one after another: an object that they make and keep in a
// variable has its pin until something else is stored there. Whatever may lead elsewhere, or give a pin back,
// ends the search; what comes later is told at run time.
#include "lowering/passes/pin_users.h"

#include "frontend/api/model.h"
#include "frontend/types/type.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::passes {

using namespace ir;

namespace {

/// An object's use of a pin.
struct User {
  llvm::StringRef pin;
  std::string cls; ///< `pwmio.PWMOut`
  source::Range range;
  const Variable* holder = nullptr;
};

/// What a value is made from by conversions.
const Operation* origin(const Value* value) {
  const Operation* op = value->operation;
  while (op != nullptr && op->kind == OpKind::Convert)
    op = op->operands[0]->operation;
  return op;
}

/// Whether control surely comes to what follows, unless an exception ends it, and no pin is given back.
bool goes_straight_on(const Operation& op) {
  switch (op.kind) {
  case OpKind::Constant:
  case OpKind::NativeConstant:
  case OpKind::Absent:
  case OpKind::BoardPin:
  case OpKind::ImportModule:
  case OpKind::InitModule:
  case OpKind::Load:
  case OpKind::LoadChecked:
  case OpKind::Store:
  case OpKind::Convert:
  case OpKind::Statement:
    return true;
  case OpKind::CallNative:
    return op.entry->form == api::Form::init || op.entry->form == api::Form::setter ||
           llvm::StringRef(op.entry->name).starts_with("switch_to_");
  default:
    return false;
  }
}

class Search {
public:
  Search(const PinSharing& sharing, source::DiagnosticEngine& diagnostics)
      : sharing_(sharing), diagnostics_(diagnostics) {}

  void statements(const Region& region) {
    for (const Operation& op : region.operations) {
      if (!goes_straight_on(op))
        return;
      if (op.kind == OpKind::Store)
        store(op);
      else if (op.kind == OpKind::CallNative && op.entry->form == api::Form::init && !construct(op))
        return;
    }
  }

private:
  /// False when this was reported: the program ends here.
  bool construct(const Operation& op) {
    made_by_ = &op;
    made_.clear();
    const types::Type* type = op.result()->type;
    if (type == nullptr || type->kind() != types::Kind::Native)
      return true;
    for (const Value* operand : op.operands) {
      const Operation* pin = origin(operand);
      if (pin == nullptr || pin->kind != OpKind::BoardPin)
        continue;
      User user{pin->name, type->cls().native->dotted(), op.range};
      for (const User& other : users_)
        if (collide(user, other))
          return false;
      made_.push_back(std::move(user));
    }
    return true;
  }

  void store(const Operation& op) {
    llvm::erase_if(users_, [&](const User& user) { return user.holder == op.variable; });
    if (op.operands[0]->operation != made_by_)
      return;
    for (User& user : made_) {
      user.holder = op.variable;
      users_.push_back(user);
    }
    made_.clear();
  }

  int number(llvm::StringRef pin) const {
    const auto found = sharing_.numbers.find(pin);
    return found == sharing_.numbers.end() ? -1 : found->second;
  }

  bool collide(const User& user, const User& other) {
    const int first = number(other.pin), second = number(user.pin);
    if (user.pin == other.pin || (first >= 0 && first == second)) {
      diagnostics_.report(diag::pin_in_use, user.range, user.pin)
          .note(diag::pin_taken_here, other.range, other.pin);
      return true;
    }
    const int units = sharing_.units.lookup(user.cls);
    if (units == 0 || user.cls != other.cls || first < 0 || second < 0 || first % units != second % units)
      return false;
    diagnostics_.report(diag::pins_share_a_unit, user.range, user.pin, other.pin, user.cls)
        .note(diag::pin_taken_here, other.range, other.pin);
    return true;
  }

  const PinSharing& sharing_;
  source::DiagnosticEngine& diagnostics_;
  std::vector<User> users_;
  const Operation* made_by_ = nullptr;
  std::vector<User> made_; ///< by it; not kept yet
};

} // namespace

void check_pin_users(const Program& program, const PinSharing& sharing,
                     source::DiagnosticEngine& diagnostics) {
  for (const std::unique_ptr<Function>& function : program.functions)
    if (function->kind == FunctionKind::module_init && function->module == program.main)
      Search(sharing, diagnostics).statements(function->body);
}

} // namespace p2c::passes
