import asyncio


async def read_sensor():
    raise OSError("no answer")


async def main():
    asyncio.create_task(read_sensor())
    await asyncio.sleep(1)


asyncio.run(main())
