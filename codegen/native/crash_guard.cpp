#include "codegen/native/crash_guard.h"
#include <llvm/Support/CrashRecoveryContext.h>
#include <llvm/Support/ErrorHandling.h>
#include <llvm/Support/Signals.h>
#include <string.h>

namespace p2c::native {

static void note_fatal_error(void* message, const char* reason, bool) {
  *static_cast<std::string*>(message) = reason;
  if (llvm::CrashRecoveryContext* context = llvm::CrashRecoveryContext::GetCurrent())
    context->HandleExit(1);
}

std::string run_guarded(llvm::function_ref<void()> work) {
  std::string message;
  llvm::remove_fatal_error_handler();
  llvm::install_fatal_error_handler(note_fatal_error, &message);
  llvm::CrashRecoveryContext::Enable();
  llvm::CrashRecoveryContext context;
  const bool survived = context.RunSafely(work);
  llvm::CrashRecoveryContext::Disable();
  llvm::remove_fatal_error_handler();
  if (survived)
    return "";
  if (message.empty())
    message = context.RetCode > 128 ? ::strsignal(context.RetCode - 128) : "it exited";
  return message;
}

} // namespace p2c::native
