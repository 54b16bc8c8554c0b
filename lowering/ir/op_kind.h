// The operations of the IR as an enumeration, and what ops.def says of each.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace p2c::ir {

enum class OpKind : uint8_t {
#define IR_OP(Kind, text, operands, results, regions, errors, effect, attributes) Kind,
#include "lowering/ir/ops.def"
};

/// When an operation may raise (ops.def, `errors`).
enum class Errors : uint8_t { never, raises, depends };

/// What an operation may touch (ops.def, `effect`), from the least to the most.
enum class Effect : uint8_t { pure, reads, makes, writes, runs, suspends, structure, leaves };

/// How many operands, results or regions an operation has.
struct Count {
  uint16_t least;
  uint16_t most;
  constexpr bool holds(size_t n) const { return n >= least && n <= most; }
};

/// The fields of Operation that a kind uses, as a set of bits.
enum Attribute : uint32_t {
  no_attributes = 0,
  has_name = 1 << 0,
  has_constant = 1 << 1,
  has_variable = 1 << 2,
  may_have_variable = 1 << 3,
  has_function = 1 << 4,
  may_have_function = 1 << 5,
  has_class = 1 << 6,
  has_module = 1 << 7,
  has_entry = 1 << 8, ///< may be null: the dynamic operation
  needs_entry = 1 << 9,
  has_unary_operator = 1 << 10,
  has_binary_operator = 1 << 11,
  has_compare_operator = 1 << 12,
  has_conversion = 1 << 13,
  has_format_conversion = 1 << 14,
  has_keywords = 1 << 15,
  has_before = 1 << 16,
  has_target = 1 << 17,
  has_cells = 1 << 18,
  has_native_constant = 1 << 19,
  may_have_class = 1 << 20,
};

struct OpInfo {
  llvm::StringRef text;
  Count operands;
  Count results;
  Count regions;
  Errors errors;
  Effect effect;
  uint32_t attributes; ///< of Attribute

  bool uses(uint32_t attribute) const { return (attributes & attribute) != 0; }
};

const OpInfo& info(OpKind kind);

} // namespace p2c::ir
