// What str needs of the Unicode Character Database, as CPython 3.11 has it (version 14.0): from tables that
// tools/tables/unicode-properties writes (unicode_tables.cpp), linked only by programs that ask about a
// character beyond ASCII. Pure functions; an interrupt may call them.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::unicode {

bool is_alpha(uint32_t c);
bool is_decimal(uint32_t c);
bool is_digit(uint32_t c);
bool is_numeric(uint32_t c);
bool is_space(uint32_t c);
bool is_printable(uint32_t c);
bool is_lower(uint32_t c);
bool is_upper(uint32_t c);
bool is_title(uint32_t c); ///< a letter that is itself in title case (U+01C5)
bool is_cased(uint32_t c);
bool is_case_ignorable(uint32_t c);
bool is_identifier_start(uint32_t c);
bool is_identifier_part(uint32_t c);
/// 0..9, or -1.
int decimal_value(uint32_t c);

/// Case mappings give one to three code points; the count is returned.
constexpr unsigned longest_mapping = 3;
unsigned to_upper(uint32_t c, uint32_t* out);
unsigned to_lower(uint32_t c, uint32_t* out);
unsigned to_title(uint32_t c, uint32_t* out);
unsigned to_folded(uint32_t c, uint32_t* out);

/// The first place of a UTF-8 text that is not white space; the place behind the last one.
const char* skip_space(const char* begin, const char* end);
const char* skip_space_back(const char* begin, const char* end);
/// Moves both ends, as where a number is read: the separators U+001C to U+001F are no white space there.
void trim_space(const char*& begin, const char*& end);
/// The same for bytes.
void trim_ascii_space(const char*& begin, const char*& end);

} // namespace py::unicode
