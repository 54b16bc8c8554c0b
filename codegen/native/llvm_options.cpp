#include "codegen/native/llvm_options.h"

#include <llvm/Support/CommandLine.h>

namespace p2c::native {

LlvmOptions::LlvmOptions(const std::vector<std::string>& arguments) {
  llvm::StringMap<llvm::cl::Option*>& options = llvm::cl::getRegisteredOptions();
  for (const std::string& argument : arguments) {
    const auto [name, value] = llvm::StringRef(argument).ltrim('-').split('=');
    auto found = options.find(name);
    // A value that does not parse is told on standard error by LLVM itself.
    if (found == options.end() || found->second->addOccurrence(0, name, value)) {
      mistake_ = "LLVM does not take `" + argument + "`";
      return;
    }
    set_.push_back(name.str());
  }
}

LlvmOptions::~LlvmOptions() {
  llvm::StringMap<llvm::cl::Option*>& options = llvm::cl::getRegisteredOptions();
  for (const std::string& name : set_)
    options[name]->reset();
}

} // namespace p2c::native
