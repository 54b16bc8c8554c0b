#include "runtime/core/limbs.h"
#include "runtime/core/memory.h"

namespace py::limbs {

size_t trim(const uint32_t* a, size_t count) {
  while (count != 0 && a[count - 1] == 0)
    --count;
  return count;
}

size_t bit_length(const uint32_t* a, size_t count) {
  count = trim(a, count);
  return count == 0 ? 0 : count * bits - __builtin_clz(a[count - 1]);
}

int compare(const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count) {
  if (a_count != b_count)
    return a_count < b_count ? -1 : 1;
  for (size_t i = a_count; i-- > 0;)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

uint32_t add(uint32_t* out, const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count) {
  uint64_t carry = 0;
  for (size_t i = 0; i < a_count; ++i) {
    carry += uint64_t(a[i]) + (i < b_count ? b[i] : 0);
    out[i] = uint32_t(carry);
    carry >>= bits;
  }
  return uint32_t(carry);
}

void subtract(uint32_t* out, const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count) {
  uint32_t borrow = 0;
  for (size_t i = 0; i < a_count; ++i) {
    uint64_t difference = uint64_t(a[i]) - (i < b_count ? b[i] : 0) - borrow;
    out[i] = uint32_t(difference);
    borrow = uint32_t(difference >> bits) & 1;
  }
}

namespace {

void multiply_school(uint32_t* out, const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count) {
  __builtin_memset(out, 0, (a_count + b_count) * sizeof *out);
  for (size_t i = 0; i < a_count; ++i) {
    uint64_t carry = 0;
    for (size_t j = 0; j < b_count; ++j) {
      carry += uint64_t(a[i]) * b[j] + out[i + j];
      out[i + j] = uint32_t(carry);
      carry >>= bits;
    }
    out[i + b_count] = uint32_t(carry);
  }
}

constexpr size_t karatsuba_from = 48;

/// out += a at limb `at`; the sum fits.
void add_at(uint32_t* out, size_t at, const uint32_t* a, size_t count) {
  uint64_t carry = 0;
  for (size_t i = 0; i < count || carry != 0; ++i) {
    carry += uint64_t(out[at + i]) + (i < count ? a[i] : 0);
    out[at + i] = uint32_t(carry);
    carry >>= bits;
  }
}

/// n limbs by n limbs; `scratch` has scratch_for(n) limbs.
void multiply_karatsuba(uint32_t* out, const uint32_t* a, const uint32_t* b, size_t n, uint32_t* scratch) {
  if (n < karatsuba_from)
    return multiply_school(out, a, n, b, n);
  size_t low = n / 2, high = n - low; // high >= low
  multiply_karatsuba(out, a, b, low, scratch);
  multiply_karatsuba(out + 2 * low, a + low, b + low, high, scratch);
  // (a0 + a1)(b0 + b1) - a0 b0 - a1 b1
  size_t width = high + 1;
  uint32_t* middle = scratch; // 2 * width
  uint32_t* a_sum = middle + 2 * width;
  uint32_t* b_sum = a_sum + width;
  a_sum[high] = add(a_sum, a + low, high, a, low);
  b_sum[high] = add(b_sum, b + low, high, b, low);
  multiply_karatsuba(middle, a_sum, b_sum, width, b_sum + width);
  subtract(middle, middle, 2 * width, out, 2 * low);
  subtract(middle, middle, 2 * width, out + 2 * low, 2 * high);
  add_at(out, low, middle, trim(middle, 2 * width));
}

/// What multiply_karatsuba uses at all its depths together.
constexpr size_t scratch_for(size_t n) {
  size_t total = 0;
  while (n >= karatsuba_from) {
    size_t width = n - n / 2 + 1;
    total += 4 * width;
    n = width;
  }
  return total;
}

} // namespace

void multiply(uint32_t* out, const uint32_t* a, size_t a_count, const uint32_t* b, size_t b_count) {
  if (a_count < b_count)
    return multiply(out, b, b_count, a, a_count);
  if (b_count < karatsuba_from)
    return multiply_school(out, a, a_count, b, b_count);
  // b by each piece of a of b's length.
  size_t scratch_count = scratch_for(b_count);
  auto* scratch = static_cast<uint32_t*>(allocate((scratch_count + 2 * b_count) * sizeof(uint32_t)));
  if (scratch == nullptr)
    return multiply_school(out, a, a_count, b, b_count);
  uint32_t* product = scratch + scratch_count;
  __builtin_memset(out, 0, (a_count + b_count) * sizeof *out);
  size_t at = 0;
  for (; a_count - at >= b_count; at += b_count) {
    multiply_karatsuba(product, a + at, b, b_count, scratch);
    add_at(out, at, product, trim(product, 2 * b_count));
  }
  if (at < a_count) {
    multiply_school(product, b, b_count, a + at, a_count - at);
    add_at(out, at, product, trim(product, b_count + a_count - at));
  }
  free(scratch);
}

uint32_t multiply_small(uint32_t* a, size_t count, uint32_t factor, uint32_t addend) {
  uint64_t carry = addend;
  for (size_t i = 0; i < count; ++i) {
    carry += uint64_t(a[i]) * factor;
    a[i] = uint32_t(carry);
    carry >>= bits;
  }
  return uint32_t(carry);
}

uint32_t divide_small(uint32_t* out, const uint32_t* a, size_t count, uint32_t divisor) {
  uint64_t remainder = 0;
  for (size_t i = count; i-- > 0;) {
    remainder = remainder << bits | a[i];
    out[i] = uint32_t(remainder / divisor);
    remainder %= divisor;
  }
  return uint32_t(remainder);
}

void divide(uint32_t* quotient, uint32_t* a, size_t a_count, uint32_t* b, size_t b_count) {
  // Knuth, The Art of Computer Programming, 4.3.1, algorithm D: the divisor's top bit is brought to one
  // first.
  unsigned shift = __builtin_clz(b[b_count - 1]);
  a[a_count] = 0;
  if (shift != 0) {
    for (size_t i = b_count; i-- > 1;)
      b[i] = b[i] << shift | b[i - 1] >> (bits - shift);
    b[0] <<= shift;
    a[a_count] = a[a_count - 1] >> (bits - shift);
    for (size_t i = a_count; i-- > 1;)
      a[i] = a[i] << shift | a[i - 1] >> (bits - shift);
    a[0] <<= shift;
  }
  const uint64_t top = b[b_count - 1], second = b[b_count - 2];
  for (size_t j = a_count - b_count + 1; j-- > 0;) {
    uint64_t numerator = uint64_t(a[j + b_count]) << bits | a[j + b_count - 1];
    uint64_t guess = numerator / top, rest = numerator % top;
    while (guess >> bits != 0 || guess * second > (rest << bits | a[j + b_count - 2])) {
      --guess;
      rest += top;
      if (rest >> bits != 0)
        break;
    }
    uint64_t carry = 0;
    int64_t borrow = 0;
    for (size_t i = 0; i < b_count; ++i) {
      carry += guess * b[i];
      borrow += int64_t(a[i + j]) - int64_t(uint32_t(carry));
      a[i + j] = uint32_t(borrow);
      borrow >>= bits;
      carry >>= bits;
    }
    borrow += int64_t(a[j + b_count]) - int64_t(carry);
    a[j + b_count] = uint32_t(borrow);
    if (borrow < 0) { // one too many
      --guess;
      a[j + b_count] += add(a + j, a + j, b_count, b, b_count);
    }
    quotient[j] = uint32_t(guess);
  }
  if (shift != 0)
    for (size_t i = 0; i < b_count; ++i)
      a[i] = a[i] >> shift | a[i + 1] << (bits - shift);
}

void shift_left(uint32_t* out, const uint32_t* a, size_t a_count, size_t shift) {
  size_t whole = shift / bits;
  unsigned part = shift % bits;
  __builtin_memset(out, 0, whole * sizeof *out);
  uint32_t carry = 0;
  for (size_t i = 0; i < a_count; ++i) {
    out[whole + i] = a[i] << part | carry;
    carry = part == 0 ? 0 : a[i] >> (bits - part);
  }
  out[whole + a_count] = carry;
}

bool shift_right(uint32_t* out, const uint32_t* a, size_t a_count, size_t shift) {
  size_t whole = shift / bits;
  unsigned part = shift % bits;
  if (whole >= a_count)
    return trim(a, a_count) != 0;
  bool lost = trim(a, whole) != 0 || (part != 0 && a[whole] << (bits - part) != 0);
  for (size_t i = whole; i < a_count; ++i) {
    uint32_t above = i + 1 < a_count ? a[i + 1] : 0;
    out[i - whole] = part == 0 ? a[i] : a[i] >> part | above << (bits - part);
  }
  return lost;
}

} // namespace py::limbs
