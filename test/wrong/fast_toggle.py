import asyncio
import board
import digitalio


async def pulse(pin):
    with digitalio.DigitalInOut(pin) as output:
        output.switch_to_output()
        while True:
            output.value = True
            await asyncio.sleep(0)
            output.value = False
            await asyncio.sleep(0)


asyncio.run(pulse(board.D5))
