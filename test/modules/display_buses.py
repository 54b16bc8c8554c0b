# Displays on other buses than SPI and I2C: their pins are taken, and the displays are as all are.
# RUN: %pyasync2cpp %s --run --quiet | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --quiet -fno-inference | %FileCheck --match-full-lines %s
import board
import busdisplay
import busio
import displayio
import framebufferio
import paralleldisplaybus
import picodvi
import sharpdisplay

displayio.release_displays()
bus = paralleldisplaybus.ParallelBus(
    data0=board.D0, command=board.D1, chip_select=board.D2, write=board.D3, read=board.D4, reset=board.D5, frequency=15000000
)
display = busdisplay.BusDisplay(bus, b"", width=320, height=480)
bus.reset()
bus.send(0x2A, b"\0\1")
# CHECK: 320 480
print(display.width, display.height)
for mistake in ({}, {"data0": board.D0, "data_pins": (board.D6,) * 8}, {"data_pins": (board.D6,) * 4}):
    try:
        paralleldisplaybus.ParallelBus(command=board.D7, chip_select=board.D8, write=board.D9, **mistake)
    except ValueError as e:
        print(e)
# CHECK-NEXT: Specify exactly one of data0 or data_pins
# CHECK-NEXT: Specify exactly one of data0 or data_pins
# CHECK-NEXT: data_pins must be 8 or 16 pins
displayio.release_displays()

memory = sharpdisplay.SharpMemoryFramebuffer(busio.SPI(board.SCK, MOSI=board.MOSI), board.D6, 144, 168)
display = framebufferio.FramebufferDisplay(memory)
# CHECK-NEXT: 144 168
print(display.width, display.height)
memory.deinit()
picture = picodvi.Framebuffer(
    320,
    240,
    clk_dp=board.CKP,
    clk_dn=board.CKN,
    red_dp=board.D0P,
    red_dn=board.D0N,
    green_dp=board.D1P,
    green_dn=board.D1N,
    blue_dp=board.D2P,
    blue_dn=board.D2N,
    color_depth=8,
)
display = framebufferio.FramebufferDisplay(picture)
# CHECK-NEXT: 320 240
print(display.width, display.height)
picture.deinit()
