// The parameters of an annotated function, from C++ and from PY_SIGNATURE.
#pragma once
#include "frontend/api/reader/state.h"

namespace p2c::api::reader {

/// Fills in `function.parameters` and `unbound` from C++.
/// Mistakes are reported; false if there were any.
bool read_parameters(State& state, const clang::FunctionDecl& declaration, Function& function);

/// The forms that `function` has by its signatures, one for each; itself if it has none. Names are looked up
/// in `module`.
std::vector<Function> apply_signatures(State& state, const Annotations& annotations, llvm::StringRef module,
                                       const Function& function);

/// The form for each class that shares the struct of the receiver, or just `function`.
std::vector<Function> split_by_receiver(const Function& function);

} // namespace p2c::api::reader
