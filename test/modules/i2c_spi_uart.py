# Buses on the simulator: devices and bytes come from the stimulus, what the program sends is shown.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run -fno-inference --stimulus %t/world | %FileCheck %s
# RUN: %pyasync2cpp %s --run --stimulus %t/world | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize --stimulus %t/world | %FileCheck %s
# RUN: %exits 2 %pyasync2cpp %s --run --stimulus %t/no-address 2>&1 | %FileCheck --check-prefix=ADDRESS %s
# ADDRESS: no-address:1: error: `i2c` needs an address: 0x08 to 0x77
# RUN: %exits 2 %pyasync2cpp %s --run --stimulus %t/no-registers 2>&1 | %FileCheck --check-prefix=REGISTERS %s
# REGISTERS: no-registers:1: error: a device's registers stand in quotes; `z`: there is none
import time
import board
import busio


def say(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


time.sleep(0.1)
i2c = busio.I2C(board.SCL, board.SDA)
# CHECK: RuntimeError Function requires lock
say(i2c.scan)
# CHECK-NEXT: True False
print(i2c.try_lock(), i2c.try_lock())
# CHECK-NEXT: ['0x3c', '0x48'] True False
print([hex(x) for x in i2c.scan()], i2c.probe(0x48), i2c.probe(0x49))
data = bytearray(4)
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=48 write [01]
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=48 read [22 33 00 00]
# CHECK-NEXT: bytearray(b'"3\x00\x00')
i2c.writeto_then_readfrom(0x48, b"\x01", data)
print(data)
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=48 write [10 aa bb]
i2c.writeto(0x48, bytes([0x10, 0xAA, 0xBB]))
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=48 write [20 41]
i2c.writeto(0x48, " A")
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=48 write [10]
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=48 read [aa bb]
# CHECK-NEXT: bytearray(b'"\xaa\xbb\x00')
i2c.writeto_then_readfrom(0x48, bytearray(b"xx\x10"), data, out_start=2, in_start=1, in_end=3)
print(data)
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=20 no answer
# CHECK-NEXT: OSError [Errno 19] No such device
say(i2c.writeto, 0x20, b"\x00")
# CHECK-NEXT: 0.1{{[0-9]*}} I2C=20 no answer
# CHECK-NEXT: OSError [Errno 19] No such device
say(i2c.readfrom_into, 0x20, data)
# CHECK-NEXT: ValueError address must be 0-127
say(i2c.probe, 200)
time.sleep(1)
# CHECK-NEXT: ['0x48']
print([hex(x) for x in i2c.scan()])
# CHECK-NEXT: 1.{{[0-9]*}} I2C=48 write [02]
# CHECK-NEXT: 1.{{[0-9]*}} I2C=48 read [7f]
one = bytearray(1)
i2c.writeto_then_readfrom(0x48, b"\x02", one)
i2c.unlock()
# CHECK-NEXT: ValueError SCL in use
say(busio.I2C, board.SCL, board.SDA)
i2c.deinit()
# CHECK-NEXT: ValueError Object has been deinitialized and can no longer be used. Create a new object.
say(i2c.try_lock)
with busio.I2C(board.SCL, board.SDA, frequency=400000) as again:
    # CHECK-NEXT: True
    print(again.try_lock())

spi = busio.SPI(board.SCK, MOSI=board.MOSI, MISO=board.MISO)
# CHECK-NEXT: RuntimeError Function requires lock
say(spi.write, b"x")
while not spi.try_lock():
    pass
spi.configure(baudrate=1000000, phase=1, polarity=1)
# CHECK-NEXT: 1000000
print(spi.frequency)
# CHECK-NEXT: 1.{{[0-9]*}} SPI=[9f]
spi.write(b"\x9f")
# CHECK-NEXT: 1.{{[0-9]*}} SPI=[68 c3 a9]
spi.write("hé")
answer = bytearray(3)
# CHECK-NEXT: 1.{{[0-9]*}} SPI=[00 00 00]
# CHECK-NEXT: bytearray(b'\xefp\x17')
spi.readinto(answer)
print(answer)
# CHECK-NEXT: 1.{{[0-9]*}} SPI=[01 02]
# CHECK-NEXT: bytearray(b'\xef@\x00')
spi.write_readinto(b"\x01\x02", answer, in_start=1)
print(answer)
# CHECK-NEXT: ValueError buffer slices must be of equal length
say(spi.write_readinto, b"\x01\x02", answer)
# CHECK-NEXT: ValueError Must provide MISO or MOSI pin
say(busio.SPI, board.D5)
spi.unlock()
spi.deinit()

uart = busio.UART(board.TX, board.RX, baudrate=115200, timeout=0.5)
# CHECK-NEXT: 1.{{[0-9]*}} UART="AT\r\n"
# CHECK-NEXT: 4
print(uart.write(b"AT\r\n"))
# CHECK-NEXT: ValueError string not supported; use bytes or bytearray
say(uart.write, "AT\r\n")
# CHECK-NEXT: 115200 0.5 0
print(uart.baudrate, uart.timeout, uart.in_waiting)
# CHECK-NEXT: b'OK\n' 1.2
print(uart.readline(), round(time.monotonic(), 1))
# CHECK-NEXT: None 1.7
print(uart.readline(), round(time.monotonic(), 1))
# CHECK-NEXT: b'one' 2.0
print(uart.read(3), round(time.monotonic(), 2))
# CHECK-NEXT: 4 b' two'
print(uart.in_waiting, uart.read(10))
# CHECK-NEXT: None
print(uart.readinto(bytearray(2)))
uart.baudrate = 9600
uart.timeout = 0
# CHECK-NEXT: 9600 None
print(uart.baudrate, uart.read())
# CHECK-NEXT: ValueError tx and rx cannot both be None
say(busio.UART)
# CHECK-NEXT: ValueError TX in use
say(busio.UART, board.TX)
uart.deinit()
# CHECK-NEXT: busio.Parity.ODD
print(busio.UART.Parity.ODD)
