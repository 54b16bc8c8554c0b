# A traffic light with a button for pedestrians.
import asyncio
import board
import digitalio
import keypad

RED, AMBER, GREEN = 0, 1, 2
PINS = (board.D10, board.D11, board.D12)

PHASES = [
    ("stop", (RED,), 3),
    ("ready", (RED, AMBER), 1),
    ("go", (GREEN,), 4),
    ("slow", (AMBER,), 1),
]


class Crossing:
    def __init__(self):
        self.lights = []
        for pin in PINS:
            light = digitalio.DigitalInOut(pin)
            light.direction = digitalio.Direction.OUTPUT
            self.lights.append(light)
        self.requested = asyncio.Event()

    def show(self, lit):
        for index, light in enumerate(self.lights):
            light.value = index in lit

    async def run(self, cycles):
        for _ in range(cycles):
            for name, lit, seconds in PHASES:
                print(name)
                self.show(lit)
                if name == "go":
                    # A pedestrian shortens the green phase.
                    try:
                        await asyncio.wait_for(self.requested.wait(), seconds)
                        self.requested.clear()
                        print("pedestrian waiting")
                        await asyncio.sleep(0.5)
                    except asyncio.TimeoutError:
                        pass
                else:
                    await asyncio.sleep(seconds)

    async def watch_button(self, pin):
        with keypad.Keys((pin,), value_when_pressed=False, pull=True) as keys:
            while True:
                event = keys.events.get()
                if event and event.pressed:
                    self.requested.set()
                await asyncio.sleep(0.02)


async def main():
    crossing = Crossing()
    button = asyncio.create_task(crossing.watch_button(board.BUTTON))
    await crossing.run(2)
    button.cancel()
    crossing.show(())


asyncio.run(main())
