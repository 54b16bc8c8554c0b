// Finds the file of a module by its name.
#pragma once

#include "frontend/modules/load.h"

namespace p2c::modules {

/// What a name is within a folder.
struct Found {
  enum class Kind : uint8_t { Nothing, File, Package, Folder, Bytecode } kind = Kind::Nothing;
  std::string path;        ///< of the file (a package's is its __init__.py) or folder
  bool is_library = false; ///< the compiler's own
};

class Search {
public:
  explicit Search(const LoadOptions& options);

  /// A folder that the program adds to `sys.path`, as it sees it: from the root of its drive.
  void add(llvm::StringRef folder, bool first);
  /// It adds one of which nothing is known: a module that is nowhere else is searched in all folders beside
  /// the script.
  void add_any() { adds_any_ = true; }

  /// A module by its first name. Bytecode is found only where nothing better is.
  Found find(llvm::StringRef name) const;
  /// A module within the package whose folder is `folder`.
  static Found find_in(llvm::StringRef folder, llvm::StringRef name);
  /// All modules that `find` would find.
  std::vector<std::string> names() const;

  /// All modules of the program whose full names begin so: `pages.` those of a package, `/pages/` those of a
  /// folder on the program's drive. Of all modules the script is none.
  std::vector<std::string> names_with(llvm::StringRef begin) const;
  /// All modules in folders beside the script, as `/pages/first`.
  std::vector<std::string> paths() const;

private:
  struct Folder {
    std::string path;
    bool is_library = false;
  };
  /// The folders beside the script and in these, as `/pages`; not `lib`.
  std::vector<std::string> folders_beside() const;

  std::vector<Folder> folders_;
  bool adds_any_ = false;
  std::string script_; ///< its name
  std::string script_folder_;
};

} // namespace p2c::modules
