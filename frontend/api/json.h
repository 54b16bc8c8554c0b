// The API as JSON, for people, tests and other tools. What is empty or false is left out; types are written
// as in typing syntax.
#pragma once
#include "frontend/api/model.h"
#include <llvm/Support/JSON.h>

namespace p2c::api {

llvm::json::Value to_json(const Model& model);

} // namespace p2c::api
