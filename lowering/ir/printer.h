// Prints the IR as text: `--emit=ir`, the tests of this room, and messages about our own faults.
//
//   function @f (a: object, *rest: object) -> object raises
//     local x: object
//   {
//     # 2: x = a + 1
//     %0: object = load a
//     %1: object = const 1
//     %2: object = binary "+" %0, %1 !raises
//     store x, %2
//   }
#pragma once

#include "lowering/ir/ir.h"

#include "llvm/Support/raw_ostream.h"

namespace p2c::source {
class SourceManager;
} // namespace p2c::source

namespace p2c::ir {

/// Modules, classes, then functions, each in the order of the program. With `sources`, each statement mark
/// shows its line of Python.
void print(const Program& program, llvm::raw_ostream& out, const source::SourceManager* sources = nullptr);
void print(const Function& function, llvm::raw_ostream& out, const source::SourceManager* sources = nullptr);

/// A constant in Python's own form: `'abc'`, `(1, None)`.
std::string to_string(const Constant& constant);
/// The type as the frontend prints it; `object` for null. A word is `int[word]`.
std::string type_text(const types::Type* type, Form form);
llvm::StringRef to_string(Conversion conversion);
llvm::StringRef to_string(FunctionKind kind);
llvm::StringRef to_string(Storage storage);

} // namespace p2c::ir
