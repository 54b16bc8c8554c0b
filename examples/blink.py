# One LED, blinking at its own pace.
import asyncio
import board
import digitalio


async def blink(pin, interval, count):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output(value=False)
        for _ in range(count):
            led.value = True
            await asyncio.sleep(interval)
            led.value = False
            await asyncio.sleep(interval)


async def main():
    await blink(board.LED, 0.25, 4)
    print("done")


asyncio.run(main())
