# TaskGroup as CPython has it.
# RUN: %python %root/test/support/virtual_time.py %s > %t.cpython
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
import asyncio


def case(title):
    print("--", title)


async def work(name, delay, fail=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    print(name, "done")
    if fail:
        raise fail
    return name.upper()


async def spawns(group, depth):
    if depth:
        group.create_task(spawns(group, depth - 1))
    await asyncio.sleep(0.1)
    print("depth", depth)


def show(group):
    print(type(group).__name__, group.message, [repr(e) for e in group.exceptions])


async def main():
    case("all is awaited")
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work("a", 0.2))
        b = group.create_task(work("b", 0.1), name="second")
        print("in the block", b.get_name())
    print(a.result(), b.result())

    case("an empty group")
    async with asyncio.TaskGroup():
        pass
    print("over")

    case("one fails: the others are cancelled")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", 5))
            group.create_task(work("bad", 0.1, ValueError("no")))
    except ExceptionGroup as error:
        show(error)

    case("the block is cancelled too")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("bad", 0.1, KeyError("k")))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("block cancelled")
                raise
    except ExceptionGroup as error:
        show(error)
    print(asyncio.current_task().cancelling())
    await asyncio.sleep(0.01)

    case("several fail")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("one", 0.1, ValueError(1)))
            group.create_task(work("two", 0.1, ValueError(2)))
            group.create_task(work("three", 0.3, ValueError(3)))
    except ExceptionGroup as error:
        show(error)

    case("the block raises")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("left", 5))
            await asyncio.sleep(0.1)
            raise RuntimeError("block")
    except ExceptionGroup as error:
        show(error)

    case("a task that fails while it is cancelled")

    async def bad_cleanup():
        try:
            await asyncio.sleep(10)
        finally:
            raise OSError("cleanup")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad_cleanup())
            group.create_task(work("bad", 0.1, ValueError("first")))
    except ExceptionGroup as error:
        show(error)

    case("cancelled from outside")

    async def grouped():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("x", 5))

    task = asyncio.create_task(grouped())
    await asyncio.sleep(0.1)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())

    case("cancelled in the block")

    async def blocked():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("z", 5))
            await asyncio.sleep(10)

    task = asyncio.create_task(blocked())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    print(task.cancelled())

    case("a cancelled member is no failure")
    async with asyncio.TaskGroup() as group:
        member = group.create_task(work("member", 5))
        other = group.create_task(work("other", 0.2))
        await asyncio.sleep(0.1)
        member.cancel()
    print(member.cancelled(), other.result())

    case("members make members")

    async with asyncio.TaskGroup() as group:
        group.create_task(spawns(group, 2))

    case("groups in groups")
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work("outer", 5))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("inner", 0.1, ValueError("deep")))
    except ExceptionGroup as error:
        show(error.exceptions[0])

    case("out of its time")
    group = asyncio.TaskGroup()
    coro = work("never", 1)
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print("has not been entered" in str(error))
    async with group:
        pass
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print("is finished" in str(error))
    try:
        async with group:
            pass
    except RuntimeError as error:
        print("already" in str(error))
    coro.close()

    case("swallowed in the block")
    async with asyncio.TaskGroup() as group:
        group.create_task(work("fine", 0.1))
        try:
            raise ValueError
        except ValueError:
            pass

    case("the result of a big one")
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(i / 100)) for i in range(100)]
    print(all(t.done() for t in tasks))


asyncio.run(main())
