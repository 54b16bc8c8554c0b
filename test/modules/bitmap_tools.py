# bitmaptools: turning, blending, reading from files.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import io
import math

import bitmaptools
from displayio import Bitmap, Colorspace


def shown(bitmap):
    for y in range(bitmap.height):
        print("".join(".123456789abcdef"[bitmap[x, y]] for x in range(bitmap.width)))


def fails(action):
    try:
        action()
    except (ValueError, NotImplementedError, EOFError) as error:
        print(type(error).__name__, error)


arrow = Bitmap(5, 5, 4)
for i in range(5):
    arrow[2, i] = 1
arrow[1, 1] = arrow[3, 1] = 2
arrow[2, 0] = 3
canvas = Bitmap(7, 5, 4)
bitmaptools.rotozoom(canvas, arrow)
# CHECK: ...3...
# CHECK-NEXT: ..212..
# CHECK-NEXT: ...1...
# CHECK-NEXT: ...1...
# CHECK-NEXT: ...1...
shown(canvas)
canvas.fill(0)
bitmaptools.rotozoom(canvas, arrow, ox=3, oy=2, px=2, py=2, angle=math.pi / 2 - 0.001, skip_index=0)
# CHECK-NEXT: .......
# CHECK-NEXT: ...2...
# CHECK-NEXT: ...113.
# CHECK-NEXT: .1112..
# CHECK-NEXT: .......
shown(canvas)
big = Bitmap(10, 10, 4)
big.fill(1)
bitmaptools.rotozoom(big, arrow, ox=0, oy=0, px=0, py=0, scale=2, dest_clip0=(2, 0), dest_clip1=(8, 4),
                     source_clip0=(0, 0), source_clip1=(5, 2))
# CHECK-NEXT: 11..33..11
# CHECK-NEXT: 11..33..11
# CHECK-NEXT: 1122112211
# CHECK-NEXT: 1122112211
# CHECK-NEXT: 1111111111
shown(big)
fails(lambda: bitmaptools.rotozoom(Bitmap(2, 2, 2), arrow))
# CHECK: ValueError source palette too large

first = Bitmap(2, 1, 65536)
second = Bitmap(2, 1, 65536)
mixed = Bitmap(2, 1, 65536)
first[0] = 0xF800
second[0] = 0x001F
second[1] = 0xFFFF
bitmaptools.alphablend(mixed, first, second, Colorspace.RGB565)
print(hex(mixed[0]), hex(mixed[1]))
# CHECK-NEXT: 0x780f 0x7bef
bitmaptools.alphablend(mixed, first, second, Colorspace.RGB565_SWAPPED, factor1=0.25, factor2=1.0)
print(hex(mixed[0]), hex(mixed[1]))
# CHECK-NEXT: 0x261f 0xffff
bitmaptools.alphablend(mixed, first, second, Colorspace.RGB565, 1.0, 1.0, skip_source2_index=0x001F)
print(hex(mixed[0]), hex(mixed[1]))
# CHECK-NEXT: 0xf800 0xffff
grey = Bitmap(2, 1, 256)
grey[0] = 200
grey[1] = 100
bitmaptools.alphablend(grey, grey, grey, Colorspace.L8, 0.5, 1.0)
print(grey[0], grey[1])
# CHECK-NEXT: 255 150
fails(lambda: bitmaptools.alphablend(mixed, grey, grey, Colorspace.L8))
# CHECK-NEXT: ValueError Bitmap size and bits per value must match
fails(lambda: bitmaptools.alphablend(grey, grey, grey, Colorspace.RGB565))
# CHECK-NEXT: ValueError For RGB colorspaces, input bitmap must have 16 bits per pixel
fails(lambda: bitmaptools.alphablend(grey, grey, grey, Colorspace.L8, blendmode=bitmaptools.BlendMode.Screen))
# CHECK-NEXT: NotImplementedError alphablend with BlendMode.Screen

picture = Bitmap(10, 2, 2)
bitmaptools.readinto(picture, io.BytesIO(b"\x81\x40\x7e\x80"), 1, reverse_pixels_in_element=True)
# CHECK-NEXT: 1......1.1
# CHECK-NEXT: .111111.1.
shown(picture)
bitmaptools.readinto(picture, io.BytesIO(b"\x81\x01\0\0\x06\x02\0\0"), 1, element_size=4, reverse_rows=True)
# CHECK-NEXT: .11......1
# CHECK-NEXT: 1......11.
shown(picture)
nibbles = Bitmap(3, 1, 16)
bitmaptools.readinto(nibbles, io.BytesIO(b"\x3c\x0a\xb0\x00"), 4, element_size=2, swap_bytes_in_element=True,
                     reverse_pixels_in_element=True)
# CHECK-NEXT: .a3
shown(nibbles)
wide = Bitmap(2, 1, 65536)
bitmaptools.readinto(wide, io.BytesIO(b"\x01\x02\x03\x04"), 16)
print(hex(wide[0]), hex(wide[1]))
# CHECK-NEXT: 0x201 0x403
fails(lambda: bitmaptools.readinto(wide, io.BytesIO(b"\x01\x02"), 16))
# CHECK-NEXT: EOFError
fails(lambda: bitmaptools.readinto(wide, io.BytesIO(b""), 3))
# CHECK-NEXT: ValueError invalid bits_per_pixel 3, must be, 1, 2, 4, 8, 16, 24, or 32
fails(lambda: bitmaptools.readinto(wide, io.BytesIO(b""), 8, 3))
# CHECK-NEXT: ValueError invalid element size 3 for bits_per_pixel 8
