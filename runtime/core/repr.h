// Quoting text as repr shows it.
#pragma once
#include "runtime/core/text.h"

namespace py {

/// 'text', with escapes; with `only_ascii` for all beyond ASCII too.
void append_repr(TextBuilder& out, const Str* text, bool only_ascii);
/// \xhh, \uhhhh or \Uhhhhhhhh.
void append_escape(TextBuilder& out, uint32_t code_point);
/// ascii(x), given repr(x).
Result<Own<Str>> ascii_of_repr(Str* repr);

} // namespace py
