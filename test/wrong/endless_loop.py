import asyncio
import board
import digitalio
import time


async def blink(pin):
    with digitalio.DigitalInOut(pin) as led:
        led.switch_to_output()
        while True:
            led.value = not led.value
            time.sleep(0.5)


asyncio.run(blink(board.LED))
