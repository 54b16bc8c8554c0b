# busio on the chip's own units: an I2C memory, an SPI loop that inverts, a UART loop; wrong pins and taken units are errors.
# RUN: %emulate --board raspberry_pi_pico %s --attach i2c:0x50 --attach spi:loop --attach uart:loop -- --console=usb > %t.out && %FileCheck %s < %t.out
import board
import busio
import time


def error_of(call):
    try:
        call()
        return "no error"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


i2c = busio.I2C(board.GP5, board.GP4, frequency=400000)
print("locked", i2c.try_lock())
print("found", [hex(address) for address in i2c.scan()])
i2c.writeto(0x50, bytes([0x10, 42, 43]))
answer = bytearray(4)
i2c.writeto_then_readfrom(0x50, bytes([0x10]), answer)
print(list(answer))
print(error_of(lambda: i2c.writeto(0x51, b"x")))
i2c.unlock()
print(error_of(lambda: busio.I2C(board.GP5, board.GP6)))
# CHECK: locked True
# CHECK-NEXT: found ['0x50']
# CHECK-NEXT: [42, 43, 18, 19]
# CHECK-NEXT: OSError: [Errno 19]
# CHECK-NEXT: ValueError: {{.+}}

spi = busio.SPI(board.GP18, MOSI=board.GP19, MISO=board.GP16)
while not spi.try_lock():
    pass
spi.configure(baudrate=1000000)
print(spi.frequency)
back = bytearray(20)
spi.write_readinto(bytes(range(20)), back)
print(list(back[:3]), back[19])
spi.unlock()
# CHECK-NEXT: 992063
# CHECK-NEXT: [255, 254, 253] 236

uart = busio.UART(board.GP8, board.GP9, baudrate=9600)
print(uart.write(b"hello"))
time.sleep(0.1)
print(uart.in_waiting, uart.read(5))
# CHECK-NEXT: 5
# CHECK-NEXT: 5 b'hello'
