#include "codegen/native/lld.h"
#include <lld/Common/Driver.h>
#include <llvm/Support/raw_ostream.h>

LLD_HAS_DRIVER(elf)

namespace p2c::native {

llvm::Error run_lld(const std::vector<std::string>& arguments) {
  static bool may_run = true;
  auto fail = [&](const char* summary, std::string messages) -> llvm::Error {
    auto failure = std::make_unique<Failure>(Failure::Stage::link, Failure::Fault::compiler, summary);
    failure->messages = std::move(messages);
    failure->command.push_back("ld.lld");
    failure->command.insert(failure->command.end(), arguments.begin(), arguments.end());
    return llvm::Error(std::move(failure));
  };
  if (!may_run)
    return fail("lld cannot run again after its crash", "");

  std::vector<const char*> command = {"ld.lld"};
  for (const std::string& argument : arguments)
    command.push_back(argument.c_str());
  std::string messages;
  llvm::raw_string_ostream stream(messages);
  const lld::Result result = lld::lldMain(command, stream, stream, {{lld::Gnu, &lld::elf::link}});
  may_run = result.canRunAgain;
  if (result.retCode == 0)
    return llvm::Error::success();
  return fail(result.canRunAgain ? "lld cannot link the program" : "lld crashed", stream.str());
}

} // namespace p2c::native
