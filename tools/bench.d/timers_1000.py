# bench: a sleep while a thousand tasks sleep, each for a time of its own
# operations: 1000
import asyncio

COUNT = 1000


async def naps(number, rounds):
    for _ in range(rounds):
        await asyncio.sleep((number % 97 + 1) / 1000000)
    return rounds


async def main():
    print(sum(await asyncio.gather(*[naps(number, COUNT) for number in range(1000)])))


asyncio.run(main())
