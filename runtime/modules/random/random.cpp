#include "runtime/modules/random/random.h"
#include "runtime/core/bigint.h"
#include "runtime/core/protocol.h"
#include "runtime/hal/cpu.h"

namespace py::random {

namespace {

/// xoshiro128++: 16 bytes of state, good in all of its 32 bits.
struct Generator {
  uint32_t state[4];
  bool is_seeded = false;

  static uint32_t rotated(uint32_t x, int by) { return x << by | x >> (32 - by); }

  /// Fills the state from one number, by splitmix64.
  void begin(uint64_t number) {
    for (int i = 0; i < 4; i += 2) {
      number += 0x9E3779B97F4A7C15u;
      uint64_t z = number;
      z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
      z = (z ^ z >> 27) * 0x94D049BB133111EBu;
      z ^= z >> 31;
      state[i] = uint32_t(z);
      state[i + 1] = uint32_t(z >> 32);
    }
    is_seeded = true;
  }

  uint32_t next() {
    if (!is_seeded)
      begin(hal::cpu_entropy());
    uint32_t result = rotated(state[0] + state[3], 7) + state[0];
    uint32_t shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotated(state[3], 11);
    return result;
  }
};
Generator generator;

Result<Int> random_bits(size_t bits) {
  size_t count = (bits + 31) / 32;
  IntBuilder builder;
  PY_CHECK(builder.allocate(count == 0 ? 1 : count));
  builder.limbs()[0] = 0;
  for (size_t i = 0; i < count; ++i)
    builder.limbs()[i] = generator.next();
  if (bits % 32 != 0)
    builder.limbs()[count - 1] >>= 32 - bits % 32;
  return builder.finish(false);
}

/// One of 0 .. n - 1, each as likely: of as many bits as n has, the first number that is less.
Result<Int> below(IntRef n) {
  if (n.is_small_int() && uint64_t(n.small_int()) <= UINT32_MAX) {
    uint32_t most = uint32_t(n.small_int() - 1);
    if (most == 0)
      return Int::small(0);
    int unused = __builtin_clz(most);
    for (;;) {
      uint32_t number = generator.next() >> unused;
      if (number <= most)
        return make_int_unsigned(number);
    }
  }
  size_t bits = IntView(n).bit_length();
  for (;;) {
    PY_TRY(number, random_bits(bits));
    if (is_lt(IntRef(number), n))
      return number;
  }
}

} // namespace

Status seed(Ref value) {
  if (value.is_none()) {
    generator.begin(hal::cpu_entropy());
    return {};
  }
  if (is_integral(value)) {
    IntView view(as_int(value));
    uint64_t number = view.is_negative;
    for (size_t i = 0; i < view.count; ++i)
      number = (number << 32 | number >> 32) * 0x100000001B3u ^ view.limbs[i];
    generator.begin(number);
    return {};
  }
  if (is_float(value)) {
    generator.begin(uint64_t(hash(float_of(value))));
    return {};
  }
  Buffer bytes;
  if (is<Str>(value)) {
    generator.begin(value.as<Str>()->hash());
    return {};
  }
  if (!is<Bytes>(value) && !is<ByteArray>(value))
    return raise_type_error(
        "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
  peek_buffer(value, bytes);
  uint64_t number = 0xCBF29CE484222325u;
  for (size_t i = 0; i < bytes.size; ++i)
    number = (number ^ bytes.data[i]) * 0x100000001B3u;
  generator.begin(number);
  return {};
}

Result<Int> getrandbits(SWord k) {
  if (k < 0)
    return raise_value_error("number of bits must be non-negative");
  return random_bits(size_t(k));
}

Result<Int> randrange(IntRef start, Optional<IntRef> stop, IntRef step) {
  if (stop.is_none()) {
    if (!is_eq(step, IntRef::small(1)))
      return raise_type_error("Missing a non-None stop argument");
    if (!is_gt(start, IntRef::small(0)))
      return raise_value_error("empty range for randrange()");
    return below(start);
  }
  PY_TRY(width, subtract(*stop, start));
  if (is_eq(step, IntRef::small(1))) {
    if (!is_gt(IntRef(width), IntRef::small(0)))
      return raise_value_error("empty range for randrange() (%S, %S, %S)", start.word(), (*stop).word(),
                               width.word());
    PY_TRY(offset, below(IntRef(width)));
    return add(start, IntRef(offset));
  }
  if (!truth(step))
    return raise_value_error("zero step for randrange()");
  // How many there are: the width over the step, rounded up.
  PY_TRY(edge,
         is_gt(step, IntRef::small(0)) ? subtract(step, IntRef::small(1)) : add(step, IntRef::small(1)));
  PY_TRY(padded, add(IntRef(width), IntRef(edge)));
  PY_TRY(count, floor_divide(IntRef(padded), step));
  if (!is_gt(IntRef(count), IntRef::small(0)))
    return raise_value_error("empty range for randrange()");
  PY_TRY(index, below(IntRef(count)));
  PY_TRY(offset, multiply(step, IntRef(index)));
  return add(start, IntRef(offset));
}

Result<Int> randint(IntRef a, IntRef b) {
  PY_TRY(end, add(b, IntRef::small(1)));
  return randrange(a, IntRef(end), IntRef::small(1));
}

Result<Object> choice(Ref seq) {
  PY_TRY(count, len(seq));
  if (count == 0)
    return raise_index_error("Cannot choose from an empty sequence");
  PY_TRY(index, below(IntRef::small(count)));
  return get_item(seq, index);
}

Float random() {
  uint32_t high = generator.next();
  if constexpr (sizeof(Float) == 4)
    return Float(high >> 8) * Float(0x1p-24);
  uint32_t low = generator.next();
  return Float(uint64_t(high >> 5) << 26 | low >> 6) * Float(0x1p-53);
}

Float uniform(Float a, Float b) {
  return a + (b - a) * random();
}

} // namespace py::random
