// `__import__(FOLDER + "/" + name)`: a module whose name is known in part. The loader calls this after
// take_import_calls, before it binds a file's names again.
#pragma once

#include "frontend/modules/search.h"
#include "frontend/names/bind.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace p2c::modules {

/// Where every call of `__import__` in the file names its module, or tells how the name begins: gives the
/// file a function of that name, which imports those of all such modules that there are when the program is
/// compiled. Whether it did. Otherwise nothing changes, and what is left is refused later. Modules that only
/// might be meant are left out where `reads` says that their file has errors.
bool take_computed_imports(syntax::Tree& tree, const names::FileNames& names, const Search& search,
                           const api::Model& api, llvm::StringRef board,
                           llvm::function_ref<bool(llvm::StringRef)> reads);

/// The texts that an expression can give, where all of them are known, as folders that are put together:
/// `"./" + board.board_id`. `board`: that id. Otherwise none.
std::vector<std::string> texts_of(const ast::Expr* expr, const syntax::Tree& tree,
                                  const names::FileNames& names, llvm::StringRef board);

} // namespace p2c::modules
