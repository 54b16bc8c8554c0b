# Values that travel up through awaits, and an exception that does.
import asyncio

TABLE = {"temperature": 21.5, "humidity": 40, "pressure": None}


async def read_register(name):
    await asyncio.sleep(0.001)
    return TABLE[name]


async def read_checked(name):
    value = await read_register(name)
    if value is None:
        raise RuntimeError("no value for " + name)
    return value


async def read_all(names):
    total = 0
    for name in names:
        total += await read_checked(name)
    return total


async def main():
    print(await read_all(["temperature", "humidity"]))
    try:
        await read_all(["temperature", "pressure"])
    except RuntimeError as e:
        print("caught:", e)
    try:
        await read_all(["light"])
    except KeyError as e:
        print("missing:", e)


asyncio.run(main())
