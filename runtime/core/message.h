// The text of an error message: the format that error.h describes. Called by the raise helpers only.
#pragma once
#include "runtime/core/text.h"
#include <stdarg.h>

namespace py {

/// Appends a formatted message. Fails when a __str__ or __repr__ that it calls does.
Status append_message(TextBuilder& out, const char* format, va_list values);
/// The name of a class as `%T` shows that of a value's: with its module where C in CPython has it so.
void append_shown_name(TextBuilder& out, const TypeInfo* type);

} // namespace py
