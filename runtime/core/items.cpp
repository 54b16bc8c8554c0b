#include "runtime/core/items.h"
#include "runtime/core/bytes.h"
#include "runtime/core/error.h"
#include "runtime/core/float.h"
#include "runtime/core/protocol.h"

namespace py {

namespace {

template <class T>
T load(const uint8_t* at) {
  T value;
  __builtin_memcpy(&value, at, sizeof value);
  return value;
}
template <class T>
void store(uint8_t* at, T value) {
  __builtin_memcpy(at, &value, sizeof value);
}

bool is_signed_format(char format) {
  return format == 'b' || format == 'h' || format == 'i' || format == 'l' || format == 'q' || format == 'n';
}

/// The value as 64 bits, if it lies in the range of that many bytes.
bool fits(IntRef value, unsigned size, bool is_signed, uint64_t& out) {
  // Compared as ints: anything else would have to know a size of its own.
  unsigned bits = size * 8;
  if (value.is_small_int()) {
    int64_t v = value.small_int();
    out = uint64_t(v);
    if (is_signed)
      return bits == 64 || (v >= -(INT64_C(1) << (bits - 1)) && v < INT64_C(1) << (bits - 1));
    return v >= 0 && (bits == 64 || uint64_t(v) >> bits == 0);
  }
  auto* big = value.as<BigInt>();
  if (big->count > 2)
    return false;
  uint64_t magnitude = big->limbs()[0] | (big->count > 1 ? uint64_t(big->limbs()[1]) << 32 : 0);
  out = big->is_negative ? 0 - magnitude : magnitude;
  uint64_t most = is_signed    ? (uint64_t(1) << (bits - 1)) - !big->is_negative
                  : bits == 64 ? UINT64_MAX
                               : (uint64_t(1) << bits) - 1;
  return (is_signed || !big->is_negative) && magnitude <= most;
}

} // namespace

uint8_t item_size_of(char format) {
  switch (format) {
  case 'b':
  case 'B':
  case '?':
  case 'c':
    return 1;
  case 'h':
  case 'H':
    return 2;
  case 'i':
  case 'I':
  case 'f':
    return 4;
  case 'l':
  case 'L':
    return sizeof(long);
  case 'n':
  case 'N':
  case 'P':
    return sizeof(Word);
  case 'q':
  case 'Q':
  case 'd':
    return 8;
  }
  return 0;
}

Result<Object> load_item(char format, const uint8_t* at) {
  switch (format) {
  case 'f':
    return box(Float(load<float>(at)));
  case 'd':
    return box(Float(load<double>(at)));
  case '?':
    return Object(*at != 0);
  case 'c': {
    PY_TRY(one, make_bytes(at, 1));
    return Object(static_cast<Own<Bytes>&&>(one));
  }
  }
  uint64_t value = 0;
  unsigned size = item_size_of(format);
  for (unsigned i = size; i-- > 0;)
    value = value << 8 | at[i];
  if (is_signed_format(format)) {
    unsigned unused = 64 - size * 8;
    PY_TRY(number, make_int_64(int64_t(value << unused) >> unused));
    return Object(static_cast<Int&&>(number));
  }
  PY_TRY(number, make_int_unsigned(value));
  return Object(static_cast<Int&&>(number));
}

StoreFault store_item(char format, uint8_t* at, Ref value) {
  switch (format) {
  case 'f':
  case 'd': {
    Result<Float> number = to_float(value);
    if (number.failed()) {
      if (!pending_is(types::TypeError))
        return StoreFault::raised;
      clear_pending();
      return StoreFault::wrong_type;
    }
    if (format == 'f')
      store(at, float(number.take()));
    else
      store(at, double(number.take()));
    return StoreFault::none;
  }
  case '?': {
    Result<bool> yes = truth(value);
    if (yes.failed())
      return StoreFault::raised;
    *at = yes.take();
    return StoreFault::none;
  }
  case 'c':
    if (!is<Bytes>(value))
      return StoreFault::wrong_type;
    if (value.as<Bytes>()->size != 1)
      return StoreFault::out_of_range;
    *at = *value.as<Bytes>()->data();
    return StoreFault::none;
  }
  if (!has_index(value))
    return StoreFault::wrong_type;
  Result<Int> number = to_index(value);
  if (number.failed())
    return StoreFault::raised;
  unsigned size = item_size_of(format);
  uint64_t bits;
  if (!fits(*number, size, is_signed_format(format), bits))
    return StoreFault::out_of_range;
  __builtin_memcpy(at, &bits, size); // every target is little-endian
  return StoreFault::none;
}

} // namespace py
