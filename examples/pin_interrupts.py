# Edges of two pins, counted by the hardware (countio) and watched as keys (keypad).
import asyncio
import board
import countio
import keypad


async def catch_pin_transitions(pin):
    """Print a message when the pin goes low and when it goes high."""
    with keypad.Keys((pin,), value_when_pressed=False) as keys:
        while True:
            event = keys.events.get()
            if event:
                if event.pressed:
                    print("pin went low")
                elif event.released:
                    print("pin went high")
            await asyncio.sleep(0)


async def catch_interrupt(pin):
    """Print a message when the pin has gone low."""
    with countio.Counter(pin, edge=countio.Edge.FALL, pull=None) as interrupt:
        while True:
            if interrupt.count > 0:
                print("interrupted,", interrupt.count, "time(s)")
                interrupt.count = 0
            await asyncio.sleep(0.05)


async def main():
    interrupt_task = asyncio.create_task(catch_interrupt(board.D3))
    transition_task = asyncio.create_task(catch_pin_transitions(board.D4))
    await asyncio.gather(interrupt_task, transition_task)


asyncio.run(main())
