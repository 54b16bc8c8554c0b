# A NeoPixel ring with a travelling rainbow; one button turns it round, another makes it quicker.
import asyncio
import board
import keypad
import neopixel
from rainbowio import colorwheel

NUM_PIXELS = 8


class Controls:
    def __init__(self):
        self.reverse = False
        self.wait = 0.0


async def rainbow_cycle(pixels, controls):
    """Cycle the colours round the ring for ever."""
    while True:
        # Count down or up: a range object either way.
        for j in range(255, -1, -16) if controls.reverse else range(0, 256, 16):
            for i in range(NUM_PIXELS):
                rc_index = (i * 256 // NUM_PIXELS) + j
                pixels[i] = colorwheel(rc_index & 255)
            pixels.show()
            await asyncio.sleep(controls.wait)


async def monitor_buttons(reverse_pin, faster_pin, controls):
    """Watch the buttons and change the shared controls."""
    with keypad.Keys(
        (reverse_pin, faster_pin), value_when_pressed=False, pull=True
    ) as keys:
        while True:
            key_event = keys.events.get()
            if key_event and key_event.pressed:
                if key_event.key_number == 0:
                    controls.reverse = not controls.reverse
                    print("reverse" if controls.reverse else "forward")
                else:
                    controls.wait = max(0.1, controls.wait - 0.1)
                    print(f"wait {controls.wait:.1f} s")
            await asyncio.sleep(0.01)


async def main():
    controls = Controls()
    controls.wait = 0.4
    with neopixel.NeoPixel(
        board.NEOPIXEL, NUM_PIXELS, brightness=0.25, auto_write=False
    ) as pixels:
        animation = asyncio.create_task(rainbow_cycle(pixels, controls))
        buttons = asyncio.create_task(
            monitor_buttons(board.BUTTON_A, board.BUTTON_B, controls)
        )
        await asyncio.gather(animation, buttons)


asyncio.run(main())
