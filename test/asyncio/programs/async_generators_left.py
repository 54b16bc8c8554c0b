# Async generators that are left when asyncio.run ends.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: async generators that are left are closed at the end of the run
import asyncio


async def numbers(name):
    try:
        for i in range(3):
            yield i
    finally:
        print("closing", name)
        await asyncio.sleep(0)
        print("closed", name)


async def failing():
    try:
        yield 1
    finally:
        raise ValueError("closing")


async def main():
    async for number in numbers("left by break"):
        if number == 1:
            break
    print("after the loop")
    await asyncio.sleep(0.01)
    dropped = numbers("dropped")
    print(await dropped.__anext__())
    dropped = None
    await asyncio.sleep(0.01)
    finished = numbers("finished")
    print([number async for number in finished])
    global kept, never_begun
    kept = numbers("kept")
    never_begun = numbers("never begun")
    print(await kept.__anext__())
    return "end"


print(asyncio.run(main()))


async def broken():
    global other
    other = numbers("of a run that fails")
    print(await other.__anext__())
    raise KeyError("main")


try:
    asyncio.run(broken())
except KeyError as error:
    print(repr(error))


async def loud():
    global bad
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"].split(" <")[0], repr(context["exception"])))
    bad = failing()
    print(await bad.__anext__())


asyncio.run(loud())
print("done")
