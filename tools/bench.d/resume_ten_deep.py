# bench: a switch of a task that waits ten awaits deep
# operations: 1
import asyncio

COUNT = 1000


async def deep(level, turns):
    if level:
        return await deep(level - 1, turns)
    total = 0
    for turn in range(turns):
        await asyncio.sleep(0)
        total += turn
    return total


async def main():
    print(await deep(9, COUNT))


asyncio.run(main())
