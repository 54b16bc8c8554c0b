# bench: an item put into a queue by one task and got by another that waits for it
# operations: 1
import asyncio

COUNT = 1000


async def puts(queue):
    for n in range(COUNT):
        queue.put_nowait(n)
        await asyncio.sleep(0)


async def gets(queue):
    total = 0
    for _ in range(COUNT):
        total += await queue.get()
    return total


async def main():
    queue = asyncio.Queue()
    results = await asyncio.gather(gets(queue), puts(queue))
    print(results[0])


asyncio.run(main())
