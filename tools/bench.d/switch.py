# bench: a switch between two tasks that yield with sleep(0)
# operations: 2
import asyncio

COUNT = 1000


async def spin(turns):
    total = 0
    for turn in range(turns):
        await asyncio.sleep(0)
        total += turn
    return total


async def main():
    print(await asyncio.gather(spin(COUNT), spin(COUNT)))


asyncio.run(main())
