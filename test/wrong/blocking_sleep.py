import asyncio
import time


async def blink(name):
    for _ in range(2):
        print(name)
        time.sleep(0.1)


async def main():
    await asyncio.gather(blink("a"), blink("b"))


asyncio.run(main())
