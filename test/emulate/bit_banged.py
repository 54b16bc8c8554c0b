# bitbangio on pins that have no bus unit of that kind: what the lines do is read back from the pins by decode.py. With
# the unit's own pins the unit does it: an I2C memory answers.
# RUN: split-file %s.txt %t
# RUN: %emulate --board raspberry_pi_pico %s --attach i2c:0x50 --attach wire:GP11:GP13 -- --console=usb > %t/out && %FileCheck %s < %t/out
# RUN: %python %t/decode.py %t/out | %FileCheck %s --check-prefix=LINES
import bitbangio
import board

i2c = bitbangio.I2C(board.GP6, board.GP2, frequency=100000)
try:
    i2c.scan()
except RuntimeError as error:
    print(error)
while not i2c.try_lock():
    pass
try:
    i2c.writeto(0x42, b"\x81")
except OSError as error:
    print("nobody", error.errno)
i2c.unlock()
i2c.deinit()
# CHECK: Function requires lock
# CHECK: nobody 19

back = bytearray(4)
for polarity, phase in ((0, 0), (1, 1)):
    with bitbangio.SPI(board.GP10, board.GP11, board.GP13) as spi:
        spi.try_lock()
        spi.configure(baudrate=50000, polarity=polarity, phase=phase)
        spi.write_readinto(b"\x5a\xc3", back, in_start=1, in_end=3)
        print("back", bytes(back))
# CHECK: back b'\x00Z\xc3\x00'
# CHECK: back b'\x00Z\xc3\x00'

with bitbangio.I2C(board.GP5, board.GP4) as memory:
    memory.try_lock()
    print([hex(address) for address in memory.scan()])
    memory.writeto(0x50, bytes([3, 77, 78]))
    answer = bytearray(2)
    memory.writeto_then_readfrom(0x50, bytes([3]), answer)
    print(list(answer))
# CHECK: ['0x50']
# CHECK-NEXT: [77, 78]

# Start, 1 0000 1 00, the bit that nobody acknowledges, stop; 32 bits of two edges, and the clock's levels at rest.
# LINES: data clock clock data clock clock clock clock clock data clock clock clock data
# LINES-NEXT: clock edges 67
