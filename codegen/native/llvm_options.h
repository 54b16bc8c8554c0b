// LLVM's own switches (`-mllvm -jump-threading-threshold=0` in a flavour): they are global variables, so they
// are set for one compilation and then put back. The program's own command line, which LLVM parses too, is
// not touched.
#pragma once
#include <string>
#include <vector>

namespace p2c::native {

class LlvmOptions {
public:
  /// `arguments` as clang collects them: `-name=value` or `-name`.
  explicit LlvmOptions(const std::vector<std::string>& arguments);
  ~LlvmOptions();
  LlvmOptions(const LlvmOptions&) = delete;
  LlvmOptions& operator=(const LlvmOptions&) = delete;

  /// What LLVM does not know, or a value it does not take; empty if all is well.
  const std::string& mistake() const { return mistake_; }

private:
  std::vector<std::string> set_;
  std::string mistake_;
};

} // namespace p2c::native
