// Prints what dynamic code needs of the API: the by-name tables of classes and modules, as C++ for the
// runtime's archive. Called by p2c-api-reader when the compiler is built; the templates it uses are in
// runtime/core/bind.h.
#pragma once
#include "frontend/api/model.h"

namespace p2c::api {

/// A C++ file that includes `headers`: a table for each class, what calling it does, one for the functions
/// and constants of each module, and the list of all modules by name.
std::string print_tables(const Model& model, llvm::ArrayRef<std::string> headers);

} // namespace p2c::api
