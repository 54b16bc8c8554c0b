// The API as bytes, which the compiler holds and reads each time it starts: each text once, and numbers.
#pragma once
#include "frontend/api/model.h"

namespace p2c::api {

std::string to_bytes(const Model& model);

/// Fails when `bytes` are not what to_bytes of the same compiler gives.
llvm::Expected<Model> load_model(llvm::StringRef bytes);

} // namespace p2c::api
