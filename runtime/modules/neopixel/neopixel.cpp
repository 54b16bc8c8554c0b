#include "runtime/modules/neopixel/neopixel.h"
#include "runtime/core/iterate.h"
#include "runtime/core/list.h"
#include "runtime/core/slice.h"
#include "runtime/core/text.h"
#include "runtime/modules/board/board.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(neopixel, NeoPixel)

namespace py::neopixel {

constinit Str* const RGB = PY_STR("RGB");
constinit Str* const GRB = PY_STR("GRB");
constinit Str* const BGR = PY_STR("BGR");
constinit Str* const RGBW = PY_STR("RGBW");
constinit Str* const GRBW = PY_STR("GRBW");

constinit const TypeInfo NeoPixel::info = native_type<NeoPixel>(
    PY_STR("neopixel"), PY_STR("NeoPixel"), constructors::neopixel::NeoPixel, &attrs::neopixel::NeoPixel);

// --- Life
// --------------------------------------------------------------------------------------------------------------

static constexpr char channel_letters[] = "RGBW";

static int channel_of(char letter) {
  for (int i = 0; i < 4; ++i)
    if (channel_letters[i] == letter)
      return i;
  return -1;
}

/// The older way to name an order: (1, 0, 2) for GRB.
static Result<Own<Str>> order_of_tuple(Tuple* tuple) {
  TextBuilder text;
  for (size_t i = 0; i < tuple->count; ++i) {
    PY_TRY(number, to_index((*tuple)[i]));
    PY_TRY(channel, to_sword(number));
    if (channel < 0 || channel > 3)
      return raise_index_error("string index out of range");
    text.append_byte(channel_letters[channel]);
  }
  return text.finish();
}

Status NeoPixel::read_order(Ref pixel_order, SWord bpp) {
  if (Tuple* tuple = try_as<Tuple>(pixel_order)) {
    PY_TRY(text, order_of_tuple(tuple));
    order = static_cast<Own<Str>&&>(text);
  } else if (Str* text = try_as<Str>(pixel_order); text != nullptr && text->size > 0) {
    order = Own<Str>(text);
  } else if (pixel_order.is_none() || text != nullptr) {
    order = Own<Str>(bpp == 3 ? GRB : GRBW);
  } else {
    return raise_type_error("pixel_order must be a string or a tuple, not %T", pixel_order.word());
  }
  unsigned seen = 0;
  for (uint32_t i = 0; i < order->size; ++i) {
    int channel = channel_of(order->text()[i]);
    if (channel < 0 || seen & (1u << channel))
      return raise_value_error("Invalid byteorder string");
    seen |= 1u << channel;
    place[channel] = uint8_t(i);
  }
  if (seen != 7 && seen != 15)
    return raise_value_error("Invalid byteorder string");
  width = uint8_t(order->size);
  return {};
}

/// A board may switch its pixel's power by a pin of its own.
static Status switch_power_on(microcontroller::Pin* pin, microcontroller::ClaimedPin& power) {
  if (board::find("NEOPIXEL", 8) != pin)
    return {};
  bool level = true;
  microcontroller::Pin* switching = board::find("NEOPIXEL_POWER", 14);
  if (switching == nullptr) {
    switching = board::find("NEOPIXEL_POWER_INVERTED", 23);
    level = false;
  }
  if (switching == nullptr)
    return {};
  PY_CHECK(power.claim(switching));
  hal::pin_output(switching->number, level, hal::PinDrive::push_pull);
  return {};
}

Result<Own<NeoPixel>> NeoPixel::construct(const TypeInfo* cls, microcontroller::Pin* pin, SWord n, SWord bpp,
                                          Ref brightness, bool auto_write, Ref pixel_order) {
  if (n < 0)
    return raise_value_error("n must be >= 0");
  PY_TRY(pixels, create_native<NeoPixel>(cls));
  PY_CHECK(pixels->read_order(pixel_order, bpp));
  size_t size = size_t(n) * pixels->width;
  pixels->colors = static_cast<uint8_t*>(allocate(size == 0 ? 1 : size));
  if (pixels->colors == nullptr)
    return raise_memory_error();
  __builtin_memset(pixels->colors, 0, size);
  pixels->count = n;
  PY_CHECK(pixels->take_brightness(brightness));
  PY_CHECK(pixels->pin.claim(pin));
  hal::pin_output(pin->number, false, hal::PinDrive::push_pull);
  PY_CHECK(switch_power_on(pin, pixels->power));
  pixels->has_auto_write = auto_write;
  return pixels;
}

void NeoPixel::give_back() {
  pin.release();
  power.release();
  free(colors);
  free(scaled);
  colors = scaled = nullptr;
}

Status NeoPixel::deinit() {
  if (pin.is_free())
    return {};
  __builtin_memset(colors, 0, size_t(count) * width);
  if (scaled != nullptr)
    __builtin_memset(scaled, 0, size_t(count) * width);
  PY_CHECK(show());
  give_back();
  count = 0;
  return {};
}

// --- Colours
// -------------------------------------------------------------------------------------------------------------

Color NeoPixel::color_of(SWord value) const {
  Color color;
  for (int i = 0; i < 3; ++i)
    color.channel[i] = uint8_t(value >> (16 - 8 * i));
  if (width == 4 && color.channel[0] == color.channel[1] && color.channel[1] == color.channel[2])
    return Color{{0, 0, 0, color.channel[0]}};
  return color;
}

static Result<SWord> whole_number(Ref value) {
  if (is_float(value))
    return SWord(float_of(value));
  PY_TRY(number, to_index(value));
  return to_sword(number);
}

Result<Color> NeoPixel::read_color(Ref value) {
  if (is_integral(value) || is_float(value)) {
    PY_TRY(number, whole_number(value));
    return color_of(number);
  }
  PY_TRY(cursor, iterate(value));
  Color color;
  SWord size = 0;
  for (;; ++size) {
    PY_TRY(part, cursor.next());
    if (is_stop(part))
      break;
    if (size == 4)
      return raise_value_error("Expected tuple of length %d, got %zd", int(width), size + 1);
    if (size == 3 && is_float(part)) { // white, as a part of all
      color.channel[3] = uint8_t(SWord(255 * float_of(part)));
      continue;
    }
    PY_TRY(number, whole_number(part));
    color.channel[size] = uint8_t(number);
  }
  if (size < 3)
    return raise_value_error("Expected tuple of length %d, got %zd", int(width), size);
  if (size == 3 && width == 4 && color.channel[0] == color.channel[1] && color.channel[1] == color.channel[2])
    return Color{{0, 0, 0, color.channel[0]}};
  return color;
}

void NeoPixel::put(SWord index, const Color& color) {
  size_t first = size_t(index) * width;
  for (int i = 0; i < width; ++i)
    colors[first + place[i]] = color.channel[i];
  if (scaled != nullptr)
    for (size_t i = first; i < first + width; ++i)
      scaled[i] = uint8_t(colors[i] * scale / 256);
}

Result<Object> NeoPixel::color_at(SWord index) {
  const uint8_t* bytes = colors + size_t(index) * width;
  Ref channels[4];
  for (int i = 0; i < width; ++i)
    channels[i] = IntRef::small(bytes[place[i]]);
  PY_TRY(tuple, make_tuple(channels, width));
  return Object(static_cast<Own<Tuple>&&>(tuple));
}

Status NeoPixel::take_brightness(Ref brightness) {
  PY_TRY(value, to_float(brightness));
  Float clamped = value < 0 ? Float(0) : value > 1 ? Float(1) : value;
  uint16_t new_scale = uint16_t(clamped * 256);
  if (new_scale < 256 && scaled == nullptr) {
    size_t size = size_t(count) * width;
    scaled = static_cast<uint8_t*>(allocate(size == 0 ? 1 : size));
    if (scaled == nullptr)
      return raise_memory_error();
  }
  brightness_given = Object(brightness);
  scale = new_scale;
  if (scaled != nullptr)
    for (size_t i = 0; i < size_t(count) * width; ++i)
      scaled[i] = uint8_t(colors[i] * scale / 256);
  return {};
}

Status NeoPixel::set_brightness(Ref brightness) {
  if (pin.is_free())
    return raise_deinited();
  PY_CHECK(take_brightness(brightness));
  return shown_if_auto();
}

Status NeoPixel::show() {
  if (pin.is_free())
    return raise_deinited();
  hal::pixels_write(pin.number(), scaled == nullptr ? colors : scaled, size_t(count) * width, order->text());
  return {};
}

Status NeoPixel::fill(Ref value) {
  if (pin.is_free())
    return raise_deinited();
  PY_TRY(color, read_color(value));
  for (SWord i = 0; i < count; ++i)
    put(i, color);
  return shown_if_auto();
}

// --- By index
// ------------------------------------------------------------------------------------------------------------

Result<SWord> NeoPixel::check_index(SWord index) {
  if (pin.is_free())
    return raise_deinited();
  SWord at = index < 0 ? index + count : index;
  if (at < 0 || at >= count)
    return raise_index_error("index out of range");
  return at;
}

Result<Object> NeoPixel::get_item(Ref index) {
  if (Slice* slice = try_as<Slice>(index)) {
    if (pin.is_free())
      return raise_deinited();
    PY_TRY(bounds, resolve_slice(slice, size_t(count)));
    PY_TRY(list, make_list(bounds.count));
    for (size_t i = 0; i < bounds.count; ++i) {
      PY_TRY(color, color_at(bounds.start + SWord(i) * bounds.step));
      PY_CHECK(list->push(static_cast<Object&&>(color)));
    }
    return Object(static_cast<Own<List>&&>(list));
  }
  PY_TRY(number, to_index(index));
  PY_TRY(given, to_sword(number));
  PY_TRY(at, check_index(given));
  return color_at(at);
}

Result<Own<Tuple>> NeoPixel::get_pixel(SWord index) {
  PY_TRY(at, check_index(index));
  PY_TRY(color, color_at(at));
  return Own<Tuple>::adopt_word(color.leak());
}

/// As if it asked for one after the other until there is none.
Result<Object> NeoPixel::Cursor::next() {
  if (index >= strip->count && !strip->pin.is_free())
    return stop_object();
  PY_TRY(at, strip->check_index(index++));
  return strip->color_at(at);
}

Status NeoPixel::set_slice(Ref index, Ref values) {
  if (pin.is_free())
    return raise_deinited();
  PY_TRY(bounds, resolve_slice(index.as<Slice>(), size_t(count)));
  PY_TRY(list, List::construct(values));
  if (list->count != bounds.count)
    return raise_value_error("Unmatched number of items on RHS (expected %zd, got %zd).", SWord(bounds.count),
                             SWord(list->count));
  for (size_t i = 0; i < bounds.count; ++i) {
    PY_TRY(color, read_color((*list)[i]));
    put(bounds.start + SWord(i) * bounds.step, color);
  }
  return shown_if_auto();
}

Status NeoPixel::set_item(Ref index, Ref value) {
  if (is<Slice>(index))
    return set_slice(index, value);
  PY_TRY(number, to_index(index));
  PY_TRY(given, to_sword(number));
  PY_TRY(at, check_index(given));
  PY_TRY(color, read_color(value));
  put(at, color);
  return shown_if_auto();
}

Status NeoPixel::set_pixel(SWord index, SWord color) {
  PY_TRY(at, check_index(index));
  put(at, color_of(color));
  return shown_if_auto();
}

} // namespace py::neopixel
