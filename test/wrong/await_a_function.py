import asyncio


async def measure():
    return 21


async def main():
    value = await measure
    print(value)


asyncio.run(main())
