// How a value of the IR is held in C++: the table of docs/architecture.md, "Values". Everything that prints a
// declaration or a conversion asks here.
#pragma once

#include "lowering/ir/ir.h"

#include <string>

namespace p2c::cpp {

class ProgramNames;

enum class Shape : uint8_t {
  none,        ///< py::None
  boolean,     ///< bool
  word,        ///< py::SWord
  floating,    ///< py::Float
  integer,     ///< py::Int, borrowed py::IntRef
  pointer,     ///< py::Own<T>, borrowed T*
  enumeration, ///< a C++ enum of a native module
  object,      ///< py::Object, borrowed py::Ref
  cursor,      ///< what py::iterate gives: a value of its own, named by `auto` only
};

struct Representation {
  Shape shape = Shape::object;
  std::string name; ///< pointer: T; enumeration: its C++ name

  /// The type of a variable, a result, a coroutine's parameter.
  std::string owned() const;
  /// The type of a parameter or operand.
  std::string borrowed() const;
  /// Whether it is a word with a reference to count, of which 0 is "no value".
  bool is_owned_word() const {
    return shape == Shape::integer || shape == Shape::pointer || shape == Shape::object;
  }
  /// Whether py::Ref is made from it without work: everything but float, word, enumeration and cursor.
  bool is_ref() const { return is_owned_word() || shape == Shape::none || shape == Shape::boolean; }
  friend bool operator==(const Representation&, const Representation&) = default;
};

Representation representation(const types::Type* type, ir::Form form, const ProgramNames& names);
inline Representation representation(const ir::Value* value, const ProgramNames& names) {
  return representation(value->type, value->form, names);
}
inline Representation representation(const ir::Variable& variable, const ProgramNames& names) {
  return representation(variable.type, variable.form, names);
}

} // namespace p2c::cpp
