// `__import__(FOLDER + "/" + name)`: a module whose name is known in part. The loader calls this after
// take_import_calls, before it binds a file's names again.
#pragma once

#include "frontend/modules/search.h"
#include "frontend/names/bind.h"

namespace p2c::modules {

/// Where every call of `__import__` in the file names its module, or tells how the name begins: gives the
/// file a function of that name, which imports those of all such modules that there are when the program is
/// compiled. Whether it did. Otherwise nothing changes, and what is left is refused later.
bool take_computed_imports(syntax::Tree& tree, const names::FileNames& names, const Search& search,
                           const api::Model& api);

} // namespace p2c::modules
