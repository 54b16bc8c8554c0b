// What goes wrong behind the generated C++. Never the script's fault: either the compiler itself is wrong
// (clang rejected what we printed, lld could not link what we compiled), or the installation is (a file that
// must be there is not), or the machine is (a full disk). The driver prints it and leaves with status 3.
#pragma once
#include <llvm/Support/Error.h>
#include <string>
#include <vector>

namespace p2c::native {

class Failure : public llvm::ErrorInfo<Failure> {
public:
  enum class Stage { set_up, precompile, compile, link, write };
  enum class Fault {
    compiler,     // ours: to be reported
    installation, // a file that a full installation has is missing
    machine,      // the disk, the memory
  };
  static char ID;

  Failure(Stage stage, Fault fault, std::string summary)
      : stage(stage), fault(fault), summary(std::move(summary)) {}

  Stage stage;
  Fault fault;
  std::string summary;              // one line, lower case, no full stop
  std::string messages;             // what clang or lld said
  std::vector<std::string> command; // the arguments it was given, to repeat it by hand

  void log(llvm::raw_ostream& out) const override;
  std::error_code convertToErrorCode() const override { return llvm::inconvertibleErrorCode(); }
};

} // namespace p2c::native
