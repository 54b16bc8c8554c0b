"""Displays."""
import time

import pwmio

from displayio._colors import rgb565
from displayio._layers import Group

CIRCUITPYTHON_TERMINAL = Group()
displays = []


class Screen:
    """What all displays have."""

    def __init__(self, bus, width, height, rotation):
        self._model_bus = bus
        self._model_width = width
        self._model_height = height
        self._model_rotation = self._model_checked_rotation(rotation)
        self._model_root = CIRCUITPYTHON_TERMINAL
        displays.append(self)

    @property
    def bus(self):
        return self._model_bus

    @property
    def width(self):
        return self._model_height if self._model_rotation in (90, 270) else self._model_width

    @property
    def height(self):
        return self._model_width if self._model_rotation in (90, 270) else self._model_height

    @property
    def rotation(self):
        return self._model_rotation

    @rotation.setter
    def rotation(self, value):
        self._model_rotation = self._model_checked_rotation(value)

    def _model_checked_rotation(self, value):
        if value % 90:
            raise ValueError("Display rotation must be in 90 degree increments")
        return value % 360

    @property
    def root_group(self):
        return self._model_root

    @root_group.setter
    def root_group(self, group):
        if group is self._model_root:
            return
        if group is not None:
            if not isinstance(group, Group):
                raise TypeError("root_group must be of type Group")
            if group._model_parent is not None:
                raise ValueError("Group already used")
            if group is not CIRCUITPYTHON_TERMINAL:
                group._model_parent = self
        self._model_drop_root()
        self._model_root = group

    def show(self, group):
        self.root_group = group

    def _model_drop_root(self):
        if self._model_root is not None:
            self._model_root._model_parent = None
        self._model_root = None

    def _model_release(self):
        self._model_drop_root()

    def fill_row(self, y, buffer):
        """The row as a display of 16-bit colours would get it."""
        width = self.width
        if len(buffer) < 2 * width:
            raise ValueError("Buffer too small")
        for x in range(width):
            color = None if self._model_root is None else self._model_root._model_pixel(x, y)
            value = 0 if color is None else rgb565(color)
            buffer[2 * x] = value >> 8
            buffer[2 * x + 1] = value & 0xFF
        return buffer


class Display(Screen):
    def __init__(self, display_bus, init_sequence, *, width, height, colstart=0, rowstart=0, rotation=0,
                 color_depth=16, grayscale=False, pixels_in_byte_share_row=True, bytes_per_cell=1,
                 reverse_pixels_in_byte=False, reverse_bytes_in_word=True, set_column_command=0x2A,
                 set_row_command=0x2B, write_ram_command=0x2C, backlight_pin=None, brightness_command=None,
                 brightness=1.0, single_byte_bounds=False, data_as_commands=False, auto_refresh=True,
                 native_frames_per_second=60, backlight_on_high=True, SH1107_addressing=False,
                 backlight_pwm_frequency=50000, set_vertical_scroll=0):
        super().__init__(display_bus, width, height, rotation)
        self.auto_refresh = auto_refresh
        self._model_on_high = backlight_on_high
        self._model_backlight = None
        if backlight_pin is not None:
            self._model_backlight = pwmio.PWMOut(backlight_pin, frequency=backlight_pwm_frequency)
        self._model_set_brightness(brightness)

    @property
    def brightness(self):
        return self._model_brightness

    @brightness.setter
    def brightness(self, value):
        self._model_set_brightness(value)

    def _model_set_brightness(self, value):
        if not 0 <= value <= 1:
            raise ValueError("brightness must be 0-1")
        self._model_brightness = float(value)
        if self._model_backlight is not None:
            self._model_backlight.duty_cycle = int(65535 * (value if self._model_on_high else 1 - value))

    def refresh(self, *, target_frames_per_second=None, minimum_frames_per_second=0):
        return True

    def reset(self):
        self._model_bus.reset()

    def _model_release(self):
        super()._model_release()
        if self._model_backlight is not None:
            self._model_backlight.deinit()
            self._model_backlight = None


class EPaperDisplay(Screen):
    def __init__(self, display_bus, start_sequence, stop_sequence, *, width, height, ram_width, ram_height, colstart=0,
                 rowstart=0, rotation=0, set_column_window_command=None, set_row_window_command=None,
                 set_current_column_command=None, set_current_row_command=None, write_black_ram_command,
                 black_bits_inverted=False, write_color_ram_command=None, color_bits_inverted=False,
                 highlight_color=0x000000, highlight_color2=0x000000, refresh_display_command, refresh_time=40.0,
                 busy_pin=None, busy_state=True, seconds_per_frame=180.0, always_toggle_chip_select=False,
                 grayscale=False, advanced_color_epaper=False, spectra6=False, two_byte_sequence_length=False,
                 start_up_time=0, address_little_endian=False):
        super().__init__(display_bus, width, height, rotation)
        self._model_frame = seconds_per_frame
        self._model_refresh_time = refresh_time
        self._model_last = None

    @property
    def time_to_refresh(self):
        if self._model_last is None:
            return 0.0
        return max(0.0, self._model_last + self._model_frame - time.monotonic())

    @property
    def busy(self):
        return self._model_last is not None and time.monotonic() < self._model_last + self._model_refresh_time

    def refresh(self):
        if self.time_to_refresh > 0:
            raise RuntimeError("Refresh too soon")
        self._model_last = time.monotonic()

    def update_refresh_mode(self, start_sequence, seconds_per_frame):
        self._model_frame = seconds_per_frame
