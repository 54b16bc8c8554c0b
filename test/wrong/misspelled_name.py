import asyncio

interval = 0.5


async def main():
    await asyncio.sleep(intervall)
    prnt("done")


asyncio.run(main())
