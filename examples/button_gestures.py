# Tells a click, a double click and a long press apart.
import asyncio
import board
import keypad

LONG_PRESS = 0.6
DOUBLE_CLICK = 0.3


class Gestures:
    def __init__(self, pin):
        self.keys = keypad.Keys((pin,), value_when_pressed=False, pull=True, interval=0.005)
        self.handlers = {}

    def on(self, gesture):
        def register(function):
            self.handlers[gesture] = function
            return function

        return register

    async def next_event(self, timeout=None):
        """The next key event, or None if `timeout` seconds go by without one."""
        waited = 0.0
        while True:
            event = self.keys.events.get()
            if event is not None:
                return event
            if timeout is not None and waited >= timeout:
                return None
            await asyncio.sleep(0.005)
            waited += 0.005

    async def recognise(self):
        while True:
            event = await self.next_event()
            if not event.pressed:
                continue
            release = await self.next_event(LONG_PRESS)
            if release is None:
                yield "long press"
                await self.next_event()
                continue
            second = await self.next_event(DOUBLE_CLICK)
            if second is None:
                yield "click"
            else:
                yield "double click"
                await self.next_event()

    async def run(self):
        async for gesture in self.recognise():
            handler = self.handlers.get(gesture)
            if handler is not None:
                handler(gesture)


gestures = Gestures(board.BUTTON)
counts = {}


@gestures.on("click")
@gestures.on("double click")
def count(gesture):
    counts[gesture] = counts.get(gesture, 0) + 1
    print(gesture, counts[gesture])


@gestures.on("long press")
def report(gesture):
    print(gesture + ":", ", ".join(f"{n} x {name}" for name, n in sorted(counts.items())))


asyncio.run(gestures.run())
