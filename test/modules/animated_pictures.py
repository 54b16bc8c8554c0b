# gifio: pictures over pictures, with transparent places, rows in passes and colours taken back.
# RUN: %pyasync2cpp %s --run --quiet -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --quiet | %FileCheck %s
import io

import displayio
import gifio

FILE = (b"GIF89a\x06\x00\x05\x00\x81\x00\x00\x00\x00\x00\xff\x00\x00\x00\xff\x00\x00\x00\xff!\xf9\x04\x00\n\x00\x00\x00,\x00"
        b"\x00\x00\x00\x06\x00\x05\x00\x00\x02\x08D4\x86\x9a\xd7\xeb\x98)\x00!\xf9\x04\x05\x00\x00\x02\x00,\x01\x00\x01\x00\x04"
        b"\x00\x04\x00@\x02\x06\x8c\x14\x992s_\x00!\xf9\x04\t\x19\x00\x02\x00,\x00\x00\x00\x00\x02\x00\x01\x00\x00\x02\x02T\n\x00;")


def show(bitmap):
    letters = {0: ".", 0x00F8: "r", 0xE007: "g", 0x1F00: "b"}
    for y in range(bitmap.height):
        print("".join([letters[bitmap[x, y]] for x in range(bitmap.width)]))


with gifio.OnDiskGif(io.BytesIO(FILE)) as picture:
    # CHECK: 6 5 3 0.45 0.1 0.25 None
    print(picture.width, picture.height, picture.frame_count, picture.duration, picture.min_delay, picture.max_delay,
          picture.palette)
    # CHECK-NEXT: 0.1
    # CHECK-NEXT: .rgb.r
    # CHECK-NEXT: gb.rgb
    # CHECK-NEXT: .rgb.r
    # CHECK-NEXT: gb.rgb
    # CHECK-NEXT: .rgb.r
    print(picture.next_frame())
    show(picture.bitmap)
    # CHECK-NEXT: 0.1
    # CHECK-NEXT: .rgb.r
    # CHECK-NEXT: gr.rrb
    # CHECK-NEXT: .rbb.r
    # CHECK-NEXT: grrrrb
    # CHECK-NEXT: .rgb.r
    print(picture.next_frame())
    show(picture.bitmap)
    # CHECK-NEXT: 0.25
    # CHECK-NEXT: .rgb.r
    print(picture.next_frame())
    show(picture.bitmap)
    # CHECK: 0.1 57351
    print(picture.next_frame(), picture.bitmap[4, 1])
    grid = displayio.TileGrid(
        picture.bitmap, pixel_shader=displayio.ColorConverter(input_colorspace=displayio.Colorspace.RGB565_SWAPPED))
try:
    picture.next_frame()
except ValueError as error:
    # CHECK: Object has been deinitialized and can no longer be used. Create a new object.
    print(error)
picture = gifio.OnDiskGif(io.BytesIO(FILE), use_palette=True)
picture.next_frame()
# CHECK-NEXT: [0, 1, 2, 3, 0, 1] ['0x0', '0xff0000', '0xff00', '0xff'] True
print([picture.bitmap[x, 0] for x in range(6)], [hex(picture.palette[i]) for i in range(4)], len(picture.palette) == 256)
try:
    gifio.OnDiskGif(io.BytesIO(b"BM" + bytes(100)))
except OSError as error:
    # CHECK-NEXT: Invalid file
    print(error)
