#include "codegen/cpp/constants.h"

#include "codegen/cpp/identifiers.h"

#include "llvm/ADT/APInt.h"
#include "llvm/ADT/StringExtras.h"

#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace p2c::cpp {
namespace {

/// A small int on every target: 31 bits with sign.
bool is_small(const ast::ConstantValue& value) {
  return value.fits_uint64() && value.low_word() <= 0x3fffffff;
}

std::string float_text(double value) {
  if (std::isinf(value))
    return value > 0 ? "py::Float(__builtin_inf())" : "py::Float(-__builtin_inf())";
  if (std::isnan(value))
    return "py::Float(__builtin_nan(\"\"))";
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".e") == std::string::npos)
    text += ".0";
  return "py::Float(" + text + ")";
}

} // namespace

std::string ConstantPool::reference(const ir::Constant& constant) {
  if (constant.is_tuple)
    return constant.elements.empty() ? "py::empty_tuple()" : word(constant) + ".get()";
  const ast::ConstantValue& value = constant.value;
  switch (value.kind) {
  case ast::ConstantKind::None:
    return "py::none";
  case ast::ConstantKind::False:
    return "false";
  case ast::ConstantKind::True:
    return "true";
  case ast::ConstantKind::Ellipsis:
    return "py::ellipsis";
  case ast::ConstantKind::Int:
    if (is_small(value))
      return fmt::format("py::IntRef::small({})", value.low_word());
    // Between 31 and 64 bits, it depends on the target whether it is a small int.
    if (value.fits_uint64())
      return fmt::format("py::int_literal<{}u>()", value.low_word());
    return big_int(constant);
  case ast::ConstantKind::Float:
    return float_text(value.number);
  case ast::ConstantKind::Complex:
    return boxed_imaginary(value.number);
  case ast::ConstantKind::Str:
    return "PY_STR(" + string_literal(value.text) + ")";
  case ast::ConstantKind::Bytes:
    return "PY_BYTES(" + string_literal(value.text) + ")";
  }
}

std::string ConstantPool::boxed(const ir::Constant& constant) {
  if (!constant.is_tuple && constant.value.kind == ast::ConstantKind::Float)
    return boxed_float(constant.value.number);
  return reference(constant);
}

std::string ConstantPool::boxed_float(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  std::string& name = floats_[bits];
  if (name.empty()) {
    name = fmt::format("float_{}", next_++);
    definitions_ +=
        fmt::format("constinit py::FloatBox {}{{{{&py::types::float_, py::immortal_refs}}, {}}};\n", name,
                    float_text(value));
  }
  return "&" + name;
}

std::string ConstantPool::boxed_imaginary(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  std::string& name = imaginary_[bits];
  if (name.empty()) {
    name = fmt::format("complex_{}", next_++);
    definitions_ +=
        fmt::format("constinit py::Complex {}{{{{&py::types::complex, py::immortal_refs}}, 0, {}}};\n", name,
                    float_text(value));
  }
  return "&" + name;
}

std::string ConstantPool::big_int(const ir::Constant& constant) {
  std::string& name = named_[&constant];
  if (name.empty()) {
    name = fmt::format("int_{}", next_++);
    std::string limbs;
    unsigned count = 0;
    for (uint64_t word : constant.value.words)
      for (uint32_t limb : {uint32_t(word), uint32_t(word >> 32)}) {
        if (limb == 0 && count + 1 == constant.value.words.size() * 2)
          break; // no leading zero
        limbs += fmt::format("{}{:#x}u", count ? ", " : "", limb);
        ++count;
      }
    definitions_ += fmt::format("constinit const py::StaticInt<{}> {}{{{{{}}}}};\n", count, name, limbs);
  }
  return name + ".ref()";
}

/// A `py::TupleConstant`; its elements are words known when the program is linked.
std::string ConstantPool::word(const ir::Constant& constant) {
  if (auto found = named_.find(&constant); found != named_.end())
    return found->second;
  std::string elements = words(constant.elements);
  std::string name = fmt::format("tuple_{}", next_++);
  definitions_ +=
      fmt::format("constinit py::StaticTuple<{}> {}{{{}}};\n", constant.elements.size(), name, elements);
  named_[&constant] = name;
  return name;
}

std::string ConstantPool::table(llvm::ArrayRef<const ir::Constant*> constants) {
  std::string elements = words(constants);
  std::string name = fmt::format("table_{}", next_++);
  definitions_ += fmt::format("constinit const py::ConstWord {}[] = {{{}}};\n", name, elements);
  return name;
}

/// The words of constants, separated by commas.
std::string ConstantPool::words(llvm::ArrayRef<const ir::Constant*> constants) {
  std::string elements;
  for (const ir::Constant* element : constants) {
    if (!elements.empty())
      elements += ", ";
    bool is_bool = !element->is_tuple && (element->value.kind == ast::ConstantKind::True ||
                                          element->value.kind == ast::ConstantKind::False);
    std::string text = element->is_tuple && !element->elements.empty() ? "&" + word(*element) + ".header"
                       : is_bool                                       ? "py::Ref(" + boxed(*element) + ")"
                                                                       : boxed(*element);
    bool is_large =
        !element->is_tuple && element->value.kind == ast::ConstantKind::Int && !is_small(element->value);
    if (is_large && element->value.fits_uint64())
      elements += fmt::format("py::int_word<{}u>()", element->value.low_word());
    else if (is_large) // the object, where `text` is a reference to it
      elements += "py::ConstWord(&" + llvm::StringRef(text).drop_back(strlen(".ref()")).str() + ".head)";
    else
      elements += "py::ConstWord(" + text + ")";
  }
  return elements;
}

} // namespace p2c::cpp
