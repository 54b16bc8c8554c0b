// `--completion`: scripts that let a shell complete the command line, made from the table of options.
#pragma once

#include "llvm/Support/CommandLine.h"

#include <map>
#include <string>
#include <vector>

namespace p2c::driver {

enum class Shell { bash, zsh, fish };

/// The options as a shell sees them.
class CompletionTable {
public:
  void add(const llvm::cl::Option& option);
  /// The values that an option takes.
  void add_choices(llvm::StringRef option, const llvm::cl::generic_parser_base& parser);
  void add_choices(llvm::StringRef option, std::vector<std::string> choices);
  std::string script(Shell shell) const;

private:
  struct Entry {
    std::string help;
    std::string value; ///< what its value is called; empty where it takes none
    std::vector<std::string> choices;
  };
  static std::string spelling(const std::string& name, const Entry& entry);
  std::string bash() const;
  std::string fish() const;

  std::map<std::string, Entry> entries_; // by name, without dashes
};

} // namespace p2c::driver
