// The file system that clang sees: the machine's own, with our headers and the program's text under
// virtual_root.
#pragma once
#include <llvm/ADT/IntrusiveRefCntPtr.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/VirtualFileSystem.h>

namespace p2c::native {

/// The header that is precompiled, below virtual_root, and its text. It is always there: clang looks whether
/// it still is.
constexpr char precompiled_name[] = "precompiled.h";
constexpr char precompiled_text[] = "#include \"runtime/py.h\"\n";

/// `text` must outlive the result.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
make_virtual_files(llvm::StringRef include_root, llvm::StringRef name, llvm::StringRef text);

} // namespace p2c::native
