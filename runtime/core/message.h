// The text of an error message: the format that error.h describes. Called by the raise helpers only.
#pragma once
#include "runtime/core/text.h"
#include <stdarg.h>

namespace py {

/// Appends a formatted message. Fails when a __str__ or __repr__ that it calls does.
Status append_message(TextBuilder& out, const char* format, va_list values);

} // namespace py
