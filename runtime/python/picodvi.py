"""The module `picodvi`: a picture over DVI. On the simulator nothing is sent."""
from _panels import Panel as _Panel


class Framebuffer(_Panel):
    def __init__(self, width, height, *, clk_dp, clk_dn, red_dp, red_dn, green_dp, green_dn, blue_dp, blue_dn, color_depth=8):
        if color_depth not in (1, 2, 4, 8, 16, 32):
            raise ValueError("Invalid color_depth")
        super().__init__(width, height, (clk_dp, clk_dn, red_dp, red_dn, green_dp, green_dn, blue_dp, blue_dn))
