// What an operation asks of the runtime: used by the passes that decide what a program can do without.
#pragma once

#include "lowering/ir/ir.h"

#include <string>

namespace p2c::passes {

enum class Asks : uint8_t {
  nothing, ///< by name or by kind
  scalars, ///< shows or compares values that are numbers, texts, truths or None, whichever they turn out to
           ///< be
  items,   ///< iterates over lists, tuples, dicts and ranges, whichever they turn out to be
  kinds,   ///< shows and compares them, too
  names,   ///< anything: what it does may be looked up by name
};
/// Those inside its regions not counted.
Asks asked_by(const ir::Operation& op);

/// What follows, as a rule, from another cause.
constexpr llvm::StringLiteral unknown_types = "types are known only when the program runs";

/// What an operation that asks for names does, in the words of who wrote the program: "looks up `name`".
std::string words_for(const ir::Operation& op);

} // namespace p2c::passes
