"""The module `dotclockframebuffer`: panels that take the colour of a dot with each beat of a clock. On the simulator
nothing is sent to them."""
from _panels import RefreshedPanel as _Panel


class DotClockFramebuffer(_Panel):
    def __init__(self, *, de, vsync, hsync, dclk, red, green, blue, frequency, width, height, hsync_pulse_width,
                 hsync_front_porch, hsync_back_porch, hsync_idle_low, vsync_pulse_width, vsync_front_porch,
                 vsync_back_porch, vsync_idle_low, de_idle_high, pclk_active_high, pclk_idle_high, overscan_left=0):
        if len(red) != 5:
            raise ValueError("red length must be 5")
        if len(green) != 6:
            raise ValueError("green length must be 6")
        if len(blue) != 5:
            raise ValueError("blue length must be 5")
        super().__init__(width, height, [de, vsync, hsync, dclk] + list(red) + list(green) + list(blue))
        self._frequency = frequency
        dots = (width + overscan_left + hsync_pulse_width + hsync_front_porch + hsync_back_porch)
        self._refresh_rate = frequency // (dots * (height + vsync_pulse_width + vsync_front_porch + vsync_back_porch))
        self.row_stride = 2 * (width + overscan_left)
        self.first_pixel_offset = 2 * overscan_left

    @property
    def frequency(self):
        return self._frequency

    @property
    def refresh_rate(self):
        return self._refresh_rate


def ioexpander_send_init_sequence(bus, init_sequence, *, i2c_init_sequence, i2c_address, gpio_address, gpio_data_len,
                                  gpio_data, cs_bit, mosi_bit, clk_bit, reset_bit=None):
    """A panel hears nothing on the simulator; what the program says is looked at as the board does it."""
    bits = [cs_bit, mosi_bit, clk_bit]
    if reset_bit is not None:
        bits.append(reset_bit)
    for bit in bits:
        if not 0 <= bit < 8 * gpio_data_len:
            raise ValueError("bit must be 0-%d" % (8 * gpio_data_len - 1))
