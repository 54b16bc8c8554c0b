# bench: create a task and await its result
# operations: 1
import asyncio

COUNT = 1000


async def child(number):
    return number


async def main():
    total = 0
    for number in range(COUNT):
        total += await asyncio.create_task(child(number))
    print(total)


asyncio.run(main())
