#include "runtime/modules/binascii/binascii.h"
#include "runtime/core/bigint.h"
#include "runtime/core/bytes_text.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"

namespace py::binascii {

constinit const TypeInfo Error = native_exception(PY_STR("binascii"), PY_STR("Error"), types::ValueError);
constinit const TypeInfo Incomplete =
    native_exception(PY_STR("binascii"), PY_STR("Incomplete"), types::Exception);

namespace {

struct Text {
  const uint8_t* data;
  size_t size;
};

/// Bytes, or a str of ASCII.
Result<Text> get_text(Ref value) {
  if (is<Str>(value)) {
    auto* text = value.as<Str>();
    if (!text->is_ascii())
      return raise_value_error("string argument should contain only ASCII characters");
    return Text{reinterpret_cast<const uint8_t*>(text->text()), text->size};
  }
  Buffer buffer;
  if (!peek_buffer(value, buffer))
    return raise_type_error("argument should be bytes, buffer or ASCII string, not '%T'", value.word());
  return Text{buffer.data, buffer.size};
}

int hex_digit(uint8_t c) {
  if (uint8_t(c - '0') < 10)
    return c - '0';
  c |= 32;
  return uint8_t(c - 'a') < 6 ? c - 'a' + 10 : -1;
}

constexpr char digits64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int base64_digit(uint8_t c) {
  if (uint8_t(c - 'A') < 26)
    return c - 'A';
  if (uint8_t(c - 'a') < 26)
    return c - 'a' + 26;
  if (uint8_t(c - '0') < 10)
    return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

} // namespace

Result<Own<Bytes>> hexlify(Ref data, Ref sep, IntRef bytes_per_sep) {
  Buffer buffer;
  PY_CHECK(get_buffer(data, buffer));
  PY_TRY(text, bytes_to_hex(buffer.data, buffer.size, sep, bytes_per_sep));
  return make_bytes(text->text(), text->size);
}
Result<Own<Bytes>> b2a_hex(Ref data, Ref sep, IntRef bytes_per_sep) {
  return hexlify(data, sep, bytes_per_sep);
}

Result<Own<Bytes>> unhexlify(Ref hexstr) {
  PY_TRY(text, get_text(hexstr));
  if (text.size % 2 != 0)
    return raise_new(Error, "Odd-length string");
  PY_TRY(bytes, make_bytes_space(text.size / 2));
  for (size_t i = 0; i < text.size / 2; ++i) {
    int high = hex_digit(text.data[2 * i]), low = hex_digit(text.data[2 * i + 1]);
    if (high < 0 || low < 0)
      return raise_new(Error, "Non-hexadecimal digit found");
    bytes->writable_data()[i] = uint8_t(high << 4 | low);
  }
  return bytes;
}
Result<Own<Bytes>> a2b_hex(Ref hexstr) {
  return unhexlify(hexstr);
}

Result<Own<Bytes>> b2a_base64(Ref data, SWord newline) {
  Buffer buffer;
  PY_CHECK(get_buffer(data, buffer));
  PY_TRY(out, make_bytes_space((buffer.size + 2) / 3 * 4 + newline));
  uint8_t* at = out->writable_data();
  for (size_t i = 0; i < buffer.size; i += 3) {
    size_t left = buffer.size - i;
    uint32_t group = uint32_t(buffer.data[i]) << 16 | (left > 1 ? uint32_t(buffer.data[i + 1]) << 8 : 0) |
                     (left > 2 ? buffer.data[i + 2] : 0);
    *at++ = uint8_t(digits64[group >> 18]);
    *at++ = uint8_t(digits64[group >> 12 & 63]);
    *at++ = left > 1 ? uint8_t(digits64[group >> 6 & 63]) : '=';
    *at++ = left > 2 ? uint8_t(digits64[group & 63]) : '=';
  }
  if (newline)
    *at = '\n';
  return out;
}

Result<Own<Bytes>> a2b_base64(Ref data, SWord strict_mode) {
  PY_TRY(text, get_text(data));
  if (strict_mode && text.size != 0 && text.data[0] == '=')
    return raise_new(Error, "Leading padding not allowed");
  bool padded = false;
  TextBuilder out(text.size / 4 * 3 + 3);
  size_t in_group = 0, pads = 0, written = 0;
  unsigned left = 0;
  for (size_t i = 0; i < text.size; ++i) {
    if (text.data[i] == '=') {
      // Enough of them end the data; too early ones are passed over.
      padded = true;
      if (in_group >= 2 && in_group + ++pads >= 4) {
        if (strict_mode && i + 1 < text.size)
          return raise_new(Error, "Excess data after padding");
        if (out.has_failed())
          return raise_memory_error();
        return make_bytes(out.text(), out.size());
      }
      continue;
    }
    int digit = base64_digit(text.data[i]);
    if (digit < 0 && strict_mode)
      return raise_new(Error, "Only base64 data is allowed");
    if (digit < 0)
      continue;
    if (strict_mode && padded)
      return raise_new(Error, "Discontinuous padding not allowed");
    pads = 0;
    switch (in_group) {
    case 0:
      left = unsigned(digit);
      break;
    case 1:
      out.append_byte(char(left << 2 | digit >> 4));
      left = digit & 15;
      ++written;
      break;
    case 2:
      out.append_byte(char(left << 4 | digit >> 2));
      left = digit & 3;
      ++written;
      break;
    case 3:
      out.append_byte(char(left << 6 | digit));
      ++written;
      break;
    }
    in_group = (in_group + 1) % 4;
  }
  if (in_group == 1)
    return raise_new(Error,
                     "Invalid base64-encoded string: number of data characters (%zd) cannot be 1 more than a "
                     "multiple of 4",
                     SWord(written / 3 * 4 + 1));
  if (in_group != 0)
    return raise_new(Error, "Incorrect padding");
  if (out.has_failed())
    return raise_memory_error();
  return make_bytes(out.text(), out.size());
}

namespace {
/// The lowest 32 bits of any int, as two's complement.
uint32_t low_bits(IntRef value) {
  if (value.is_small_int())
    return uint32_t(value.small_int());
  auto* big = value.as<BigInt>();
  return big->is_negative ? 0 - big->limbs()[0] : big->limbs()[0];
}
} // namespace

Result<Int> crc32(Ref data, IntRef crc) {
  Buffer buffer;
  PY_CHECK(get_buffer(data, buffer));
  // A table for half a byte: 64 bytes of flash.
  static constexpr uint32_t table[16] = {
      0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
      0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
  uint32_t sum = ~low_bits(crc);
  for (size_t i = 0; i < buffer.size; ++i) {
    sum ^= buffer.data[i];
    sum = sum >> 4 ^ table[sum & 15];
    sum = sum >> 4 ^ table[sum & 15];
  }
  return make_int_unsigned(uint32_t(~sum));
}

Result<Int> crc_hqx(Ref data, IntRef crc) {
  Buffer buffer;
  PY_CHECK(get_buffer(data, buffer));
  uint32_t sum = low_bits(crc) & 0xFFFF;
  for (size_t i = 0; i < buffer.size; ++i) {
    sum ^= uint32_t(buffer.data[i]) << 8;
    for (int bit = 0; bit < 8; ++bit)
      sum = (sum << 1 ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xFFFF;
  }
  return make_int_unsigned(sum);
}

} // namespace py::binascii
