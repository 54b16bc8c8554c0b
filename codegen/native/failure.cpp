#include "codegen/native/failure.h"
#include <llvm/Support/raw_ostream.h>

namespace p2c::native {

char Failure::ID;

void Failure::log(llvm::raw_ostream& out) const {
  out << summary;
  if (!messages.empty())
    out << '\n' << messages;
}

} // namespace p2c::native
