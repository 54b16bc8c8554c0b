// Arithmetic on magnitudes: arrays of 32-bit limbs, least significant first. What int, the printing and the
// reading of floats stand on. Callers provide all memory; counts may include leading zero limbs unless said
// otherwise. Pure functions of their arguments; an interrupt may call all but `multiply`.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::limbs {

constexpr unsigned bits = 32;

/// The count without leading zeros.
size_t trim(const uint32_t* a, size_t count);
/// How many bits the magnitude needs; 0 for 0.
size_t bit_length(const uint32_t* a, size_t count);
/// Negative, zero or positive; both trimmed.
int compare(const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count);
/// out = a + b, a_count >= b_count; gives the carry. `out` has a_count limbs and may be a.
uint32_t add(uint32_t* out, const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count);
/// out = a - b, a >= b, a_count >= b_count. `out` has a_count limbs and may be a or b.
void subtract(uint32_t* out, const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count);
/// out = a * b: a_count + b_count limbs, apart from both. Large operands use memory if there is any
/// (Karatsuba).
void multiply(uint32_t* out, const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count);
/// a = a * factor + addend; gives the limb that comes out at the top.
uint32_t multiply_small(uint32_t* a, size_t count, uint32_t factor, uint32_t addend);
/// a = a / divisor; gives the remainder. `out` may be a.
uint32_t divide_small(uint32_t* out, const uint32_t* a, size_t count, uint32_t divisor);
/// a = b * quotient + remainder. `a` has a_count + 1 limbs of room (its top one is scratch) and becomes the
/// remainder (b_count limbs); `b` is trimmed, b_count >= 2, and is changed; quotient has a_count - b_count +
/// 1 limbs. a_count >= b_count.
void divide(uint32_t* quotient, uint32_t* a, size_t a_count, uint32_t* b, size_t b_count);
/// out = a << shift; out has a_count + shift / 32 + 1 limbs; may not overlap a.
void shift_left(uint32_t* out, const uint32_t* a, size_t a_count, size_t shift);
/// out = a >> shift; out has a_count - shift / 32 limbs (0 or fewer: nothing is written); may be a. Gives
/// whether a bit fell out.
bool shift_right(uint32_t* out, const uint32_t* a, size_t a_count, size_t shift);

} // namespace py::limbs
