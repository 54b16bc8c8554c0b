# terminalio.Terminal: what is written appears in the tiles, and what moves the cursor does so.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import displayio
import terminalio

width, height = terminalio.FONT.get_bounding_box()[:2]
area = displayio.TileGrid(
    terminalio.FONT.bitmap,
    pixel_shader=displayio.Palette(2),
    width=8,
    height=3,
    tile_width=width,
    tile_height=height,
)
terminal = terminalio.Terminal(area, terminalio.FONT)


def show():
    for y in range(area.height):
        print("|" + "".join(chr(area[x, y] + 32) for x in range(area.width)) + "|")


# CHECK: 7 3 11
# CHECK-NEXT: |cX      |
# CHECK-NEXT: |12345678|
# CHECK-NEXT: |9       |
print(terminal.write("ab\r\ncé"), terminal.write(b"d\bX"), terminal.write(bytearray(b"\r\n123456789")))
show()

# CHECK-NEXT: |Top     |
# CHECK-NEXT: |  m!    |
# CHECK-NEXT: |        |
print("\x1b[2J\x1b[HTop\x1b[2;3Hmid\x1b[2D!\x1b[K", end="", file=terminal)
show()

# CHECK-NEXT: |Top     |
# CHECK-NEXT: |  m!    |
# CHECK-NEXT: |last    |
terminal.write("\x1b[9;0Hlast")
terminal.write("\x1b")
terminal.write("\x1b[")
terminal.write("\x1b[?25l")
show()
