import asyncio

lock = asyncio.Lock()


async def report(name):
    async with lock:
        print(name)
        await asyncio.sleep(10)


async def main():
    await asyncio.gather(report("a"), report("b"))


asyncio.run(main())
