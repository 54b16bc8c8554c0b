#include "tools/pyasync2cpp/output.h"

#include "tools/pyasync2cpp/pipeline.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace p2c::driver {

std::string default_output(const Options& options, llvm::StringRef ending) {
  llvm::SmallString<128> path(options.input);
  llvm::sys::path::replace_extension(path, ending);
  return path.str().str();
}

int write_output(const Options& options, llvm::StringRef otherwise, llvm::StringRef text) {
  llvm::StringRef path = options.output.empty() ? otherwise : llvm::StringRef(options.output);
  if (path == "-") {
    llvm::outs() << text;
    llvm::outs().flush();
    return exit_done;
  }
  // Written aside and renamed.
  llvm::Error error = llvm::writeToOutput(path, [&](llvm::raw_ostream& out) {
    out << text;
    return llvm::Error::success();
  });
  if (!error)
    return exit_done;
  llvm::errs() << "pyasync2cpp: cannot write `" << path << "`: " << llvm::toString(std::move(error)) << "\n";
  return exit_usage;
}

} // namespace p2c::driver
