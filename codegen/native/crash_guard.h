// Keeps a crash of clang (a signal, LLVM's fatal error) from taking the compiler with it, so that it can
// still say what happened.
#pragma once
#include <llvm/ADT/STLFunctionalExtras.h>
#include <string>

namespace p2c::native {

/// Runs `work`. Gives an empty text, or how it crashed; then what `work` held is leaked and may not be used.
std::string run_guarded(llvm::function_ref<void()> work);

} // namespace p2c::native
