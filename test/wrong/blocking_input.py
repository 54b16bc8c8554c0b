import asyncio


async def ask():
    name = input("name? ")
    print("hello", name)


asyncio.run(ask())
