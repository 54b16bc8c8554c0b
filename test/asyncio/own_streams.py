# A program's own stream: a class that derives from io.IOBase and says in `ioctl` what can be done, waited for by asyncio's
# streams and by select.poll. The rules: asyncio.stream and py/stream.h of CircuitPython.
# RUN: %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import asyncio
import io
import select


class Pipe(io.IOBase):
    def __init__(self):
        self.data = b""
        self.sent = []
        self.room = True
        self.asked = 0

    def ioctl(self, request, argument):
        if request == 3:
            self.asked += 1
            ready = 0
            if argument & 1 and self.data:
                ready |= 1
            if argument & 4 and self.room:
                ready |= 4
            return ready
        return -22

    def read(self, n):
        part, self.data = self.data[:n], self.data[n:]
        return part

    def readinto(self, buf):
        part = self.read(len(buf))
        buf[: len(part)] = part
        return len(part)

    def readline(self):
        end = self.data.find(b"\n")
        return self.read(len(self.data) if end < 0 else end + 1)

    def write(self, buf):
        self.sent.append(bytes(buf[:2]))
        return min(2, len(buf))

    def close(self):
        print("closed")


async def feeds(pipe):
    for part in (b"ab", b"c\nde", b"f\n", b"xyz", b"0123456789"):
        await asyncio.sleep(0.01)
        pipe.data += part


async def main():
    pipe = Pipe()
    s = asyncio.StreamReader(pipe)
    t = asyncio.create_task(feeds(pipe))
    print(await s.readline())
    print(await s.readline())
    print(await s.read(2))
    print(await s.readexactly(5))
    b = bytearray(4)
    print(await s.readinto(b), b)
    print(pipe.data)
    s.write(b"hello")
    await s.drain()
    print(pipe.sent)
    pipe.room = False

    async def opens():
        await asyncio.sleep(0.02)
        pipe.room = True

    asyncio.create_task(opens())
    await s.awrite("more")
    print(pipe.sent)
    await t
    pipe.read(100)
    reader = asyncio.create_task(s.read(1))
    await asyncio.sleep(0.005)
    try:
        await s.read(1)
    except AssertionError:
        print("AssertionError")
    reader.cancel()
    try:
        await reader
    except asyncio.CancelledError:
        print("cancelled")
    poller = select.poll()
    poller.register(pipe, select.POLLIN)
    print(poller.poll(5))
    pipe.data = b"q"
    print([(x is pipe, e) for x, e in poller.poll(5)])
    poller.modify(pipe, select.POLLOUT | select.POLLIN)
    for x, e in poller.ipoll(0, 1):
        print(x is pipe, e)
    print(poller.poll(0))
    try:
        poller.register(5)
    except OSError as e:
        print("OSError", e)
    poller.unregister(pipe)
    try:
        poller.modify(pipe, 1)
    except OSError as e:
        print("OSError", e.errno)
    try:
        s.get_extra_info("peername")
    except KeyError as e:
        print("KeyError", e)
    await s.wait_closed()

    class Fails(io.IOBase):
        def ioctl(self, request, argument):
            raise ValueError("ioctl")

    await asyncio.StreamReader(Fails()).read(1)


try:
    asyncio.run(main())
except ValueError as e:
    print("ValueError", e)
# CHECK:      b'abc\n'
# CHECK-NEXT: b'def\n'
# CHECK-NEXT: b'xy'
# CHECK-NEXT: b'z0123'
# CHECK-NEXT: 4 bytearray(b'4567')
# CHECK-NEXT: b'89'
# CHECK-NEXT: [b'he', b'll', b'o']
# CHECK-NEXT: [b'he', b'll', b'o', b'mo', b're']
# CHECK-NEXT: AssertionError
# CHECK-NEXT: cancelled
# CHECK-NEXT: []
# CHECK-NEXT: [(True, 1)]
# CHECK-NEXT: True 5
# CHECK-NEXT: []
# CHECK-NEXT: OSError stream operation not supported
# CHECK-NEXT: OSError 2
# CHECK-NEXT: KeyError 'peername'
# CHECK-NEXT: closed
# CHECK-NEXT: ValueError ioctl
