# bench: one task sets an Event that another waits for, and back
# operations: 2
import asyncio

COUNT = 1000


async def player(mine, other, rounds):
    hits = 0
    for _ in range(rounds):
        await mine.wait()
        mine.clear()
        hits += 1
        other.set()
    return hits


async def main():
    ping = asyncio.Event()
    pong = asyncio.Event()
    ping.set()
    print(await asyncio.gather(player(ping, pong, COUNT), player(pong, ping, COUNT)))


asyncio.run(main())
