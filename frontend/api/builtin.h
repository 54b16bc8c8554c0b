// The API of the runtime that this compiler was built with.
#pragma once
#include "frontend/api/model.h"

namespace p2c::api {

/// Loaded on first use; the same for the whole run.
const Model& builtin_model();

} // namespace p2c::api
