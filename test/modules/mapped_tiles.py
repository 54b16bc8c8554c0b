# The colours of a TileGrid's tiles, each by a mapping of its own.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import board
import displayio
from tilepalettemapper import TilePaletteMapper

bitmap = displayio.Bitmap(2, 1, 3)
bitmap[0, 0] = 1
bitmap[1, 0] = 2
palette = displayio.Palette(4)
for i, color in enumerate((0x000000, 0xFF0000, 0x00FF00, 0x0000FF)):
    palette[i] = color
mapper = TilePaletteMapper(palette, 3)
grid = displayio.TileGrid(bitmap, pixel_shader=mapper, width=2, height=2, tile_width=2, tile_height=1)
group = displayio.Group()
group.append(grid)
display = board.DISPLAY
display.root_group = group
# CHECK: 2 2 (0, 1, 2) True
print(mapper.width, mapper.height, mapper[0, 0], mapper.pixel_shader is palette)
mapper[1, 0] = [0, 3, 1]
mapper[3] = (2, 2, 2)
# CHECK-NEXT: (0, 3, 1) (2, 2, 2) (0, 1, 2)
print(mapper[1], mapper[1, 1], mapper[2])
row = bytearray(2 * display.width)
# CHECK-NEXT: f80007e0001ff800
# CHECK-NEXT: f80007e007e007e0
for y in range(2):
    print(display.fill_row(y, row)[:8].hex())
# CHECK-NEXT: IndexError Tile index out of bounds
# CHECK-NEXT: ValueError mapping length must match input_color_count
for where, mapping in (((2, 0), (0, 0, 0)), (0, (1, 2))):
    try:
        mapper[where] = mapping
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
