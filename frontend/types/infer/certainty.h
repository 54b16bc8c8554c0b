// Whether what inference knows at a place is bound to happen there. Types are those of this one program: a
// function may well hold code for arguments that it never gets here, behind a condition that is then never
// true. A warning of such code would be wrong.
#pragma once

#include "frontend/names/bind.h"
#include "frontend/syntax/ast.h"

namespace p2c::types {

/// What of a place a warning speaks of.
enum class Subject : uint8_t {
  Operands,  ///< the values that it works on
  Attribute, ///< the value whose attribute it reads
};

/// False for a place in `function` (a module, function, lambda or generator expression) that a condition
/// guards, where what the warning speaks of came from somewhere else: a parameter, an attribute, a call. With
/// `is_guarded` the whole function counts as guarded.
bool is_certain(ast::Node* function, const ast::Node* place, Subject subject, const names::FileNames& names,
                bool is_guarded);

} // namespace p2c::types
