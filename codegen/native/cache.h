// The cache between runs: files whose names are the hash of everything that they were made from, in one
// folder of bounded size. Several compilers may use it at once; an entry appears whole or not at all, and may
// disappear at any time. Nothing depends on it: whoever cannot read or write it works without.
#pragma once
#include <functional>
#include <llvm/ADT/ArrayRef.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>
#include <llvm/Support/MemoryBuffer.h>
#include <memory>
#include <string>

namespace p2c::native {

/// A hash of texts, in hexadecimal; where one text ends and the next begins matters.
class Key {
public:
  Key& add(llvm::StringRef text);
  std::string text() const;

private:
  std::string parts_; // digests of the texts
};

class Cache {
public:
  /// An empty `folder` is a cache that never holds anything.
  explicit Cache(std::string folder) : folder_(std::move(folder)) {}

  /// Where the entry is or would be; empty if there is no cache.
  std::string path_of(llvm::StringRef key) const;
  /// The entry, or null. Marks it as used.
  std::unique_ptr<llvm::MemoryBuffer> read(llvm::StringRef key) const;
  /// Stores the entry, then, at most once an hour, removes what is old or too much. Says whether it could.
  bool write(llvm::StringRef key, llvm::StringRef bytes) const;
  /// The same for a writer that wants a file name. An error is the writer's own.
  llvm::Expected<bool> write(llvm::StringRef key,
                             std::function<llvm::Error(llvm::StringRef path)> writer) const;

private:
  std::string folder_;
};

} // namespace p2c::native
