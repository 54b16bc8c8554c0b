"""The module `displayio`: bitmaps, palettes, and the tree of groups that a display shows. On the simulator it is a
model: everything keeps its values, `fill_row` tells what would be seen, and nothing is sent to a display."""
import array
import struct
import time

import _displayio
import digitalio
import pwmio


def _color(value):
    """A colour as an int, from an int, three bytes or three numbers."""
    if isinstance(value, int):
        if not 0 <= value <= 0xFFFFFF:
            raise ValueError("color must be between 0x000000 and 0xffffff")
        return value
    if not isinstance(value, (tuple, list, bytes, bytearray)):
        raise TypeError("color buffer must be a buffer, tuple, list, or int")
    if len(value) not in (3, 4):
        raise ValueError("color buffer must be 3 bytes (RGB) or 4 bytes (RGB + pad byte)")
    return value[0] << 16 | value[1] << 8 | value[2]


class Colorspace:
    def __init__(self, name, bits, is_bgr, is_swapped):
        self._model_name = name
        self._model_bits = bits
        self._model_is_bgr = is_bgr
        self._model_is_swapped = is_swapped

    def __repr__(self):
        return "displayio.Colorspace." + self._model_name

    def _model_to_rgb(self, value):
        """0xRRGGBB, from a value of this colour space."""
        if self._model_bits == 24:
            return value & 0xFFFFFF
        if self._model_is_swapped:
            value = (value & 0xFF) << 8 | value >> 8 & 0xFF
        green_bits = self._model_bits - 10
        first = value >> 5 + green_bits & 0x1F
        green = value >> 5 & (1 << green_bits) - 1
        last = value & 0x1F
        first = first << 3 | first >> 2
        last = last << 3 | last >> 2
        green = green << 8 - green_bits | green >> 2 * green_bits - 8
        if self._model_is_bgr:
            first, last = last, first
        return first << 16 | green << 8 | last


Colorspace.RGB888 = Colorspace("RGB888", 24, False, False)
Colorspace.RGB565 = Colorspace("RGB565", 16, False, False)
Colorspace.RGB565_SWAPPED = Colorspace("RGB565_SWAPPED", 16, False, True)
Colorspace.RGB555 = Colorspace("RGB555", 15, False, False)
Colorspace.RGB555_SWAPPED = Colorspace("RGB555_SWAPPED", 15, False, True)
Colorspace.BGR565 = Colorspace("BGR565", 16, True, False)
Colorspace.BGR565_SWAPPED = Colorspace("BGR565_SWAPPED", 16, True, True)
Colorspace.BGR555 = Colorspace("BGR555", 15, True, False)
Colorspace.BGR555_SWAPPED = Colorspace("BGR555_SWAPPED", 15, True, True)


def _rgb565(color):
    return color >> 8 & 0xF800 | color >> 5 & 0x07E0 | color >> 3 & 0x001F


class ColorConverter:
    def __init__(self, *, input_colorspace=Colorspace.RGB888, dither=False):
        self._model_space = input_colorspace
        self._model_transparent = None
        self.dither = dither

    def convert(self, color):
        return _rgb565(self._model_space._model_to_rgb(color))

    def make_transparent(self, color):
        self._model_transparent = color

    def make_opaque(self, color):
        self._model_transparent = None

    def _model_color_of(self, value):
        return None if value == self._model_transparent else self._model_space._model_to_rgb(value)


class Palette:
    def __init__(self, color_count, *, dither=False):
        if not 1 <= color_count <= 32767:
            raise ValueError("color_count must be 1-32767")
        self._model_colors = [0] * color_count
        self._model_transparent = bytearray(color_count)
        self.dither = dither

    def __len__(self):
        return len(self._model_colors)

    def __getitem__(self, index):
        return self._model_colors[index]

    def __setitem__(self, index, value):
        self._model_colors[index] = _color(value)

    def make_transparent(self, palette_index):
        self._model_transparent[palette_index] = 1

    def make_opaque(self, palette_index):
        self._model_transparent[palette_index] = 0

    def is_transparent(self, palette_index):
        return self._model_transparent[palette_index] == 1

    def _model_color_of(self, value):
        if value >= len(self._model_colors) or self._model_transparent[value]:
            return None
        return self._model_colors[value]


