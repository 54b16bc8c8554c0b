# displayio and its like keep what they are told, and say what a display would show.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
import bitmaptools
import board
import displayio
import terminalio
import vectorio
from busdisplay import BusDisplay
from fourwire import FourWire
from i2cdisplaybus import I2CDisplayBus


def shown(display, width, height):
    """The corner of a display, a letter for each colour."""
    letters = {0: ".", 0xF800: "R", 0x07E0: "G", 0x001F: "B", 0xFFFF: "W"}
    row = bytearray(2 * display.width)
    for y in range(height):
        display.fill_row(y, row)
        print("".join(letters[row[2 * x] << 8 | row[2 * x + 1]] for x in range(width)))


def fails(action, *arguments):
    try:
        action(*arguments)
    except (ValueError, IndexError, TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


display = board.DISPLAY
# CHECK: 320 240 0 True 1.0
print(display.width, display.height, display.rotation, display.root_group is displayio.CIRCUITPYTHON_TERMINAL, display.brightness)
colors = displayio.Palette(4)
colors[1] = 0xFF0000
colors[2] = (0, 255, 0)
colors[3] = b"\x00\x00\xff"
colors.make_transparent(0)
# CHECK-NEXT: 4 [0, 16711680, 65280, 255] True False
print(len(colors), [color for color in colors], colors.is_transparent(0), colors.is_transparent(1))
bitmap = displayio.Bitmap(4, 4, 4)
bitmap[0, 0] = 1
bitmap[5] = 2
bitmap[3, 3] = 3
# CHECK-NEXT: 4 4 2 [1, 0, 0, 2, 3]
print(bitmap.width, bitmap.height, bitmap.bits_per_value, [bitmap[0], bitmap[1, 0], bitmap[4], bitmap[1, 1], bitmap[15]])
# CHECK-NEXT: IndexError pixel coordinates out of bounds
fails(bitmap.__getitem__, (4, 0))
# CHECK-NEXT: ValueError pixel value requires too many bits
fails(bitmap.fill, 4)
grid = displayio.TileGrid(bitmap, pixel_shader=colors, x=1)
group = displayio.Group()
group.append(grid)
display.root_group = group
# CHECK-NEXT: .R.....
# CHECK-NEXT: ..G....
# CHECK-NEXT: .......
# CHECK-NEXT: ....B..
# CHECK-NEXT: .......
shown(display, 7, 5)
# CHECK-NEXT: ValueError Layer already in a group
fails(group.append, grid)
# CHECK-NEXT: ValueError Layer must be a Group or TileGrid subclass
fails(group.append, bitmap)
grid.flip_x = True
back = displayio.Palette(1)
back[0] = 0xFFFFFF
group.insert(0, vectorio.Rectangle(pixel_shader=back, width=3, height=2, x=0, y=0))
group.scale = 2
# CHECK-NEXT: WWWWWW..RR
# CHECK-NEXT: WWWWWW..RR
# CHECK-NEXT: WWWWWWGG..
# CHECK-NEXT: WWWWWWGG..
# CHECK-NEXT: ..........
shown(display, 10, 5)
group[0].hidden = True
group.scale = 1
tiles = displayio.TileGrid(bitmap, pixel_shader=colors, width=3, height=1, tile_width=2, tile_height=2, default_tile=3)
tiles[0] = 0
tiles[1, 0] = 1
group[1] = tiles
# CHECK-NEXT: R.....
# CHECK-NEXT: .G...B
shown(display, 6, 2)
# CHECK-NEXT: [0, 1, 3] True False ValueError Tile index out of bounds
print([tiles[i] for i in range(3)], tiles.contains((5, 1)), tiles.contains((6, 0)), end=" ")
fails(tiles.__setitem__, 0, 4)
# CHECK-NEXT: ValueError Tile width must exactly divide bitmap width
fails(lambda: displayio.TileGrid(bitmap, pixel_shader=colors, tile_width=3))
del group[1]
canvas = displayio.Bitmap(7, 5, 4)
bitmaptools.draw_line(canvas, 0, 0, 6, 3, 1)
bitmaptools.fill_region(canvas, 0, 3, 3, 5, 2)
bitmaptools.blit(canvas, bitmap, 3, 1, skip_source_index=0)
group.append(displayio.TileGrid(canvas, pixel_shader=colors))
# CHECK-NEXT: R......
# CHECK-NEXT: .RRR...
# CHECK-NEXT: ...RG..
# CHECK-NEXT: GGG..RR
# CHECK-NEXT: GGG...B
shown(display, 7, 5)
bitmaptools.boundary_fill(canvas, 6, 0, 3)
group.append(vectorio.Circle(pixel_shader=back, radius=1, x=2, y=3))
group.append(vectorio.Polygon(pixel_shader=back, points=[(4, 0), (7, 0), (4, 3)]))
# CHECK-NEXT: RBBBWWW
# CHECK-NEXT: .RRRWWB
# CHECK-NEXT: ..WRWBB
# CHECK-NEXT: GWWW.RR
# CHECK-NEXT: GGW...B
shown(display, 7, 5)
# CHECK-NEXT: 4 True (2, 3)
print(len(group), group[2] in group, group[2].location)
font = terminalio.FONT
glyph = font.get_glyph(ord("A"))
# CHECK-NEXT: (6, 12) 33 6 12 6 None
print(font.get_bounding_box(), glyph.tile_index, glyph.width, glyph.height, glyph.shift_x, font.get_glyph(8364))


class Titled(displayio.Group):
    """Its scale is that of a group inside, which is not there yet when the class it derives from begins."""

    def __init__(self, scale):
        super().__init__(x=5, scale=1)
        self._layers = ["mine"]
        self._inner = displayio.Group(scale=scale)
        self.append(self._inner)

    @property
    def scale(self):
        return self._inner.scale


titled = Titled(3)
# CHECK-NEXT: 3 5 0 1 ['mine']
print(titled.scale, titled.x, titled.y, len(titled), titled._layers)
displayio.release_displays()
oled = BusDisplay(I2CDisplayBus(board.I2C(), device_address=0x3C), b"", width=128, height=64, rotation=90)
# CHECK-NEXT: 64 128 90 True
print(oled.width, oled.height, oled.rotation, oled.refresh())
# CHECK-NEXT: ValueError Display rotation must be in 90 degree increments
fails(setattr, oled, "rotation", 45)
displayio.release_displays()
bus = FourWire(board.SPI(), command=board.D9, chip_select=board.D10, reset=board.D6)
tft = BusDisplay(bus, b"", width=240, height=135, backlight_pin=board.D5, brightness=0.5)
tft.root_group = displayio.Group()
# CHECK: 0.5 True
print(tft.brightness, tft.bus is bus)
displayio.release_displays()
again = FourWire(board.SPI(), command=board.D9, chip_select=board.D10)
converter = displayio.ColorConverter(input_colorspace=displayio.Colorspace.RGB888)
# CHECK: 63488 displayio.Colorspace.BGR565
print(converter.convert(0xFF0000), displayio.Colorspace.BGR565)
