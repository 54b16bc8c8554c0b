# Waiting for a keypad's queue as CircuitPython's guides do: a class whose `async def __await__` yields what _io_queue gives.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --stimulus %t/keys | %FileCheck %s
import asyncio
import time
import board
import keypad


class KeyEvents:
    def __init__(self, keys):
        self.queue = keys.events

    async def __await__(self):
        yield asyncio.core._io_queue.queue_read(self.queue)
        return self.queue.get()


async def main():
    with keypad.Keys((board.BUTTON,), value_when_pressed=False) as keys:
        events = KeyEvents(keys)
        while True:
            event = await events
            print(event, round(time.monotonic(), 3))
            if event.released:
                return


asyncio.run(main())
# CHECK:      <Event: key_number 0 pressed> 0.508
# CHECK-NEXT: <Event: key_number 0 released> 0.703
