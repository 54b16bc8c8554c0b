# Panels of dots, and what boards made for them call several pins by.
# RUN: %pyasync2cpp %s --run --quiet -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --quiet 2>&1 | %FileCheck %s --implicit-check-not=warning
import aurora_epaper
import board
import busio
import displayio
import dotclockframebuffer
import is31fl3741
import qspibus
import rgbmatrix
from framebufferio import FramebufferDisplay

displayio.release_displays()
pins = dict(board.MTX_COMMON)
# CHECK: ['clock_pin', 'latch_pin', 'output_enable_pin', 'rgb_pins'] 6 board.MTX_B1
print(sorted(pins), len(pins["rgb_pins"]), pins["rgb_pins"][2])
matrix = rgbmatrix.RGBMatrix(width=64, bit_depth=4, addr_pins=board.MTX_ADDRESS[:4], **board.MTX_COMMON)
display = FramebufferDisplay(matrix)
# CHECK-NEXT: 64 32
print(display.width, display.height)

timings = {"frequency": 16_000_000, "width": 720, "height": 720, "hsync_pulse_width": 2, "hsync_front_porch": 46,
           "hsync_back_porch": 44, "vsync_pulse_width": 2, "vsync_front_porch": 16, "vsync_back_porch": 18,
           "hsync_idle_low": False, "vsync_idle_low": False, "de_idle_high": False, "pclk_active_high": True,
           "pclk_idle_high": False}
board.I2C().deinit()
i2c = busio.I2C(board.SCL, board.SDA, frequency=400_000)
dotclockframebuffer.ioexpander_send_init_sequence(i2c, b"\x11\x80\x78", **dict(board.TFT_IO_EXPANDER))
buffer = dotclockframebuffer.DotClockFramebuffer(**dict(board.TFT_PINS), **timings)
# CHECK-NEXT: 720 720 16000000 26 1440 0
print(buffer.width, buffer.height, buffer.frequency, buffer.refresh_rate, buffer.row_stride, buffer.first_pixel_offset)
display = FramebufferDisplay(buffer, auto_refresh=False)
display.root_group = displayio.Group()
try:
    dotclockframebuffer.DotClockFramebuffer(**dict(board.TFT_PINS), **timings)
except ValueError as error:
    # CHECK-NEXT: TFT_DE in use
    print(error)
buffer.deinit()

chip = is31fl3741.IS31FL3741(i2c)
chip.set_global_current(0xFE)
glasses = is31fl3741.IS31FL3741_FrameBuffer(chip, 54, 15, scale=True, gamma=True, mapping=range(18 * 5 * 3))
# CHECK-NEXT: 54 15 1.0
print(glasses.width, glasses.height, glasses.brightness)
try:
    is31fl3741.IS31FL3741_FrameBuffer(chip, 10, 10, mapping=(1, 2, 3))
except ValueError as error:
    # CHECK-NEXT: LED mappings must match display size
    print(error)

paper = aurora_epaper.AuroraMemoryFramebuffer(board.SPI(), board.EPD_CS, board.EPD_RESET, board.EPD_BUSY, board.D5, 128, 96)
paper.set_temperature(21)
# CHECK-NEXT: 128 96 True
print(paper.width, paper.height, paper.free_bus)

bus = qspibus.QSPIBus(clock=board.IO1, data0=board.IO2, data1=board.IO3, data2=board.IO4, data3=board.IO5, cs=board.IO6,
                      reset=board.IO7, frequency=40_000_000)
bus.send(0x29, b"")
bus.reset()
# CHECK-NEXT: True True board.SDIO_DATA3
print(board.LCD_SPI() is board.LCD_SPI(), board.SD_SPI() is not board.TFT_SPI(), board.SDIO_DATA[3])
# What no board of ours has a name for is the user's own board: it has a pin, which is looked for by no other name.
# CHECK-NEXT: board.GPIO_EXPANDER_RESET True False
from board import GPIO_EXPANDER_RESET

print(GPIO_EXPANDER_RESET, board.FIRE_DEPLOY1_B is not GPIO_EXPANDER_RESET, hasattr(board, "FIRE_DEPLOY2_B"))
