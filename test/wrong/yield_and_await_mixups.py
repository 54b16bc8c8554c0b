import asyncio


def ticks():
    for i in range(3):
        yield i
        await asyncio.sleep(1)


async def main():
    for t in ticks():
        print(t)
    x = [await y for y in ticks()]


def outer():
    return [await z for z in ticks()]