class Bitmap:
    def __init__(self, width, height, value_count):
        if not 1 <= width <= 32767:
            raise ValueError("width must be 1-32767")
        if not 1 <= height <= 32767:
            raise ValueError("height must be 1-32767")
        if value_count < 1:
            raise ValueError("value_count must be >= 1")
        bits = 1
        while 1 << bits < value_count:
            bits *= 2
        if bits > 32:
            raise ValueError("Invalid bits per value")
        self._model_width = width
        self._model_height = height
        self._model_bits = bits
        self._model_pixels = bytearray(width * height) if bits <= 8 else array.array("I", [0]) * (width * height)

    @property
    def width(self):
        return self._model_width

    @property
    def height(self):
        return self._model_height

    @property
    def bits_per_value(self):
        return self._model_bits

    def _model_index(self, where):
        if isinstance(where, int):
            if not 0 <= where < self._model_width * self._model_height:
                raise IndexError("pixel coordinates out of bounds")
            return where
        x, y = where
        if not (0 <= x < self._model_width and 0 <= y < self._model_height):
            raise IndexError("pixel coordinates out of bounds")
        return int(y) * self._model_width + int(x)

    def _model_checked(self, value):
        if not 0 <= value < 1 << self._model_bits:
            raise ValueError("pixel value requires too many bits")
        return value

    def __getitem__(self, where):
        return self._model_pixels[self._model_index(where)]

    def __setitem__(self, where, value):
        self._model_pixels[self._model_index(where)] = self._model_checked(value)

    def fill(self, value):
        self._model_checked(value)
        for i in range(len(self._model_pixels)):
            self._model_pixels[i] = value

    def blit(self, x, y, source_bitmap, *, x1=0, y1=0, x2=None, y2=None, skip_index=None):
        for from_y in range(y1, source_bitmap.height if y2 is None else y2):
            for from_x in range(x1, source_bitmap.width if x2 is None else x2):
                to_x = x + from_x - x1
                to_y = y + from_y - y1
                value = source_bitmap[from_x, from_y]
                if value != skip_index and 0 <= to_x < self._model_width and 0 <= to_y < self._model_height:
                    self[to_x, to_y] = value

    def dirty(self, x1=0, y1=0, x2=-1, y2=-1):
        pass

    def deinit(self):
        self._model_pixels = bytearray()
        self._model_width = self._model_height = 0

    def _model_value(self, x, y):
        return self._model_pixels[y * self._model_width + x]


