import asyncio


async def blink(pin, interval):
    await asyncio.sleep(interval)


async def main():
    await blink(13)
    await blink(13, 0.5, 3)
    await blink(13, intervall=2)


asyncio.run(main())
