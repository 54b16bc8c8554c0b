# What boards made for panels of LEDs call several pins by.
# RUN: %pyasync2cpp %s --run --quiet --board adafruit_matrixportal_s3 2>&1 | %FileCheck %s
# RUN: %pyasync2cpp %s --run --quiet --board matrixportal_m4 2>&1 | %FileCheck %s
import board
import displayio
import rgbmatrix
from framebufferio import FramebufferDisplay

# CHECK: True False False
print(hasattr(board, "MTX_COMMON"), hasattr(board, "TFT_PINS"), hasattr(board, "DISPLAY"))
displayio.release_displays()
pins = dict(board.MTX_COMMON)
# CHECK-NEXT: ['clock_pin', 'latch_pin', 'output_enable_pin', 'rgb_pins'] 6 board.MTX_B1
print(sorted(pins), len(pins["rgb_pins"]), pins["rgb_pins"][2])
matrix = rgbmatrix.RGBMatrix(width=64, bit_depth=4, addr_pins=board.MTX_ADDRESS[:4], **board.MTX_COMMON)
display = FramebufferDisplay(matrix)
# CHECK-NEXT: 64 32
print(display.width, display.height)
