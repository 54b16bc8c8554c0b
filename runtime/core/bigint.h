// How the parts of `int` see a value of any size, and make one. Not for others.
#pragma once
#include "runtime/core/error.h"
#include "runtime/core/int.h"
#include "runtime/core/limbs.h"

namespace py {

/// The sign and magnitude of an int; a small one's limbs are held here. Borrows a big one.
struct IntView {
  uint32_t own[sizeof(Word) / 4];
  const uint32_t* limbs;
  size_t count; // trimmed; 0 for zero
  bool is_negative;

  explicit IntView(IntRef a) {
    if (a.is_small_int()) {
      SWord v = a.small_int();
      is_negative = v < 0;
      Word magnitude = is_negative ? 0 - Word(v) : Word(v);
      own[0] = uint32_t(magnitude);
      if constexpr (sizeof(Word) == 8)
        own[1] = uint32_t(magnitude >> (sizeof(Word) * 4));
      limbs = own;
      count = limbs::trim(own, sizeof(Word) / 4);
    } else {
      auto* big = a.as<BigInt>();
      limbs = big->limbs();
      count = big->count;
      is_negative = big->is_negative;
    }
  }
  IntView(const IntView&) = delete;
  IntView& operator=(const IntView&) = delete;
  size_t bit_length() const { return limbs::bit_length(limbs, count); }
  bool is_zero() const { return count == 0; }
};

/// A BigInt under construction: `count` limbs to be written, then `finish`, which makes a small int of what
/// fits one.
class IntBuilder {
public:
  IntBuilder() = default;
  ~IntBuilder() { free(big_); }
  IntBuilder(const IntBuilder&) = delete;
  IntBuilder& operator=(const IntBuilder&) = delete;
  /// Raises MemoryError, and OverflowError beyond any memory.
  Status allocate(size_t count);
  uint32_t* limbs() { return big_->limbs(); }
  Result<Int> finish(bool is_negative);

private:
  BigInt* big_ = nullptr;
};

/// Memory for limbs that lives as long as this.
class Scratch {
public:
  Scratch() = default;
  ~Scratch() { free(limbs_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  Status allocate(size_t count);
  Status copy(const uint32_t* limbs, size_t count, size_t room);
  uint32_t* get() { return limbs_; }

private:
  uint32_t* limbs_ = nullptr;
};

/// An int of a sign and limbs that are the caller's.
Result<Int> make_int_of(const uint32_t* limbs, size_t count, bool is_negative);

/// What int() says of bytes, a bytearray, a memoryview or an array: it shows them as bytes.
Failed raise_invalid_bytes(const char* text, size_t size);

} // namespace py
