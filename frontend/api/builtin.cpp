#include "frontend/api/builtin.h"

#include "frontend/api/bytes.h"

// What p2c-api-reader wrote.
asm(".pushsection .rodata\n"
    ".globl p2c_api_bytes, p2c_api_bytes_end\n"
    ".hidden p2c_api_bytes, p2c_api_bytes_end\n"
    "p2c_api_bytes: .incbin \"" P2C_API_BYTES "\"\n"
    "p2c_api_bytes_end:\n"
    ".popsection\n");
extern "C" const char p2c_api_bytes[], p2c_api_bytes_end[];

namespace p2c::api {

const Model& builtin_model() {
  static const Model model =
      llvm::cantFail(load_model(llvm::StringRef(p2c_api_bytes, p2c_api_bytes_end - p2c_api_bytes)),
                     "the API that this compiler was built with is malformed");
  return model;
}

} // namespace p2c::api
