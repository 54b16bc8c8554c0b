import asyncio


async def main():
    print("waiting")
    asyncio.sleep(1)
    print("done")


asyncio.run(main())
