#include "runtime/modules/rainbowio/rainbowio.h"

namespace py::rainbowio {

SWord colorwheel(Float position) {
  Float turns = position / 256;
  if (!(turns > -Float(INT64_MAX / 2) &&
        turns < Float(INT64_MAX / 2))) // not finite, or so large that it has no remainder
    return 0xFF0000;
  Float whole = Float(int64_t(turns));
  if (whole > turns)
    whole -= 1;
  position -= whole * 256;
  unsigned third = position < 85 ? 0 : position < 170 ? 1 : 2;
  SWord up = SWord((position - Float(85 * third)) * 3);
  if (up > 255)
    up = 255;
  SWord down = 255 - up;
  switch (third) {
  case 0:
    return down << 16 | up << 8;
  case 1:
    return down << 8 | up;
  default:
    return up << 16 | down;
  }
}

} // namespace py::rainbowio
