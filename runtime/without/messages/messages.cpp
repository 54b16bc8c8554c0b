// For a program that catches no exception and has no console: nobody can see what an exception says, nor
// where it was raised. An exception is its type then.
#include "runtime/aio/scheduler.h"
#include "runtime/aio/unraisable.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/memory.h"
#include "runtime/core/message.h"

namespace py {

Status append_message(TextBuilder&, const char*, va_list) {
  return {};
}

Result<Own<BaseException>> make_exception(const TypeInfo& type, Span<const Ref>) {
  void* block = allocate(type.size);
  if (block == nullptr)
    return raise_memory_error();
  __builtin_memset(block, 0, type.size);
  auto* exception = static_cast<BaseException*>(block);
  exception->type = &type;
  exception->refs = 1;
  return Own<BaseException>::adopt(exception);
}

void trace(const CodeInfo&, uint32_t) {}
void print_traceback(BaseException*) {}
void report_unraisable(Ref) {
  clear_pending();
}
void report_deadlock() {
  hal::stop_program(1);
}

} // namespace py
