// `__import__("name")` where the text says what is imported. The loader calls this between the two times that
// it binds a file's names.
#pragma once

#include "frontend/api/model.h"
#include "frontend/names/bind.h"

namespace p2c::modules {

/// Puts an import statement in place of `NAME = __import__("module")` and of the call as a statement. Where
/// such a call stands elsewhere and names a module of the API, which nothing can tell when it is imported,
/// the file imports it first. Whether there was one. What is left is refused later.
bool take_import_calls(syntax::Tree& tree, const names::FileNames& names, const api::Model& api);

} // namespace p2c::modules
