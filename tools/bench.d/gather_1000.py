# bench: gather of a thousand coroutines that each yield once, for each
# operations: 1000
import asyncio

COUNT = 1000


async def child(number):
    await asyncio.sleep(0)
    return number


async def main():
    total = 0
    for _ in range(COUNT):
        total += sum(await asyncio.gather(*[child(n) for n in range(1000)]))
    print(total)


asyncio.run(main())
