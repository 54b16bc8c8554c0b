# asyncio.core._io_queue and select.poll on what is no stream of bytes: a keypad's queue, a counter, the console.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --stimulus %t/world | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --stimulus %t/world -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --stimulus %t/world --sanitize | %FileCheck --match-full-lines %s
import asyncio
import asyncio.core as core
import select
import sys
import time
import board
import countio
import keypad


class Event:
    def __init__(self, stream):
        self.stream = stream

    async def __await__(self):
        yield core._io_queue.queue_read(self.stream)


async def waits(name, stream):
    await core._io_queue.queue_read(stream)
    print(name, round(time.monotonic(), 1))


async def main():
    keys = keypad.Keys((board.BUTTON,), value_when_pressed=False)
    counter = countio.Counter(board.D5, edge=countio.Edge.RISE)
    await asyncio.gather(waits("keys", keys.events), waits("counter", counter), waits("console", sys.stdin))
    print(keys.events.get(), counter.count, sys.stdin.read(1))
    counter.reset()
    await Event(counter)
    print("counter", counter.count, round(time.monotonic(), 1))
    keys.events.clear()
    asyncio.create_task(waits("first", keys.events))
    await asyncio.sleep(0)
    try:
        await core._io_queue.queue_read(keys.events)
    except AssertionError:
        print("one reader")
    await core._io_queue.queue_write(sys.stdout)
    print("can write")
    poller = select.poll()
    poller.register(keys.events, select.POLLIN)
    poller.register(sys.stdin, select.POLLIN)
    print(poller.poll(100))
    for stream, event in poller.poll():
        print(stream is keys.events, event, round(time.monotonic(), 1))
    await asyncio.sleep(0)
    keys.events.clear()
    try:
        poller.register(board.D5)
    except OSError as error:
        print("OSError", error)
    await waits("again", keys.events)


asyncio.run(main())
# CHECK:      console 0.2
# CHECK-NEXT: keys 0.5
# CHECK-NEXT: counter 0.6
# CHECK-NEXT: <Event: key_number 0 pressed> 1 h
# CHECK-NEXT: counter 1 0.8
# CHECK-NEXT: one reader
# CHECK-NEXT: can write
# CHECK-NEXT: []
# CHECK-NEXT: True 1 1.0
# CHECK-NEXT: OSError stream operation not supported
# CHECK-NEXT: first 1.0
# CHECK-NEXT: again 1.5
