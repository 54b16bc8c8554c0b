// Reads the API out of the runtime's headers with Clang. Runs when the compiler is built (p2c-api-reader); no
// part of the compiler.
#pragma once
#include "frontend/api/model.h"
#include <optional>

namespace p2c::api::reader {

/// Parses `headers` (as they would be included) as one translation unit with `arguments` for clang, and takes
/// in what is annotated. Mistakes go to standard error as clang's own do, with file and line; then there is
/// no result. Locations are told relative to `root`.
std::optional<Model> read_headers(const std::vector<std::string>& headers,
                                  const std::vector<std::string>& arguments, llvm::StringRef root);

} // namespace p2c::api::reader
