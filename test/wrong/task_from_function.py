import asyncio


async def blink():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(blink)
    await task


asyncio.run(main())
