#include "codegen/cpp/constants.h"
#include "codegen/cpp/function_printer.h"

namespace p2c::cpp {

using Held = Printed::Held;

void FunctionPrinter::count_uses(const ir::Region& region) {
  for (const ir::Operation& op : region.operations) {
    for (const ir::Value* operand : op.operands) {
      ++uses_[operand];
      only_user_[operand] = &op;
      if (operand->operation && operand->operation->kind == ir::OpKind::Iterate && op.kind != ir::OpKind::For)
        used_as_object_.insert(operand);
      // Inside a loop that the value is made outside of, one use in the text is many in a run.
      const ir::Region* home = operand->operation ? operand->operation->parent : operand->region;
      for (const ir::Region* at = &region; at && at != home; at = at->owner ? at->owner->parent : nullptr)
        if (at->owner && (at->owner->kind == ir::OpKind::Loop || at->owner->kind == ir::OpKind::While ||
                          at->owner->kind == ir::OpKind::For || at->owner->kind == ir::OpKind::ForRange ||
                          at->owner->kind == ir::OpKind::AsyncFor))
          used_in_other_turn_[operand] = true;
    }
    if (op.variable &&
        (op.kind == ir::OpKind::Store || op.kind == ir::OpKind::Delete || op.kind == ir::OpKind::Clear))
      assigned_[op.variable] = true;
    for (const std::unique_ptr<ir::Region>& nested : op.regions)
      count_uses(*nested);
  }
}

const Printed& FunctionPrinter::printed(const ir::Value* value) const {
  auto found = printed_.find(value);
  assert(found != printed_.end() && "a value used before it was printed");
  return found->second;
}

std::string FunctionPrinter::borrow(const ir::Value* value) const {
  const Printed& p = printed(value);
  return p.held == Held::result ? "*" + p.text : p.text;
}

std::string FunctionPrinter::boxed(const ir::Value* value) {
  if (rep(value).is_ref())
    return borrow(value);
  if (value->operation && value->operation->kind == ir::OpKind::Constant)
    return "py::Ref(" + context_.constants.boxed(*value->operation->constant) + ")";
  std::string name = fresh("boxed");
  line("auto {} = py::box_object({});", name, borrow(value));
  fail_if(name + ".failed()", *current_);
  return "*" + name;
}

bool FunctionPrinter::is_cursor(const ir::Value* value) const {
  return value->operation && value->operation->kind == ir::OpKind::Iterate &&
         !used_as_object_.contains(value);
}

std::string FunctionPrinter::as_ref(const ir::Value* value) {
  Representation r = rep(value);
  if (!r.is_ref())
    return boxed(value);
  if (r.shape == Shape::object)
    return borrow(value); // converts to py::Ref and to nothing else
  if (r.shape == Shape::none)
    return "py::Ref(py::none)";
  return "py::Ref(" + borrow(value) + ")";
}

std::string FunctionPrinter::exact(const ir::Value* value) const {
  const Printed& p = printed(value);
  Representation r = rep(value);
  if (p.held == Held::scalar || !r.is_owned_word())
    return borrow(value);
  if (r.shape == Shape::pointer)
    return p.held == Held::result ? p.text + "->get()" : p.text + ".get()";
  if (r.shape == Shape::integer)
    return "py::IntRef(" + borrow(value) + ")";
  return "py::Ref(" + borrow(value) + ")";
}

bool FunctionPrinter::is_last_use(const ir::Value* value, const ir::Operation& user, unsigned operand) const {
  if (user.last_uses >> operand & 1)
    return true;
  return uses(value) == 1 && !used_in_other_turn_.lookup(value);
}

std::string FunctionPrinter::own(const ir::Value* value, const ir::Operation& user, unsigned operand) const {
  const Printed& p = printed(value);
  Representation r = rep(value);
  if (!r.is_owned_word())
    return borrow(value);
  bool last = is_last_use(value, user, operand);
  switch (p.held) {
  case Held::scalar:
    return r.owned() + "(" + p.text + ")";
  case Held::result:
    return last ? p.text + ".take()" : "*" + p.text;
  case Held::local:
    return last ? "py::move(" + p.text + ")" : p.text;
  case Held::place:
  case Held::fresh:
    return p.text;
  case Held::unstarted: // in a list of which all are started at once
    return p.text + ".take_object()";
  }
}

std::string FunctionPrinter::own_object(const ir::Value* value, const ir::Operation& user, unsigned operand) {
  const Printed& p = printed(value);
  Representation r = rep(value);
  switch (r.shape) {
  case Shape::object:
    return own(value, user, operand);
  case Shape::none:
    return "py::Object(py::none)";
  case Shape::boolean:
    return "py::Object(" + borrow(value) + ")";
  case Shape::integer:
  case Shape::pointer: {
    bool given_away =
        p.held == Held::fresh || p.held == Held::unstarted ||
        (is_last_use(value, user, operand) && (p.held == Held::result || p.held == Held::local));
    return given_away ? "py::Object(" + own(value, user, operand) + ")"
                      : "py::Object(py::Ref(" + borrow(value) + "))";
  }
  case Shape::word:
  case Shape::floating:
  case Shape::enumeration: {
    std::string boxed = fresh("boxed");
    line("auto {} = py::box_object({});", boxed, borrow(value));
    fail_if(boxed + ".failed()", user);
    return boxed + ".take()";
  }
  case Shape::cursor:
    break;
  }
  llvm_unreachable("a cursor is no Python value");
}

std::string FunctionPrinter::refs(llvm::ArrayRef<ir::Value*> values, unsigned from) {
  std::string out;
  for (unsigned i = from; i < values.size(); ++i)
    out += (i > from ? ", " : "") + boxed(values[i]);
  return out;
}

bool FunctionPrinter::can_inline(const ir::Operation& op) const {
  // The use is the very next operation that is printed, and nothing can come between.
  if (op.results.size() != 1 || uses(op.result()) != 1)
    return false;
  const ir::Operation* user = only_user_.lookup(op.result());
  if (!user || user->parent != op.parent || !user->regions.empty())
    return false;
  for (auto next = std::next(op.getIterator()); next != op.parent->operations.end(); ++next) {
    if (&*next == user)
      return true;
    if (next->info().effect > ir::Effect::reads)
      return false;
  }
  return false;
}

bool FunctionPrinter::is_read_at_once(const ir::Operation& op) const {
  for (const ir::Operation* form = &op; can_inline(*form);) {
    const ir::Operation* user = only_user_.lookup(form->result());
    // A cursor refers to what it walks as long as the loop lasts.
    if (user->info().effect > ir::Effect::writes || user->kind == ir::OpKind::Iterate)
      return false;
    if (user->kind != ir::OpKind::Convert)
      return true;
    if (!can_inline(*user))
      return true; // it makes a value of its own
    form = user;
  }
  return false;
}

const ir::Value* FunctionPrinter::scalar_made_of(const ir::Value* object) const {
  const ir::Value* at = object;
  while (uses(at) == 1) {
    const ir::Operation* user = only_user_.lookup(at);
    const ir::Region* home = object->operation ? object->operation->parent : object->region;
    if (user->kind != ir::OpKind::Convert || user->raises || user->parent != home ||
        (user->conversion != ir::Conversion::unbox && user->conversion != ir::Conversion::narrow))
      return nullptr;
    at = user->result();
    const Shape shape = rep(at).shape;
    if (shape == Shape::word || shape == Shape::floating || shape == Shape::boolean)
      return at;
    if (shape != Shape::integer)
      return nullptr;
  }
  return nullptr;
}

const ir::Value* FunctionPrinter::take_scalar(const ir::Value* object) {
  const ir::Value* scalar = scalar_made_of(object);
  for (const ir::Value* at = object; at != scalar; at = only_user_.lookup(at)->result())
    done_.insert(only_user_.lookup(at));
  return scalar;
}

void FunctionPrinter::define_inline(const ir::Operation& op, std::string text, Held held) {
  printed_[op.result()] = {std::move(text), held};
}

void FunctionPrinter::define_scalar(const ir::Operation& op, const std::string& text) {
  if (uses(op.result()) == 0 || can_inline(op))
    return define_inline(op, text, Held::scalar);
  std::string name = fresh("t");
  line("auto {} = {};", name, text);
  printed_[op.result()] = {name, Held::scalar};
}

void FunctionPrinter::define(const ir::Operation& op, const std::string& expression) {
  if (op.raises)
    define_result(op, expression);
  else
    define_value(op, expression);
}

void FunctionPrinter::define_result(const ir::Operation& op, const std::string& expression) {
  const ir::Value* value = op.result();
  if (uses(value) == 0) {
    fail_if("(" + expression + ").failed()", op);
    printed_[value] = {"", Held::scalar};
    return;
  }
  Representation r = rep(value);
  std::string name = fresh("t");
  // A display gives a known type, where the IR may only know an object.
  line("{} {} = {};", r.shape == Shape::object ? "py::Result<py::Object>" : "auto", name, expression);
  fail_if(name + ".failed()", op);
  if (r.shape == Shape::none)
    printed_[value] = {"py::none", Held::scalar};
  else
    printed_[value] = {name, Held::result};
}

void FunctionPrinter::define_value(const ir::Operation& op, const std::string& expression) {
  const ir::Value* value = op.result();
  Representation r = rep(value);
  if (uses(value) == 0 || r.shape == Shape::none) {
    line("(void)({});", expression);
    printed_[value] = {"py::none", Held::scalar};
    return;
  }
  std::string name = fresh("t");
  line("auto {} = {};", name, expression);
  printed_[value] = {name, r.is_owned_word() && value->ownership == ir::Ownership::owned ? Held::local
                                                                                         : Held::scalar};
}

std::string FunctionPrinter::unboxed(const Representation& to, const std::string& owned_object) const {
  if (to.shape == Shape::object)
    return owned_object;
  bool is_temporary = llvm::StringRef(owned_object).ends_with(".take()") ||
                      llvm::StringRef(owned_object).starts_with("py::move(");
  return "py::unboxed<" + to.owned() + ">(" +
         (is_temporary ? owned_object : "py::Object(" + owned_object + ")") + ")";
}

void FunctionPrinter::define_from_object(const ir::Operation& op, const std::string& expression) {
  const ir::Value* value = op.result();
  Representation r = rep(value);
  if (r.shape == Shape::object || uses(value) == 0 || r.shape == Shape::none)
    return define_result(op, expression);
  std::string object = fresh("t"), name = fresh("t");
  line("auto {} = {};", object, expression);
  fail_if(object + ".failed()", op);
  line("auto {} = {};", name, unboxed(r, object + ".take()"));
  printed_[value] = {name, r.is_owned_word() ? Held::local : Held::scalar};
}

void FunctionPrinter::perform(const ir::Operation& op, const std::string& expression) {
  if (op.raises)
    fail_if("(" + expression + ").failed()", op);
  else
    line("(void)({});", expression);
}

std::string FunctionPrinter::constant(const ir::Constant& constant) {
  return context_.constants.reference(constant);
}

uint32_t FunctionPrinter::python_line(const ir::Operation& op) const {
  if (!op.range.valid())
    return 0;
  return context_.sources.file(op.range.file).position(op.range.begin).line;
}

std::string FunctionPrinter::python_text(source::Range range) const {
  const source::SourceFile& file = context_.sources.file(range.file);
  return file.line(file.position(range.begin).line).trim().str();
}

} // namespace p2c::cpp
