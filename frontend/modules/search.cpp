#include "frontend/modules/search.h"
#include "frontend/syntax/unicode.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace p2c::modules {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

/// A name that begins with "/" begins at the board's root, which the script's folder stands for.
static std::string joined(llvm::StringRef folder, const llvm::Twine& name) {
  llvm::SmallString<128> text(folder);
  std::string inner = name.str();
  path::append(text, folder.empty() ? llvm::StringRef(inner).ltrim('/') : llvm::StringRef(inner));
  return text.str().str();
}

/// The compiler's own modules come last, so that a program can bring its own version.
Search::Search(const LoadOptions& options)
    : script_(path::stem(options.script)), script_folder_(path::parent_path(options.script)) {
  folders_.push_back({script_folder_});
  folders_.push_back({joined(script_folder_, "lib")});
  for (const std::string& folder : options.library_folders)
    folders_.push_back({folder});
  if (!options.runtime_python.empty())
    folders_.push_back({options.runtime_python, true});
}

void Search::add(llvm::StringRef folder, bool first) {
  Folder added{joined(script_folder_, folder)};
  for (const Folder& known : folders_)
    if (known.path == added.path)
      return;
  auto library = llvm::find_if(folders_, [](const Folder& known) { return known.is_library; });
  folders_.insert(first ? folders_.begin() : library, added);
}

/// A module's name as the folder spells it: names in a program are normalised, those of files are not.
static std::string spelled(llvm::StringRef folder, llvm::StringRef name) {
  std::error_code error;
  if (!llvm::isASCII(name))
    for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end; at != end && !error;
         at.increment(error)) {
      llvm::StringRef stem = path::stem(at->path());
      if (llvm::json::isUTF8(stem) && syntax::normalise_identifier(stem) == name)
        return stem.str();
    }
  return name.str();
}

Found Search::find_in(llvm::StringRef folder, llvm::StringRef searched) {
  std::string name = spelled(folder, searched);
  // A package comes before a file of the same name, and a folder without __init__.py after it.
  std::string package = joined(folder, name);
  bool is_folder = fs::is_directory(package);
  if (std::string init = joined(package, "__init__.py"); is_folder && fs::is_regular_file(init))
    return {Found::Kind::Package, init};
  if (std::string file = joined(folder, llvm::Twine(name) + ".py"); fs::is_regular_file(file))
    return {Found::Kind::File, file};
  for (const std::string& bytecode :
       {joined(folder, llvm::Twine(name) + ".mpy"), joined(package, "__init__.mpy")})
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
  if (adds_any_ && lesser.kind != Found::Kind::Bytecode) {
    std::vector<Found> there;
    for (const std::string& folder : folders_beside())
      if (Found found = find_in(joined(script_folder_, folder), name);
          found.kind == Found::Kind::File || found.kind == Found::Kind::Package)
        there.push_back(found);
    if (there.size() == 1)
      return there.front();
  }
  return lesser;
}

std::vector<std::string> Search::folders_beside() const {
  constexpr size_t most_levels = 3;
  std::vector<std::string> folders = {""};
  for (size_t at = 0; at < folders.size(); ++at) {
    if (llvm::StringRef(folders[at]).count('/') >= most_levels)
      continue;
    std::vector<std::string> inner;
    std::error_code error;
    std::string folder = joined(script_folder_, folders[at]);
    for (fs::directory_iterator in(folder.empty() ? "." : folder, error), end; in != end && !error;
         in.increment(error)) {
      llvm::StringRef name = path::filename(in->path());
      if (fs::is_directory(in->path()) && !name.starts_with(".") && !name.starts_with("__") &&
          !(at == 0 && name == "lib"))
        inner.push_back((folders[at] + "/" + name).str());
    }
    llvm::sort(inner);
    folders.insert(folders.end(), inner.begin(), inner.end());
  }
  folders.erase(folders.begin());
  return folders;
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

/// The last names of the modules in a folder that begin so.
static void add_names(std::vector<std::string>& names, llvm::StringRef folder, llvm::StringRef before,
                      llvm::StringRef begin) {
  std::error_code error;
  for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end; at != end && !error;
       at.increment(error)) {
    llvm::StringRef name = path::stem(at->path());
    bool is_module = path::extension(at->path()) == ".py" || fs::exists(joined(at->path(), "__init__.py"));
    if (is_module && name.starts_with(begin) && name != "__init__" && !name.contains('.'))
      names.push_back((before + name).str());
  }
}

std::vector<std::string> Search::paths() const {
  std::vector<std::string> names;
  for (const std::string& folder : folders_beside())
    add_names(names, joined(script_folder_, folder), folder + "/", "");
  return names;
}

std::vector<std::string> Search::names_with(llvm::StringRef begin) const {
  std::vector<std::string> names;
  size_t slash = begin.rfind('/'), dot = begin.rfind('.');
  if (slash != llvm::StringRef::npos) {
    llvm::StringRef folder = begin.take_front(slash + 1);
    if (dot == llvm::StringRef::npos)
      for (const Folder& around : folders_)
        if (!around.is_library)
          add_names(names, joined(around.path, folder), folder, begin.drop_front(slash + 1));
  } else if (dot != llvm::StringRef::npos) {
    auto [first, rest] = begin.take_front(dot).split('.');
    Found found = find(first);
    while (!rest.empty() && found.kind != Found::Kind::Nothing) {
      llvm::StringRef next;
      std::tie(next, rest) = rest.split('.');
      found = find_in(found.kind == Found::Kind::Folder ? llvm::StringRef(found.path)
                                                        : path::parent_path(found.path),
                      next);
    }
    if (found.kind == Found::Kind::Folder || found.kind == Found::Kind::Package)
      add_names(names,
                found.kind == Found::Kind::Folder ? llvm::StringRef(found.path)
                                                  : path::parent_path(found.path),
                begin.take_front(dot + 1), begin.drop_front(dot + 1));
  } else {
    for (const Folder& folder : folders_)
      if (!folder.is_library)
        add_names(names, folder.path, "", begin);
    if (adds_any_)
      for (const std::string& folder : folders_beside())
        add_names(names, joined(script_folder_, folder), "", begin);
    // The script itself is running: hardly anything but all modules of its folder leads to it.
    if (begin.empty())
      llvm::erase(names, script_);
  }
  return names;
}

} // namespace p2c::modules
