// Writing the files that a run leaves behind, so that no reader ever sees half of one: each is written aside,
// in the same folder, and renamed into place when it is whole. Called by everything in codegen that makes a
// file.
#pragma once
#include <functional>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>
#include <string>

namespace p2c::output {

enum class Mode { data, program };

/// Writes `bytes` to `path` ("-": standard output). A `program` may be run by whoever may read it. The error
/// names the path. A device or a pipe is written in place.
llvm::Error write_file(llvm::StringRef path, llvm::StringRef bytes, Mode mode = Mode::data);

/// For a writer that wants a file name of its own: calls `write` with a name beside `path`, then renames the
/// file to `path`. Whatever goes wrong, nothing is left aside and `path` is as it was.
llvm::Error write_aside(llvm::StringRef path, std::function<llvm::Error(llvm::StringRef aside)> write,
                        Mode mode = Mode::data);

} // namespace p2c::output
