# Streams of asyncio over a UART, the console and the second USB port, driven by the stimulus.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --stimulus %t/world | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --stimulus %t/world -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --stimulus %t/world --sanitize | %FileCheck --match-full-lines %s
import asyncio
import sys
import board
import busio
import usb_cdc


async def talks(uart):
    reader = asyncio.StreamReader(uart)
    writer = asyncio.StreamWriter(uart)
    while True:
        line = await reader.readline()
        print("uart", line)
        writer.write(b"got ")
        writer.write(line)
        await writer.drain()
        if line == b"bye\n":
            break


async def console():
    s = asyncio.StreamReader(sys.stdin)
    print("one", repr(await s.read(1)))
    print("line", await s.readline())
    w = asyncio.StreamWriter(sys.stdout)
    w.write("text\n")
    w.write(b"bytes\n")
    await w.drain()


async def ticks():
    while True:
        await asyncio.sleep(0.5)
        print("tick")


async def main():
    t = asyncio.create_task(ticks())
    uart = busio.UART(board.TX, board.RX, timeout=0)
    await asyncio.gather(talks(uart), console())
    async with asyncio.StreamReader(usb_cdc.data) as d:
        print(await d.readexactly(5))
        try:
            print(await asyncio.wait_for(d.read(5), 0.1))
        except asyncio.TimeoutError:
            print("timeout")
        buf = bytearray(3)
        usb_cdc.data.timeout = 0
        print(await d.readinto(buf), buf)
    try:
        await asyncio.open_connection("localhost", 80)
    except ImportError as e:
        print(e)
    t.cancel()


asyncio.run(main())
# CHECK:      tick
# CHECK-NEXT: uart b'hello\n'
# CHECK-NEXT: 0.700000 UART="got hello\n"
# CHECK-NEXT: one 'x'
# CHECK-NEXT: tick
# CHECK-NEXT: uart b'bye\n'
# CHECK-NEXT: 1.000000 UART="got bye\n"
# CHECK-NEXT: line b'yzw\n'
# CHECK-NEXT: text
# CHECK-NEXT: bytes
# CHECK-NEXT: b'12345'
# CHECK-NEXT: timeout
# CHECK-NEXT: tick
# CHECK-NEXT: tick
# CHECK-NEXT: 3 bytearray(b'abc')
# CHECK-NEXT: no module named 'socket'
