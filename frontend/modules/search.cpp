#include "frontend/modules/search.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace p2c::modules {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static std::string joined(llvm::StringRef folder, const llvm::Twine& name) {
  llvm::SmallString<128> text(folder);
  path::append(text, name);
  return text.str().str();
}

/// The compiler's own modules come last, so that a program can bring its own version.
Search::Search(const LoadOptions& options) {
  std::string script_folder = path::parent_path(options.script).str();
  folders_.push_back({script_folder});
  folders_.push_back({joined(script_folder, "lib")});
  for (const std::string& folder : options.library_folders)
    folders_.push_back({folder});
  if (!options.runtime_python.empty())
    folders_.push_back({options.runtime_python, true});
}

Found Search::find_in(llvm::StringRef folder, llvm::StringRef name) {
  // A package comes before a file of the same name, and a folder without __init__.py after it.
  std::string package = joined(folder, name);
  bool is_folder = fs::is_directory(package);
  if (std::string init = joined(package, "__init__.py"); is_folder && fs::is_regular_file(init))
    return {Found::Kind::Package, init};
  if (std::string file = joined(folder, name + ".py"); fs::is_regular_file(file))
    return {Found::Kind::File, file};
  for (const std::string& bytecode : {joined(folder, name + ".mpy"), joined(package, "__init__.mpy")})
    if (fs::is_regular_file(bytecode))
      return {Found::Kind::Bytecode, bytecode};
  if (is_folder)
    return {Found::Kind::Folder, package};
  return {};
}

Found Search::find(llvm::StringRef name) const {
  Found lesser;
  for (const Folder& folder : folders_) {
    Found found = find_in(folder.path, name);
    found.is_library = folder.is_library;
    if (found.kind == Found::Kind::File || found.kind == Found::Kind::Package)
      return found;
    if (lesser.kind == Found::Kind::Nothing || lesser.kind == Found::Kind::Folder)
      if (found.kind != Found::Kind::Nothing)
        lesser = found;
  }
  return lesser;
}

std::vector<std::string> Search::names() const {
  std::vector<std::string> names;
  for (const Folder& folder : folders_) {
    std::error_code error;
    for (fs::directory_iterator at(folder.path.empty() ? "." : folder.path, error), end; at != end && !error;
         at.increment(error)) {
      if (path::extension(at->path()) == ".py" || fs::exists(joined(at->path(), "__init__.py")))
        names.push_back(path::stem(at->path()).str());
    }
  }
  return names;
}

} // namespace p2c::modules
