"""The module `rgbmatrix`: panels of coloured LEDs. On the simulator nothing is sent to them."""
from _panels import RefreshedPanel as _Panel


class RGBMatrix(_Panel):
    def __init__(self, *, width, bit_depth=1, rgb_pins, addr_pins, clock_pin, latch_pin, output_enable_pin,
                 doublebuffer=True, framebuffer=None, height=0, tile=1, serpentine=True):
        if len(rgb_pins) == 0 or len(rgb_pins) % 6:
            raise ValueError("Must use a multiple of 6 rgb pins, not %d" % len(rgb_pins))
        if not 1 <= bit_depth <= 6:
            raise ValueError("bit_depth must be 1-6")
        rows = len(rgb_pins) // 3 * (1 << len(addr_pins)) * abs(tile)
        if height not in (0, rows):
            raise ValueError("%d address pins, %d rgb pins and %d tiles indicate a height of %d, not %d"
                             % (len(addr_pins), len(rgb_pins), tile, rows, height))
        super().__init__(width, rows, list(rgb_pins) + list(addr_pins) + [clock_pin, latch_pin, output_enable_pin])
        self.brightness = 1.0
