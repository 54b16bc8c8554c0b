// The module `neopixel`: WS2812 pixels, with what adafruit_pixelbuf gives them. Nothing here may be called
// from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/tuple.h"
#include "runtime/modules/microcontroller/pin.h"

namespace py::neopixel {

PY_CONST("RGB") extern Str* const RGB;
PY_CONST("GRB") extern Str* const GRB;
PY_CONST("BGR") extern Str* const BGR;
PY_CONST("RGBW") extern Str* const RGBW;
PY_CONST("GRBW") extern Str* const GRBW;

/// One pixel's colour: red, green, blue, white.
struct Color {
  uint8_t channel[4] = {};
};

/// The colours as set and, when the brightness is below 1, the colours as sent.
struct PY_CLASS("NeoPixel") PY_EFFECT("plain_of_items") NeoPixel : Header {
  static const TypeInfo info;

  microcontroller::ClaimedPin pin, power;
  Own<Str> order;            ///< the channels on the wire: "GRB"
  Object brightness_given;   ///< as the program gave it
  uint8_t* colors = nullptr; ///< count * width bytes, in wire order
  uint8_t* scaled = nullptr; ///< likewise, null while the brightness is 1
  SWord count = 0;
  uint16_t scale = 256;  ///< brightness in 256ths
  uint8_t width = 3;     ///< bytes of a pixel
  uint8_t place[4] = {}; ///< where in a pixel's bytes red, green, blue and white are
  bool has_auto_write = true;

  ~NeoPixel() { give_back(); }

  PY_INIT PY_SIGNATURE("(pin: microcontroller.Pin, n: int, *, bpp: int = 3, brightness: float = 1.0, "
                       "auto_write: bool = True, pixel_order: str | tuple[int, ...] | None = None) -> NeoPixel")
  static Result<Own<NeoPixel>> construct(const TypeInfo* cls, microcontroller::Pin* pin, SWord n,
                                         PY_KEYWORD_ONLY PY_DEFAULT("3") SWord bpp,
                                         PY_DEFAULT("1.0") Ref brightness, PY_DEFAULT("True") bool auto_write,
                                         PY_DEFAULT("None") Ref pixel_order);
  /// Blanks the pixels and gives the pin back.
  PY_METHOD("deinit") Status deinit();
  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<NeoPixel> enter() {
    return Own<NeoPixel>(this);
  }
  PY_METHOD("__exit__") PY_OPERATOR("exit") Status exit(Ref, Ref, Ref) { return deinit(); }

  /// Sends the colours to the pixels.
  PY_METHOD("show") Status show();
  PY_METHOD("write") Status write() { return show(); }
  /// A colour is 0xRRGGBB or a sequence of 3 or 4 numbers, the fourth for white, which pixels without it do
  /// not show; ValueError for another length.
  PY_METHOD("fill") PY_SIGNATURE("(self, color: object) -> None") Status fill(Ref color);

  PY_METHOD("__len__") PY_OPERATOR("len") SWord length() { return count; }
  /// (red, green, blue[, white]) before brightness; a list of them for a slice. IndexError.
  PY_METHOD("__getitem__") PY_OPERATOR("getitem") PY_SIGNATURE("(self, index: object) -> object")
  Result<Object> get_item(Ref index);
  PY_OPERATOR("getitem") PY_SIGNATURE("(self, index: int) -> tuple[int, ...]")
  Result<Own<Tuple>> get_pixel(SWord index);
  struct Cursor {
    NeoPixel* strip;
    SWord index;
    Result<Object> next();
  };
  PY_OPERATOR("iter")
  PY_SIGNATURE("(self) -> Iterator[tuple[int, ...]]") Cursor walk() {
    return {this, 0};
  }
  PY_METHOD("__setitem__") PY_OPERATOR("setitem") PY_SIGNATURE("(self, index: object, color: object) -> None")
  Status set_item(Ref index, Ref color);
  PY_OPERATOR("setitem") Status set_pixel(SWord index, SWord color);

  PY_GET("n") SWord get_n() { return count; }
  PY_GET("bpp") SWord get_bpp() { return width; }
  PY_GET("byteorder") Own<Str> get_byteorder() { return order; }
  PY_GET("auto_write") bool get_auto_write() { return has_auto_write; }
  PY_SET("auto_write") void set_auto_write(bool auto_write) { has_auto_write = auto_write; }
  PY_GET("brightness") Object get_brightness() { return Object(brightness_given.ref()); }
  PY_SET("brightness") Status set_brightness(Ref brightness);

private:
  void give_back();
  Status read_order(Ref pixel_order, SWord bpp);
  Status take_brightness(Ref brightness);
  Result<Color> read_color(Ref value);
  Color color_of(SWord value) const;
  void put(SWord index, const Color& color);
  Result<Object> color_at(SWord index);
  Status set_slice(Ref index, Ref colors);
  Result<SWord> check_index(SWord index);
  Status shown_if_auto() { return has_auto_write ? show() : Status(); }
};

} // namespace py::neopixel
