#include "codegen/native/precompiled.h"
#include "codegen/native/virtual_files.h"
#include "codegen/output/output.h"
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <map>

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace p2c::native {

std::string hash_headers(llvm::StringRef include_root) {
  std::map<std::string, std::string>
      headers; // real path by name, in an order that does not depend on the disk
  for (llvm::StringRef part : {"runtime", "targets"}) {
    llvm::SmallString<128> top(include_root);
    path::append(top, part);
    std::error_code code;
    for (fs::recursive_directory_iterator it(top, code), end; it != end && !code; it.increment(code))
      if (path::extension(it->path()) == ".h")
        headers.emplace(llvm::StringRef(it->path()).substr(include_root.size()).str(), it->path());
  }
  Key key;
  for (const auto& [name, file] : headers)
    if (llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text =
            llvm::MemoryBuffer::getFile(file, true, false))
      key.add(name).add((*text)->getBuffer());
  return key.text();
}

PrecompiledHeader::PrecompiledHeader(std::string flavour, std::vector<std::string> arguments,
                                     llvm::StringRef headers, const Places& places)
    : flavour_(std::move(flavour)), arguments_(std::move(arguments)), places_(places), cache_(places.cache) {
  Key key;
  key.add("precompiled").add(clang_version()).add(headers);
  for (const std::string& argument : arguments_)
    key.add(argument);
  key_ = key.text();
}

static std::string installed_path(llvm::StringRef library, llvm::StringRef flavour, llvm::StringRef key) {
  llvm::SmallString<128> file(library);
  path::append(file, flavour + "-" + key + ".pch");
  return std::string(file);
}

std::string PrecompiledHeader::find() const {
  // The cached one comes first: it was made because the installed one did not fit this machine's C library.
  const std::string cached = cache_.path_of(key_);
  if (!cached.empty() && cache_.read(key_))
    return cached;
  const std::string installed = installed_path(places_.library, flavour_, key_);
  return fs::exists(installed) ? installed : "";
}

llvm::Error PrecompiledHeader::make(llvm::StringRef path) const {
  ClangJob job;
  job.product = Product::precompiled_header;
  job.arguments = arguments_;
  job.name = precompiled_name;
  job.text = precompiled_text;
  job.include_root = places_.include;
  job.output = path.str();
  ClangReport report;
  return run_clang(job, report).takeError();
}

llvm::Expected<std::string> PrecompiledHeader::make_cached() const {
  llvm::Expected<bool> stored = cache_.write(key_, [this](llvm::StringRef path) { return make(path); });
  if (!stored)
    return stored.takeError();
  return *stored ? cache_.path_of(key_) : "";
}

llvm::Expected<std::string> PrecompiledHeader::install() const {
  const std::string target = installed_path(places_.library, flavour_, key_);
  if (std::error_code code = fs::create_directories(places_.library))
    return llvm::createFileError(places_.library, code);
  if (llvm::Error error = output::write_aside(target, [this](llvm::StringRef path) { return make(path); }))
    return std::move(error);
  const std::string prefix = flavour_ + "-";
  std::error_code code;
  for (fs::directory_iterator it(places_.library, code), end; it != end && !code; it.increment(code)) {
    llvm::StringRef name = path::filename(it->path());
    // `sim-` must not take those of `sim-asan`: what is left of the name is a key and nothing else.
    if (it->path() != target && name.consume_front(prefix) && name.consume_back(".pch") &&
        name.size() == key_.size() && !name.contains('-'))
      fs::remove(it->path());
  }
  return target;
}

} // namespace p2c::native
