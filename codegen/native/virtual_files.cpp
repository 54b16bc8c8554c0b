#include "codegen/native/virtual_files.h"
#include "codegen/native/clang.h"
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>

namespace p2c::native {

namespace {

namespace vfs = llvm::vfs;

/// A real file under the name by which it was asked for.
class RenamedFile : public vfs::File {
public:
  RenamedFile(std::unique_ptr<vfs::File> file, std::string name)
      : file_(std::move(file)), name_(std::move(name)) {}

  llvm::ErrorOr<vfs::Status> status() override {
    llvm::ErrorOr<vfs::Status> real = file_->status();
    return real ? vfs::Status::copyWithNewName(*real, name_) : real;
  }
  llvm::ErrorOr<std::string> getName() override { return name_; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine& name, int64_t size,
                                                               bool terminated, bool is_volatile) override {
    return file_->getBuffer(name, size, terminated, is_volatile);
  }
  std::error_code close() override { return file_->close(); }

private:
  std::unique_ptr<vfs::File> file_;
  std::string name_;
};

/// Shows the include root as virtual_root.
class RootedFiles : public vfs::ProxyFileSystem {
public:
  RootedFiles(llvm::IntrusiveRefCntPtr<vfs::FileSystem> real, llvm::StringRef root)
      : ProxyFileSystem(std::move(real)), root_(root) {}

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine& path) override {
    llvm::SmallString<128> name, moved;
    if (!translate(path, name, moved))
      return ProxyFileSystem::status(name);
    llvm::ErrorOr<vfs::Status> real = ProxyFileSystem::status(moved);
    return real ? vfs::Status::copyWithNewName(*real, name) : real;
  }
  llvm::ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const llvm::Twine& path) override {
    llvm::SmallString<128> name, moved;
    if (!translate(path, name, moved))
      return ProxyFileSystem::openFileForRead(name);
    llvm::ErrorOr<std::unique_ptr<vfs::File>> file = ProxyFileSystem::openFileForRead(moved);
    if (!file)
      return file.getError();
    return std::make_unique<RenamedFile>(std::move(*file), name.str().str());
  }
  bool exists(const llvm::Twine& path) override {
    llvm::SmallString<128> name, moved;
    return ProxyFileSystem::exists(translate(path, name, moved) ? moved : name);
  }
  std::error_code getRealPath(const llvm::Twine& path, llvm::SmallVectorImpl<char>& result) override {
    llvm::SmallString<128> name, moved;
    if (!translate(path, name, moved))
      return ProxyFileSystem::getRealPath(name, result);
    result.assign(name.begin(), name.end());
    return {};
  }

private:
  /// `name` becomes the path as text; if it is ours, `moved` becomes the real one.
  bool translate(const llvm::Twine& path, llvm::SmallString<128>& name, llvm::SmallString<128>& moved) const {
    path.toVector(name);
    llvm::StringRef rest = name;
    if (!rest.consume_front(virtual_root) || (!rest.empty() && rest.front() != '/'))
      return false;
    moved = root_;
    moved += rest;
    return true;
  }

  std::string root_;
};

} // namespace

llvm::IntrusiveRefCntPtr<vfs::FileSystem> make_virtual_files(llvm::StringRef include_root,
                                                             llvm::StringRef name, llvm::StringRef text) {
  auto program = llvm::makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
  const std::string precompiled = std::string(virtual_root) + "/" + precompiled_name;
  program->addFile(precompiled, 0, llvm::MemoryBuffer::getMemBuffer(precompiled_text, precompiled));
  if (name != precompiled)
    program->addFile(name, 0, llvm::MemoryBuffer::getMemBuffer(text, name, /*RequiresNullTerminator=*/false));
  auto files = llvm::makeIntrusiveRefCnt<vfs::OverlayFileSystem>(
      llvm::makeIntrusiveRefCnt<RootedFiles>(vfs::getRealFileSystem(), include_root));
  files->pushOverlay(program);
  return files;
}

} // namespace p2c::native
