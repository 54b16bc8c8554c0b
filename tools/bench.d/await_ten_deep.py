# bench: a call of ten coroutines, each awaiting the next, that does not suspend
# operations: 1
import asyncio

COUNT = 1000


async def d0(n):
    return n


async def d1(n):
    return await d0(n)


async def d2(n):
    return await d1(n)


async def d3(n):
    return await d2(n)


async def d4(n):
    return await d3(n)


async def d5(n):
    return await d4(n)


async def d6(n):
    return await d5(n)


async def d7(n):
    return await d6(n)


async def d8(n):
    return await d7(n)


async def d9(n):
    return await d8(n)


async def main():
    total = 0
    for n in range(COUNT):
        total += await d9(n)
    print(total)


asyncio.run(main())
