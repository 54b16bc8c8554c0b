# gather() over a list of coroutines: the results come back in the order of the list.
import asyncio


async def work(name, delay, result):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return result


async def fail(delay):
    await asyncio.sleep(delay)
    raise ValueError("sensor not found")


async def main():
    jobs = [work("abc"[i], 0.3 - i / 10, i * i) for i in range(3)]
    print(await asyncio.gather(*jobs))

    outcomes = await asyncio.gather(
        work("d", 0.05, "fine"), fail(0.01), return_exceptions=True
    )
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            print("failed:", outcome)
        else:
            print("result:", outcome)


asyncio.run(main())
