#include "codegen/output/output.h"
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/FileUtilities.h>
#include <llvm/Support/raw_ostream.h>
#include <sys/stat.h>

namespace fs = llvm::sys::fs;

namespace p2c::output {

static llvm::Error failed(llvm::StringRef path, std::error_code code) {
  return llvm::createStringError(code, "cannot write `%s`: %s", path.str().c_str(), code.message().c_str());
}

/// Whether `path` can be replaced by renaming: a regular file, or nothing yet.
static bool replaceable(llvm::StringRef path) {
  fs::file_status status;
  if (fs::status(path, status))
    return !fs::exists(status);
  return fs::is_regular_file(status);
}

static unsigned permissions(Mode mode) {
  mode_t masked = ::umask(0);
  ::umask(masked);
  return (mode == Mode::program ? 0777u : 0666u) & ~masked;
}

static llvm::Error write_bytes(llvm::StringRef shown, int file, llvm::StringRef bytes) {
  llvm::raw_fd_ostream stream(file, /*shouldClose=*/true, /*unbuffered=*/true);
  stream << bytes;
  stream.close();
  std::error_code code = stream.error();
  stream.clear_error();
  return code ? failed(shown, code) : llvm::Error::success();
}

llvm::Error write_aside(llvm::StringRef path, std::function<llvm::Error(llvm::StringRef)> write, Mode mode) {
  // A symbolic link stays one: what it points to is replaced.
  llvm::SmallString<128> target(path);
  if (fs::is_symlink_file(path))
    if (std::error_code code = fs::real_path(path, target))
      return failed(path, code);
  llvm::SmallString<128> aside;
  if (std::error_code code = fs::createUniqueFile(llvm::Twine(target) + ".%%%%%%%%.part", aside))
    return failed(path, code);
  llvm::FileRemover remover(aside);
  if (llvm::Error error = write(aside))
    return error;
  if (std::error_code code = fs::setPermissions(aside, static_cast<fs::perms>(permissions(mode))))
    return failed(path, code);
  if (std::error_code code = fs::rename(aside, target))
    return failed(path, code);
  remover.releaseFile();
  return llvm::Error::success();
}

llvm::Error write_file(llvm::StringRef path, llvm::StringRef bytes, Mode mode) {
  if (path == "-") {
    llvm::outs() << bytes;
    llvm::outs().flush();
    std::error_code code = llvm::outs().error();
    llvm::outs().clear_error();
    return code ? failed("standard output", code) : llvm::Error::success();
  }
  auto open_and_write = [&](llvm::StringRef name) -> llvm::Error {
    int file;
    if (std::error_code code = fs::openFileForWrite(name, file))
      return failed(path, code);
    return write_bytes(path, file, bytes);
  };
  if (!replaceable(path))
    return open_and_write(path);
  return write_aside(path, open_and_write, mode);
}

} // namespace p2c::output
