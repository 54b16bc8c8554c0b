# An asyncio stream over the chip's UART: the bytes that its interrupt receives wake the reader.
# RUN: %emulate --board raspberry_pi_pico %s --attach uart:loop -- --console=usb > %t.out && %FileCheck %s < %t.out
import asyncio
import board
import busio


async def reads(stream):
    while True:
        line = await stream.readline()
        print(line)
        if line == b"end\n":
            return


async def main():
    stream = asyncio.StreamReader(busio.UART(board.GP8, board.GP9, baudrate=115200, timeout=0))
    reading = asyncio.create_task(reads(stream))
    for part in (b"one", b" line\ntwo\n", b"a longer line\n", b"end\n"):
        await asyncio.sleep(0.01)
        stream.write(part)
        await stream.drain()
    await reading


asyncio.run(main())
# CHECK:      b'one line\n'
# CHECK-NEXT: b'two\n'
# CHECK-NEXT: b'a longer line\n'
# CHECK-NEXT: b'end\n'
