# bench: gather of ten coroutines that each yield once
# operations: 10
import asyncio

COUNT = 1000


async def child(number):
    await asyncio.sleep(0)
    return number


async def main():
    total = 0
    for _ in range(COUNT):
        results = await asyncio.gather(*[child(number) for number in range(10)])
        total += sum(results)
    print(total)


asyncio.run(main())
