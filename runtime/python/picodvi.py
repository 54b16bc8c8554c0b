"""The module `picodvi`: a picture over DVI. On the simulator nothing is sent."""
import digitalio


class Framebuffer:
    def __init__(self, width, height, *, clk_dp, clk_dn, red_dp, red_dn, green_dp, green_dn, blue_dp, blue_dn, color_depth=8):
        if color_depth not in (1, 2, 4, 8, 16, 32):
            raise ValueError("Invalid color_depth")
        self._width = width
        self._height = height
        pins = (clk_dp, clk_dn, red_dp, red_dn, green_dp, green_dn, blue_dp, blue_dn)
        self._lines = [digitalio.DigitalInOut(pin) for pin in pins]

    @property
    def width(self):
        return self._width

    @property
    def height(self):
        return self._height

    def deinit(self):
        for line in self._lines:
            line.deinit()
        self._lines = []