class OnDiskBitmap:
    """A BMP file, uncompressed."""

    def __init__(self, file):
        if isinstance(file, str):
            with open(file, "rb") as opened:
                data = opened.read()
        else:
            file.seek(0)
            data = file.read()
        if data[:2] != b"BM":
            raise ValueError("Invalid BMP file")
        start, header, self._model_width, height = struct.unpack_from("<IIii", data, 10)
        self._model_height = abs(height)
        self._model_is_upright = height < 0
        bits, compression = struct.unpack_from("<HI", data, 28)
        if compression not in (0, 3) or bits not in (1, 4, 8, 16, 24, 32):
            raise ValueError("Only Windows format, uncompressed BMP supported")
        self._model_bits = bits
        self._model_stride = (self._model_width * bits + 31) // 32 * 4
        self._model_data = data[start:]
        if bits <= 8:
            count = struct.unpack_from("<I", data, 46)[0] or 1 << bits
            self._model_shader = Palette(count)
            for i in range(count):
                blue, green, red = data[14 + header + 4 * i:17 + header + 4 * i]
                self._model_shader[i] = red << 16 | green << 8 | blue
        elif bits == 16:
            has_masks = compression == 3 and struct.unpack_from("<I", data, 54)[0] == 0xF800
            self._model_shader = ColorConverter(input_colorspace=Colorspace.RGB565 if has_masks else Colorspace.RGB555)
        else:
            self._model_shader = ColorConverter(input_colorspace=Colorspace.RGB888)

    @property
    def width(self):
        return self._model_width

    @property
    def height(self):
        return self._model_height

    @property
    def pixel_shader(self):
        return self._model_shader

    def _model_value(self, x, y):
        row = (y if self._model_is_upright else self._model_height - 1 - y) * self._model_stride
        bits = self._model_bits
        if bits <= 8:
            byte = self._model_data[row + x * bits // 8]
            return byte >> 8 - bits - x * bits % 8 & (1 << bits) - 1
        at = row + x * (bits // 8)
        value = self._model_data[at] | self._model_data[at + 1] << 8
        return value if bits == 16 else value | self._model_data[at + 2] << 16


class _Layer:
    """What may be in a group. Classes of a program that derive from one of these may have properties of their own
    under the names of these, which its constructor does not call."""
    _model_parent = None

    def __init__(self, x, y):
        self._model_x = x
        self._model_y = y
        self._model_hidden = False

    @property
    def x(self):
        return self._model_x

    @x.setter
    def x(self, value):
        self._model_x = value

    @property
    def y(self):
        return self._model_y

    @y.setter
    def y(self, value):
        self._model_y = value

    @property
    def hidden(self):
        return self._model_hidden

    @hidden.setter
    def hidden(self, value):
        self._model_hidden = value


class TileGrid(_Layer):
    def __init__(self, bitmap, *, pixel_shader, width=1, height=1, tile_width=None, tile_height=None, default_tile=0,
                 x=0, y=0):
        if tile_width is None or tile_width == 0:
            tile_width = bitmap.width
        if tile_height is None or tile_height == 0:
            tile_height = bitmap.height
        if bitmap.width % tile_width:
            raise ValueError("Tile width must exactly divide bitmap width")
        if bitmap.height % tile_height:
            raise ValueError("Tile height must exactly divide bitmap height")
        super().__init__(x, y)
        self._model_bitmap = bitmap
        self._model_pixel_shader = pixel_shader
        self._model_columns = width
        self._model_rows = height
        self._model_tile_width = tile_width
        self._model_tile_height = tile_height
        self._model_tiles = array.array("H", [self._model_checked(default_tile)]) * (width * height)
        self._model_flip_x = False
        self._model_flip_y = False
        self._model_transpose_xy = False

    @property
    def pixel_shader(self):
        return self._model_pixel_shader

    @pixel_shader.setter
    def pixel_shader(self, value):
        self._model_pixel_shader = value

    @property
    def flip_x(self):
        return self._model_flip_x

    @flip_x.setter
    def flip_x(self, value):
        self._model_flip_x = value

    @property
    def flip_y(self):
        return self._model_flip_y

    @flip_y.setter
    def flip_y(self, value):
        self._model_flip_y = value

    @property
    def transpose_xy(self):
        return self._model_transpose_xy

    @transpose_xy.setter
    def transpose_xy(self, value):
        self._model_transpose_xy = value

    def _model_checked(self, tile):
        across = self._model_bitmap.width // self._model_tile_width
        if not 0 <= tile < across * (self._model_bitmap.height // self._model_tile_height):
            raise ValueError("Tile index out of bounds")
        return tile

    @property
    def bitmap(self):
        return self._model_bitmap

    @bitmap.setter
    def bitmap(self, value):
        if value.width != self._model_bitmap.width or value.height != self._model_bitmap.height:
            raise ValueError("New bitmap must be same size as old bitmap")
        self._model_bitmap = value

    @property
    def width(self):
        return self._model_columns

    @property
    def height(self):
        return self._model_rows

    @property
    def tile_width(self):
        return self._model_tile_width

    @property
    def tile_height(self):
        return self._model_tile_height

    def _model_index(self, where):
        if isinstance(where, int):
            if not 0 <= where < len(self._model_tiles):
                raise IndexError("index out of range")
            return where
        x, y = where
        if not (0 <= x < self._model_columns and 0 <= y < self._model_rows):
            raise IndexError("Tile index out of bounds")
        return y * self._model_columns + x

    def __getitem__(self, where):
        return self._model_tiles[self._model_index(where)]

    def __setitem__(self, where, tile):
        self._model_tiles[self._model_index(where)] = self._model_checked(tile)

    def contains(self, touch_tuple):
        x = touch_tuple[0] - self._model_x
        y = touch_tuple[1] - self._model_y
        if self._model_transpose_xy:
            x, y = y, x
        return (0 <= x < self._model_columns * self._model_tile_width
                and 0 <= y < self._model_rows * self._model_tile_height)

    def _model_pixel(self, x, y):
        x -= self._model_x
        y -= self._model_y
        if self._model_transpose_xy:
            x, y = y, x
        width = self._model_columns * self._model_tile_width
        height = self._model_rows * self._model_tile_height
        if self._model_hidden or not (0 <= x < width and 0 <= y < height):
            return None
        if self._model_flip_x:
            x = width - 1 - x
        if self._model_flip_y:
            y = height - 1 - y
        tile = self._model_tiles[y // self._model_tile_height * self._model_columns + x // self._model_tile_width]
        across = self._model_bitmap.width // self._model_tile_width
        value = self._model_bitmap._model_value(tile % across * self._model_tile_width + x % self._model_tile_width,
                                    tile // across * self._model_tile_height + y % self._model_tile_height)
        return self._model_pixel_shader._model_color_of(value)


class Group(_Layer):
    def __init__(self, *, scale=1, x=0, y=0):
        super().__init__(x, y)
        self._model_layers = []
        self._model_scale = self._model_checked_scale(scale)

    def _model_checked_scale(self, value):
        if value < 1:
            raise ValueError("scale must be >= 1")
        return value

    @property
    def scale(self):
        return self._model_scale

    @scale.setter
    def scale(self, value):
        self._model_scale = self._model_checked_scale(value)

    def _model_take(self, layer):
        if not isinstance(layer, _Layer):
            raise ValueError("Layer must be a Group or TileGrid subclass")
        if layer._model_parent is not None:
            raise ValueError("Layer already in a group")
        layer._model_parent = self
        return layer

    def append(self, layer):
        self._model_layers.append(self._model_take(layer))

    def insert(self, index, layer):
        self._model_layers.insert(index, self._model_take(layer))

    def index(self, layer):
        return self._model_layers.index(layer)

    def pop(self, i=-1):
        layer = self._model_layers.pop(i)
        layer._model_parent = None
        return layer

    def remove(self, layer):
        self._model_layers.remove(layer)
        layer._model_parent = None

    def sort(self, key, reverse=False):
        self._model_layers.sort(key=key, reverse=reverse)

    def __len__(self):
        return len(self._model_layers)

    def __iter__(self):
        return iter(self._model_layers)

    def __contains__(self, layer):
        return layer in self._model_layers

    def __getitem__(self, index):
        return self._model_layers[index]

    def __setitem__(self, index, layer):
        before = self._model_layers[index]
        before._model_parent = None
        self._model_layers[index] = self._model_take(layer)

    def __delitem__(self, index):
        before = self._model_layers[index]
        del self._model_layers[index]
        before._model_parent = None

    def _model_pixel(self, x, y):
        if self._model_hidden:
            return None
        x = (x - self._model_x) // self._model_scale
        y = (y - self._model_y) // self._model_scale
        for layer in reversed(self._model_layers):
            color = layer._model_pixel(x, y)
            if color is not None:
                return color
        return None


CIRCUITPYTHON_TERMINAL = Group()


class FourWire:
    def __init__(self, spi_bus, *, command=None, chip_select=None, reset=None, baudrate=24000000, polarity=0, phase=0):
        self._model_spi = spi_bus
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in (command, chip_select, reset) if pin is not None]
        self._model_reset = self._model_lines[-1] if reset is not None else None
        for line in self._model_lines:
            line.switch_to_output(True)
        _busses.append(self)

    def reset(self):
        if self._model_reset is None:
            raise RuntimeError("no reset pin available")
        self._model_reset.value = False
        time.sleep(0.001)
        self._model_reset.value = True
        time.sleep(0.001)

    def send(self, command, data, *, toggle_every_byte=False):
        if not 0 <= command <= 255:
            raise ValueError("command must be 0-255")

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []


class I2CDisplay:
    def __init__(self, i2c_bus, *, device_address, reset=None):
        self._model_i2c = i2c_bus
        self._model_address = device_address
        self._model_reset = None
        if reset is not None:
            self._model_reset = digitalio.DigitalInOut(reset)
            self._model_reset.switch_to_output(True)
        _busses.append(self)

    def reset(self):
        if self._model_reset is None:
            raise RuntimeError("no reset pin available")
        self._model_reset.value = False
        time.sleep(0.001)
        self._model_reset.value = True
        time.sleep(0.001)

    def send(self, command, data):
        if not 0 <= command <= 255:
            raise ValueError("command must be 0-255")

    def deinit(self):
        if self._model_reset is not None:
            self._model_reset.deinit()
            self._model_reset = None


_busses = []
_displays = []


def release_displays():
    for display in _displays:
        display._model_release()
    _displays.clear()
    for bus in _busses:
        bus.deinit()
    _busses.clear()


class _Screen:
    """What all displays have."""

    def __init__(self, bus, width, height, rotation):
        self._model_bus = bus
        self._model_width = width
        self._model_height = height
        self._model_rotation = self._model_checked_rotation(rotation)
        self._model_root = CIRCUITPYTHON_TERMINAL
        _displays.append(self)

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
            value = 0 if color is None else _rgb565(color)
            buffer[2 * x] = value >> 8
            buffer[2 * x + 1] = value & 0xFF
        return buffer


class Display(_Screen):
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


class EPaperDisplay(_Screen):
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


def _begin():
    size = _displayio.board_display()
    if size is not None:
        display = Display(None, b"", width=size[0], height=size[1])
        _displays.clear()
        _displayio.set_board_display(display)


_begin()
