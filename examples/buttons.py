# Two buttons make an LED blink slower or faster, through an object that the tasks share.
import asyncio
import board
import digitalio
import keypad


class Interval:
    """Simple class to hold an interval value. Use .value to read or write."""

    def __init__(self, initial_interval):
        self.value = initial_interval


async def monitor_interval_buttons(pin_slower, pin_faster, interval):
    """Watch two buttons: one makes the interval longer, the other shorter."""
    with keypad.Keys(
        (pin_slower, pin_faster), value_when_pressed=False, pull=True
    ) as keys:
        while True:
            key_event = keys.events.get()
            if key_event and key_event.pressed:
                if key_event.key_number == 0:
                    # Lengthen the interval.
                    interval.value += 0.1
                else:
                    # Shorten the interval, but not below a tenth of a second.
                    interval.value = max(0.1, interval.value - 0.1)
                print("interval is now", round(interval.value, 1))
            # Let another task run.
            await asyncio.sleep(0.01)


async def blink(pin, interval):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output()
        while True:
            led.value = not led.value
            await asyncio.sleep(interval.value)


async def main():
    interval = Interval(0.5)

    led_task = asyncio.create_task(blink(board.LED, interval))
    interval_task = asyncio.create_task(
        monitor_interval_buttons(board.D3, board.D4, interval)
    )

    await asyncio.gather(led_task, interval_task)


asyncio.run(main())
