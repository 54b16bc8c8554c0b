// Attributes, slots of known classes, and items.
#include "codegen/cpp/function_printer.h"
#include "frontend/api/builtin.h"
#include "frontend/api/model.h"
#include "frontend/types/type.h"

namespace p2c::cpp {

using Held = Printed::Held;

void FunctionPrinter::attribute(const ir::Operation& op) {
  if (native_operation(op))
    return;
  std::string object = as_ref(op.operands[0]), name = "PY_STR(" + string_literal(op.name) + ")";
  switch (op.kind) {
  case ir::OpKind::GetAttr:
    return define_result(op, fmt::format("py::get_attr({}, {})", object, name));
  case ir::OpKind::SetAttr:
    return perform(op, fmt::format("py::set_attr({}, {}, {})", object, name, as_ref(op.operands[1])));
  case ir::OpKind::DelAttr:
    return perform(op, fmt::format("py::del_attr({}, {})", object, name));
  case ir::OpKind::SuperGetAttr:
    return define_result(op,
                         fmt::format("py::super_get_attr({}, {}, {})", object, as_ref(op.operands[1]), name));
  case ir::OpKind::ImportFrom:
    return define_result(op, fmt::format("py::import_from({}, {})", object, name));
  case ir::OpKind::GetSpecial:
    return define_result(op, fmt::format("py::get_special({}, {})", object, name));
  case ir::OpKind::CheckAwaitable:
    return perform(op, fmt::format("py::check_awaitable({}, {})", object, name));
  default:
    llvm_unreachable("no operation on an attribute");
  }
}

/// The slot of the class, or of one that it derives from.
static const ir::Slot& slot_of(const ir::Class* cls, llvm::StringRef name) {
  for (; cls; cls = cls->layout_base)
    for (const ir::Slot& candidate : cls->slots)
      if (candidate.name == name)
        return candidate;
  llvm_unreachable("a field that its class has no slot for");
}

/// Whether a member of a struct is unset, in C++.
static std::string unset_member(const std::string& member, const Representation& held) {
  return held.shape == Shape::boolean    ? member + " == py::unset_bool"
         : held.shape == Shape::floating ? "py::is_unset(" + member + ")"
                                         : member + ".is_null()";
}

void FunctionPrinter::has_field(const ir::Operation& op) {
  const ir::Slot& slot = slot_of(op.klass, op.name);
  const std::string member = fmt::format("{}->{}", exact(op.operands[0]), identifier(op.name));
  define_value(op, "!(" + unset_member(member, representation(slot.type, slot.form, context_.names)) + ")");
}

void FunctionPrinter::is_instance(const ir::Operation& op) {
  const std::string object = as_ref(op.operands[0]);
  if (!op.klass)
    return define_inline(
        op,
        fmt::format("py::is_instance({}, &{})", object, api::builtin_model().find_class(op.name)->type_info),
        Held::scalar);
  const std::string cls = context_.names.cls(op.klass, function_.module);
  define_inline(op,
                op.klass->is_sealed ? fmt::format("py::is_instance({}, &{}::class_object)", object, cls)
                                    : fmt::format("{}::is_instance({})", cls, object),
                Held::scalar);
}

void FunctionPrinter::is_class(const ir::Operation& op) {
  const std::string cls = context_.names.cls(op.klass, function_.module), object = as_ref(op.operands[0]);
  define_inline(op,
                op.klass->is_sealed ? fmt::format("py::type_of({}) == &{}::class_object", object, cls)
                                    : fmt::format("py::is_made_exactly_by({}, {}_info)", object, cls),
                Held::scalar);
}

void FunctionPrinter::get_field(const ir::Operation& op) {
  const ir::Value *object = op.operands[0], *value = op.result();
  const ir::Slot& slot = slot_of(op.klass, op.name);
  std::string member = fmt::format("{}->{}", exact(object), identifier(op.name));
  Representation held = representation(slot.type, slot.form, context_.names), r = rep(value);
  if (op.kind == ir::OpKind::GetFieldChecked && slot.may_be_unset) {
    fail_if(
        unset_member(member, held), op,
        fmt::format("py::raise_attribute_error({}, PY_STR({}))", as_ref(object), string_literal(op.name)));
  }
  if (uses(value) == 0 || r.shape == Shape::none) {
    printed_[value] = {"py::none", Held::scalar};
    return;
  }
  if (held.shape == Shape::boolean)
    member = "bool(" + member + ")";
  if (r.is_owned_word()) {
    if (value->ownership == ir::Ownership::borrowed)
      return define_inline(op, member, Held::place);
    if (is_read_at_once(op))
      return define_inline(op, member, Held::place);
    std::string name = fresh("t");
    line("auto {} = {};", name, member);
    printed_[value] = {name, Held::local};
    return;
  }
  if (can_inline(op))
    return define_inline(op, member, Held::scalar);
  define_value(op, member);
}

void FunctionPrinter::set_field(const ir::Operation& op) {
  line("{}->{} = {};", exact(op.operands[0]), identifier(op.name), own(op.operands[1], op, 1));
}

bool FunctionPrinter::scalar_item(const ir::Operation& op) {
  if (op.kind != ir::OpKind::GetItem || !op.entry || !scalar_made_of(op.result()))
    return false;
  using types::Kind;
  const types::Type* container = op.operands[0]->type;
  if (!container->is(Kind::List) && !container->is(Kind::Tuple) && !container->is(Kind::VarTuple))
    return false;
  if (rep(op.operands[1]).shape != Shape::integer)
    return false;
  std::string object = exact(op.operands[0]), index = exact(op.operands[1]);
  const ir::Value* scalar = take_scalar(op.result());
  std::string name = fresh("t");
  line("auto {} = py::get_scalar<{}>({}, {});", name, rep(scalar).owned(), object, index);
  fail_if(name + ".failed()", op);
  printed_[scalar] = {name, Held::result};
  return true;
}

void FunctionPrinter::item(const ir::Operation& op) {
  if (scalar_item(op) || native_operation(op))
    return;
  switch (op.kind) {
  case ir::OpKind::GetItem:
    return define_result(op,
                         fmt::format("py::get_item({}, {})", as_ref(op.operands[0]), as_ref(op.operands[1])));
  case ir::OpKind::SetItem:
    return perform(op, fmt::format("py::set_item({}, {}, {})", as_ref(op.operands[0]), as_ref(op.operands[1]),
                                   as_ref(op.operands[2])));
  case ir::OpKind::DelItem:
    return perform(op, fmt::format("py::del_item({}, {})", as_ref(op.operands[0]), as_ref(op.operands[1])));
  case ir::OpKind::MakeSlice:
    return define_from_object(op, fmt::format("py::make_slice({}, {}, {})", as_ref(op.operands[0]),
                                              as_ref(op.operands[1]), as_ref(op.operands[2])));
  default:
    llvm_unreachable("no operation on an item");
  }
}

} // namespace p2c::cpp
