// An exception that has nowhere to go: raised while an object was being destroyed, or by a handler of last
// resort. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/error.h"

namespace py {

/// Prints the pending exception as CPython does ("Exception ignored in: <generator object f at 0x...>") and
/// clears it.
void report_unraisable(Ref in);
/// Prints an exception's traceback to the console's errors.
void print_traceback(BaseException* exception);

} // namespace py
