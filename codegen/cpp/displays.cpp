// Tuples, lists, sets, dicts, f-strings; adding to them; unpacking; iterators; the questions of `match`.
#include "codegen/cpp/constants.h"
#include "codegen/cpp/function_printer.h"
#include "codegen/cpp/native.h"
#include "frontend/types/type.h"

namespace p2c::cpp {

using Held = Printed::Held;

/// The constant that a value is, also where it was made `object` only to stand in a container; else null.
static const ir::Constant* constant_of(const ir::Value* value) {
  const ir::Operation* op = value->operation;
  while (op && op->kind == ir::OpKind::Convert && (!value->type || value->type->is_object())) {
    value = op->operands[0];
    op = value->operation;
  }
  return op && op->kind == ir::OpKind::Constant ? op->constant : nullptr;
}

/// A large display of constants alone is made from a table of them: Clang takes long over a call with
/// thousands of arguments.
std::string FunctionPrinter::from_table(const ir::Operation& op) {
  constexpr size_t large = 32;
  if (op.operands.size() < large)
    return "";
  llvm::SmallVector<const ir::Constant*, 0> constants;
  for (const ir::Value* value : op.operands) {
    constants.push_back(constant_of(value));
    if (!constants.back())
      return "";
  }
  return context_.constants.table(constants);
}

void FunctionPrinter::display(const ir::Operation& op) {
  auto all = [&](unsigned from = 0) { return refs(op.operands, from); };
  auto target = [&] { return exact(op.operands[0]); };
  // The container that an operation works on is a known one, whatever its type says.
  auto as = [&](const char* type) {
    return rep(op.operands[0]).shape == Shape::pointer
               ? target()
               : fmt::format("py::Ref({}).as<py::{}>()", borrow(op.operands[0]), type);
  };
  // Where any value may stand, the C++ says so too: an exact type would fit several functions of one name.
  auto made = [&](const std::string& call) {
    define_result(op, rep(op.result()).shape == Shape::object ? "py::box_result(" + call + ")" : call);
  };
  const bool is_container =
      op.kind == ir::OpKind::MakeList || op.kind == ir::OpKind::MakeSet || op.kind == ir::OpKind::MakeDict;
  if (std::string table = is_container ? from_table(op) : ""; !table.empty()) {
    const char* make = op.kind == ir::OpKind::MakeList  ? "make_list"
                       : op.kind == ir::OpKind::MakeSet ? "make_set"
                                                        : "make_dict";
    const size_t count = op.operands.size() / (op.kind == ir::OpKind::MakeDict ? 2 : 1);
    return made(fmt::format("py::{}(py::refs_of({}), {})", make, table, count));
  }
  switch (op.kind) {
  case ir::OpKind::MakeTuple:
    return made("py::tuple_of(" + all() + ")");
  case ir::OpKind::MakeList:
    return made("py::list_of(" + all() + ")");
  case ir::OpKind::MakeSet:
    return made("py::set_of(" + all() + ")");
  case ir::OpKind::MakeDict:
    return made("py::dict_of(" + all() + ")");
  case ir::OpKind::ListAppend:
    return perform(op,
                   fmt::format("{}->push(py::Object({}))", as("List"), own_object(op.operands[1], op, 1)));
  case ir::OpKind::ListExtend:
    return perform(op, fmt::format("py::extend_display({}, {})", as("List"), as_ref(op.operands[1])));
  case ir::OpKind::ListToTuple:
    return made(fmt::format("py::list_to_tuple({})", as("List")));
  case ir::OpKind::SetAdd:
    return perform(op, fmt::format("{}->add({})", as("Set"), as_ref(op.operands[1])));
  case ir::OpKind::SetUpdate:
    return perform(op, fmt::format("py::update_display({}, {})", as("Set"), as_ref(op.operands[1])));
  case ir::OpKind::DictPut:
    return perform(op, fmt::format("py::set_item({}, {}, {})", as("Dict"), as_ref(op.operands[1]),
                                   as_ref(op.operands[2])));
  case ir::OpKind::DictUpdate:
    return perform(op, fmt::format("py::merge_mapping({}, {})", as("Dict"), as_ref(op.operands[1])));
  case ir::OpKind::IsSequence:
    return define_inline(op, fmt::format("py::is_sequence({})", as_ref(op.operands[0])), Held::scalar);
  case ir::OpKind::IsMapping:
    return define_inline(op, fmt::format("py::is_mapping({})", as_ref(op.operands[0])), Held::scalar);
  case ir::OpKind::MatchKeys:
    return define_result(op, fmt::format("py::match_keys({})", all()));
  case ir::OpKind::MatchRest:
    return define_result(op, fmt::format("py::match_rest({})", all()));
  case ir::OpKind::MatchClass:
    return define_result(op, fmt::format("py::match_class({}, {}, {}, {})", as_ref(op.operands[0]),
                                         as_ref(op.operands[1]), op.before, keyword_names(op)));
  default:
    llvm_unreachable("no operation of a display");
  }
}

/// A cursor is a C++ value of its own (runtime/core/iterate.h), in a local.
void FunctionPrinter::iterate(const ir::Operation& op) {
  std::string expression = op.entry ? native_call(*op.entry, {exact(op.operands[0])})
                                    : fmt::format("py::iterate({})", as_ref(op.operands[0]));
  if (!is_cursor(op.result()))
    return define_result(op, fmt::format("py::iter({})", as_ref(op.operands[0])));
  std::string cursor = fresh("cursor");
  if (op.entry && native_result(*op.entry) == NativeResult::value) {
    line("auto {} = {};", cursor, expression);
  } else {
    std::string made = fresh("made");
    line("auto {} = {};", made, expression);
    fail_if(made + ".failed()", op);
    line("auto {} = {}.take();", cursor, made);
  }
  printed_[op.result()] = {cursor, Held::scalar};
}

void FunctionPrinter::unpack_into(const std::string& array, const ir::Operation& op) {
  size_t count = op.results.size();
  line("py::Object {}[{}];", array, count ? count : 1);
  std::string expression = op.kind == ir::OpKind::Unpack
                               ? fmt::format("py::unpack({}, {}, {})", as_ref(op.operands[0]), array, count)
                               : fmt::format("py::unpack_star({}, {}, {}, {})", as_ref(op.operands[0]), array,
                                             op.before, count - op.before - 1);
  fail_if("(" + expression + ").failed()", op);
}

void FunctionPrinter::unpack(const ir::Operation& op) {
  size_t count = op.results.size();
  std::string array = unpacked_.lookup(&op); // by the loop around it
  if (array.empty()) {
    array = fresh("parts");
    unpack_into(array, op);
  }
  for (size_t i = 0; i < count; ++i) {
    const ir::Value* value = op.result(i);
    std::string part = fmt::format("{}[{}]", array, i);
    Representation r = rep(value);
    if (r.shape == Shape::object) {
      printed_[value] = {part, Held::local};
    } else if (r.shape == Shape::none) {
      printed_[value] = {"py::none", Held::scalar};
    } else {
      std::string name = fresh("t");
      line("[[maybe_unused]] auto {} = {};", name, unboxed(r, "py::move(" + part + ")"));
      printed_[value] = {name, r.is_owned_word() ? Held::local : Held::scalar};
    }
  }
}

void FunctionPrinter::join_str(const ir::Operation& op) {
  if (op.kind == ir::OpKind::FormatValue) {
    if (native_operation(op))
      return;
    std::string conversion = op.format_conversion ? fmt::format("'{}'", op.format_conversion) : "0";
    std::string spec = "nullptr";
    if (op.operands.size() > 1)
      spec = rep(op.operands[1]).shape == Shape::pointer
                 ? exact(op.operands[1])
                 : fmt::format("py::Ref({}).as<py::Str>()", borrow(op.operands[1]));
    return define_result(
        op, fmt::format("py::format_value({}, {}, {})", as_ref(op.operands[0]), conversion, spec));
  }
  define_result(op, "py::join_str(" + refs(op.operands, 0) + ")");
}

} // namespace p2c::cpp
