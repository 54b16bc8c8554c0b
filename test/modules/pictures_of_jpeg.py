# jpegio: pictures whose colours are as fine as the light or half as fine, with marks to begin anew; cut, moved, halved.
# RUN: %pyasync2cpp %s --run --quiet -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --quiet | %FileCheck %s
import io

import displayio
import jpegio

FINE = (b"\xff\xd8\xff\xdb\x00C\x00<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\xff\xc0\x00\x11"
        b"\x08\x00\t\x00\n\x03\x01\x11\x00\x02\x11\x00\x03\x11\x00\xff\xc4\x00\x1f\x00\x00\x00\x00\x0c\x00\x00\x00"
        b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\xff\xc4\x00%\x10\x00\x00"
        b"\x00\x00\x12\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03\x04\x11\x12\x13\x14!1AQRq\x91\xd1"
        b"\xd2\xff\xdd\x00\x04\x00\x02\xff\xda\x00\x0c\x03\x01\x00\x02\x00\x03\x00\x00?\x00\x18da\xc0\xd7\x10\xf8"
        b"\xa8\xa0\x18\xd8f\x05\x06\x18l\x14\x93\xa18\xc0\x0e\x0e\n\x08XA\x04\x11j\x96\x9b\x81\xba\xc8\tB\x8e6\x10"
        b"\xf8\xa8\xa0>z%\x81O\x05\x08\x0c\x94\x18?\xff\xd0O\x00\x00\x00\x00\x00\x00?\xff\xd9")

COARSE = (b"\xff\xd8\xff\xdb\x00C\x00<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\xff\xc0\x00\x11"
        b"\x08\x00\t\x00\n\x03\x01\"\x00\x02\x11\x00\x03\x11\x00\xff\xc4\x00\x1f\x00\x00\x00\x00\x0c\x00\x00\x00\x00"
        b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\xff\xc4\x00 \x10\x00\x00\x00"
        b"\x00\r\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03\x04\x11\x14\"1AR\x91\xd2\xff\xda\x00"
        b"\x0c\x03\x01\x00\x02\x00\x03\x00\x00?\x00\x18da\xc0\xd3\x10\xb8\xa6 $\xca8\xa8B\xe2\x98\x81`\x00\x01BE\x86"
        b"$\"\x82@\x00(\xf0e\x86\x88?\xff\xd9")

COLORS = {"r": (200, 30, 30), "b": (20, 40, 220), "w": (240, 240, 240), ".": (0, 0, 0)}


def letter(value):
    value = (value & 0xFF) << 8 | value >> 8
    color = value >> 8 & 0xF8, value >> 3 & 0xFC, value << 3 & 0xF8
    away = [(sum([abs(one - other) for one, other in zip(color, known)]), name) for name, known in COLORS.items()]
    return min(away)[1]


def show(bitmap):
    for y in range(bitmap.height):
        print("".join([letter(bitmap[x, y]) for x in range(bitmap.width)]))


decoder = jpegio.JpegDecoder()
bitmap = displayio.Bitmap(11, 9, 65536)
# CHECK: (10, 9)
# CHECK-NEXT: rrrrrbbbbb.
# CHECK-NEXT: rrrrrbbbbb.
# CHECK-NEXT: rrrrrbbbbb.
# CHECK-NEXT: rrrrrbbbbb.
# CHECK-NEXT: rrrrrbbbbb.
# CHECK-NEXT: wwwwwwwwww.
# CHECK-NEXT: wwwwwwwwww.
# CHECK-NEXT: wwwwwwwwww.
# CHECK-NEXT: wwwwwwwwww.
print(decoder.open(FINE))
decoder.decode(bitmap)
show(bitmap)

# CHECK-NEXT: (10, 9)
# CHECK-NEXT: rr
# CHECK-NEXT: rr
# CHECK-NEXT: bb
print(decoder.open(io.BytesIO(COARSE)))
small = displayio.Bitmap(5, 4, 65536)
decoder.decode(small, scale=1)
print(letter(small[0, 0]) + letter(small[1, 1]))
print(letter(small[0, 1]) + letter(small[1, 0]))
print(letter(small[3, 0]) + letter(small[4, 1]))

# CHECK-NEXT: ....
# CHECK-NEXT: ..rb
# CHECK-NEXT: ..rb
part = displayio.Bitmap(4, 3, 65536)
decoder.open(FINE)
decoder.decode(part, x=2, y=1, x1=4, y1=2, x2=6, y2=4)
show(part)

# CHECK-NEXT: open() must be called first
# CHECK-NEXT: Data format error (may be broken data)
# CHECK-NEXT: Data format error (may be broken data)
try:
    decoder.decode(part)
except RuntimeError as e:
    print(e)
for wrong in (b"GIF89a", FINE[:40]):
    try:
        decoder.open(wrong)
    except RuntimeError as e:
        print(e)
