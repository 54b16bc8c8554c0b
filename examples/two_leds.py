# Two LEDs, each with a task and a rate of its own.
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
    led1_task = asyncio.create_task(blink(board.D1, 0.25, 4))
    led2_task = asyncio.create_task(blink(board.D2, 0.1, 6))

    await asyncio.gather(led1_task, led2_task)
    print("done")


asyncio.run(main())
