import asyncio
import time


class Led:
    def __init__(self, pin):
        self.pin = pin


async def blink(led, interval):
    while True:
        time.sleep(interval)


async def make():
    return Led()


async def look(led):
    print(led.colour)


async def wait():
    await asyncio.sleep("1")


async def main():
    led = Led(3)
    blink(led, 1)
    asyncio.create_task(blink(led, 1))
    await asyncio.gather(make(), look(led), wait)
    prnt("done")


asyncio.run(main())
