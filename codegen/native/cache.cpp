#include "codegen/native/cache.h"
#include "codegen/output/output.h"
#include <fcntl.h>
#include <llvm/ADT/StringExtras.h>
#include <llvm/Support/BLAKE3.h>
#include <llvm/Support/CachePruning.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <sys/stat.h>

namespace p2c::native {

static std::string digest(llvm::StringRef text) {
  llvm::BLAKE3 hasher;
  hasher.update(text);
  return llvm::toHex(hasher.final<16>(), /*LowerCase=*/true);
}

Key& Key::add(llvm::StringRef text) {
  parts_ += digest(text);
  return *this;
}

std::string Key::text() const {
  return digest(parts_);
}

std::string Cache::path_of(llvm::StringRef key) const {
  if (folder_.empty())
    return "";
  llvm::SmallString<128> path(folder_);
  // The prefix is the one that LLVM's cache pruning knows, and touches no file without it.
  llvm::sys::path::append(path, "llvmcache-" + key);
  return std::string(path);
}

std::unique_ptr<llvm::MemoryBuffer> Cache::read(llvm::StringRef key) const {
  const std::string path = path_of(key);
  if (path.empty())
    return nullptr;
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      llvm::MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!buffer)
    return nullptr;
  // Pruning goes by the time of the last use, which a file system need not keep by itself.
  ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0);
  return std::move(*buffer);
}

llvm::Expected<bool> Cache::write(llvm::StringRef key,
                                  std::function<llvm::Error(llvm::StringRef)> writer) const {
  const std::string path = path_of(key);
  if (path.empty() || llvm::sys::fs::create_directories(folder_))
    return false;
  llvm::Error writers_own = llvm::Error::success();
  llvm::Error ours = output::write_aside(path, [&](llvm::StringRef aside) -> llvm::Error {
    writers_own = writer(aside);
    return writers_own ? llvm::createStringError(llvm::inconvertibleErrorCode(), "not written")
                       : llvm::Error::success();
  });
  if (writers_own) {
    llvm::consumeError(std::move(ours));
    return std::move(writers_own);
  }
  if (ours) {
    llvm::consumeError(std::move(ours));
    return false;
  }
  llvm::CachePruningPolicy policy;
  policy.Interval = std::chrono::hours(1);
  policy.Expiration = std::chrono::hours(24 * 30);
  policy.MaxSizeBytes = uint64_t(256) << 20;
  policy.MaxSizeFiles = 20000;
  llvm::pruneCache(folder_, policy);
  return true;
}

bool Cache::write(llvm::StringRef key, llvm::StringRef bytes) const {
  llvm::Expected<bool> stored =
      write(key, [&](llvm::StringRef aside) -> llvm::Error { return output::write_file(aside, bytes); });
  if (stored)
    return *stored;
  llvm::consumeError(stored.takeError());
  return false;
}

} // namespace p2c::native
