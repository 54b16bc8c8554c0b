# What can be awaited, iterated over and entered: classes, generators, decorators.
# RUN: %python %root/test/support/asyncio_programs.py %pyasync2cpp %s
#: a class whose __await__ is a generator
import asyncio


class Nap:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return "rested %s" % self.seconds


async def main():
    print(await Nap(0.1))


asyncio.run(main())
#: a class whose __await__ gives a coroutine's iterator
import asyncio


class Later:
    def __init__(self, value):
        self.value = value

    async def get(self):
        await asyncio.sleep(0.01)
        return self.value

    def __await__(self):
        return self.get().__await__()


async def main():
    print(await Later(3) + await Later(4))


asyncio.run(main())
#: a class whose __await__ is a coroutine
#! CircuitPython: async def __await__ is awaited in its turn
#> rested
import asyncio


class Nap:
    async def __await__(self):
        await asyncio.sleep(0.1)
        return "rested"


async def main():
    print(await Nap())


asyncio.run(main())
#: a bare yield lets the others go first
import asyncio


class Turn:
    def __await__(self):
        yield


async def turns(name):
    for i in range(3):
        print(name, i)
        await Turn()


async def main():
    await asyncio.gather(turns("a"), turns("b"))


asyncio.run(main())
#: __await__ without a yield does not wait
import asyncio


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield


async def main():
    print(await Ready(7))


asyncio.run(main())
#: __await__ that gives an iterator of its own
import asyncio


class Steps:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("steps done")
        self.n -= 1
        return None


async def other():
    for i in range(3):
        print("other", i)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(other())
    print(await Steps(2))
    await task


asyncio.run(main())
#: an exception out of __await__
import asyncio


class Broken:
    def __await__(self):
        yield from asyncio.sleep(0.01).__await__()
        raise ValueError("broken")


async def main():
    try:
        await Broken()
    except ValueError as error:
        print(error)


asyncio.run(main())
#: a cancel goes into __await__
import asyncio


class Guarded:
    def __await__(self):
        try:
            yield from asyncio.sleep(5).__await__()
        finally:
            print("cleaned")


async def waits():
    await Guarded()


async def main():
    task = asyncio.create_task(waits())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
#: what cannot be awaited
import asyncio


async def main():
    for thing in (5, None, "text", [1]):
        try:
            await thing
        except TypeError:
            print("TypeError", type(thing).__name__)


asyncio.run(main())
#: a class that inherits __await__
import asyncio


class Base:
    def __await__(self):
        yield from asyncio.sleep(0.01).__await__()
        return self.value()


class One(Base):
    def value(self):
        return 1


class Two(One):
    def value(self):
        return super().value() + 1


async def main():
    print(await One(), await Two())


asyncio.run(main())
#: an asynchronous iterator
import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.01)
        self.n -= 1
        return self.n


async def main():
    async for n in Countdown(3):
        print(n)
    else:
        print("else")
    print([n async for n in Countdown(4) if n % 2])
    print({n: n * n async for n in Countdown(2)})


asyncio.run(main())
#: an iterator over what an event announces
import asyncio


class Changes:
    def __init__(self):
        self.event, self.items = asyncio.Event(), []

    def put(self, item):
        self.items.append(item)
        self.event.set()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self.items:
            self.event.clear()
            await self.event.wait()
        item = self.items.pop(0)
        if item is None:
            raise StopAsyncIteration
        return item


async def produces(changes):
    for item in ("a", "b", "c", None):
        await asyncio.sleep(0.1)
        changes.put(item)


async def main():
    changes = Changes()
    task = asyncio.create_task(produces(changes))
    async for item in changes:
        print(item)
    await task


asyncio.run(main())
#: an asynchronous generator
import asyncio


async def ticker(n, period):
    for i in range(n):
        await asyncio.sleep(period)
        yield i


async def main():
    async for i in ticker(3, 0.1):
        print(i)


asyncio.run(main())
#: two loops over two generators at once
import asyncio


async def ticker(name, n, period):
    for i in range(n):
        await asyncio.sleep(period)
        yield name, i


async def reads(source):
    async for name, i in source:
        print(name, i)


async def main():
    await asyncio.gather(reads(ticker("fast", 4, 0.1)), reads(ticker("slow", 2, 0.25)))


asyncio.run(main())
#: generators in a row
import asyncio


async def numbers():
    for n in range(6):
        await asyncio.sleep(0.01)
        yield n


async def only_even(source):
    async for n in source:
        if n % 2 == 0:
            yield n


async def squared(source):
    async for n in source:
        yield n * n


async def main():
    print([n async for n in squared(only_even(numbers()))])


asyncio.run(main())
#: asend, athrow, aclose
import asyncio


async def echo():
    got = None
    try:
        while True:
            try:
                got = yield got
            except ValueError as error:
                got = "error " + str(error)
            await asyncio.sleep(0)
    finally:
        print("closed")


async def main():
    generator = echo()
    print(await generator.asend(None))
    print(await generator.asend("x"))
    print(await generator.athrow(ValueError("v")))
    await generator.aclose()
    try:
        await generator.asend(1)
    except StopAsyncIteration:
        print("over")


asyncio.run(main())
#: break leaves a generator open
import asyncio


async def numbers():
    n = 0
    while True:
        yield n
        n += 1


async def main():
    source = numbers()
    async for n in source:
        if n == 2:
            break
    async for n in source:
        print(n)
        if n == 4:
            break
    await source.aclose()


asyncio.run(main())
#: a context manager of one's own
import asyncio


class Timed:
    async def __aenter__(self):
        print("enter")
        await asyncio.sleep(0.1)
        return "value"

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.1)
        print("exit", kind, error)


async def main():
    async with Timed() as value:
        print(value)


asyncio.run(main())
#: a context manager that swallows
import asyncio


class Swallows:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        print("swallowed", repr(error))
        return True


async def main():
    async with Swallows():
        raise ValueError("gone")
    print("after")


asyncio.run(main())
#: several context managers in one statement
import asyncio


class Named:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("enter", self.name)
        return self.name

    async def __aexit__(self, *error):
        print("exit", self.name)


async def main():
    async with Named("a") as a, Named("b") as b:
        print(a, b)


asyncio.run(main())
#: an enter that fails leaves the outer ones
import asyncio


class Good:
    async def __aenter__(self):
        print("enter good")

    async def __aexit__(self, *error):
        print("exit good", error[0].__name__)


class Bad:
    async def __aenter__(self):
        raise OSError("bad")

    async def __aexit__(self, *error):
        print("not reached")


async def main():
    try:
        async with Good(), Bad():
            print("not reached")
    except OSError as error:
        print(error)


asyncio.run(main())
#: a decorator for coroutine functions
import asyncio


def logged(function):
    async def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = await function(*args, **kwargs)
        print("gave", result)
        return result

    return wrapper


@logged
async def adds(a, b=1):
    await asyncio.sleep(0.01)
    return a + b


async def main():
    await adds(1)
    await adds(2, b=3)


asyncio.run(main())
#: a decorator with an argument that tries again
import asyncio


def retry(times, pause):
    def decorate(function):
        async def wrapper(*args):
            for attempt in range(times):
                try:
                    return await function(*args)
                except OSError as error:
                    print("attempt", attempt, error)
                    await asyncio.sleep(pause)
            raise OSError("gave up")

        return wrapper

    return decorate


calls = 0


@retry(3, 0.1)
async def flaky(good_at):
    global calls
    calls += 1
    if calls < good_at:
        raise OSError("flaky")
    return calls


async def main():
    print(await flaky(3))
    try:
        await flaky(100)
    except OSError as error:
        print(error)


asyncio.run(main())
#: lambdas and partial calls that give coroutines
import asyncio


async def adds(a, b):
    await asyncio.sleep(0)
    return a + b


async def main():
    makers = [lambda n=n: adds(n, 10) for n in range(3)]
    print([await make() for make in makers])
    print(await asyncio.gather(*[make() for make in makers]))


asyncio.run(main())
#: coroutines driven by hand
import asyncio


class Turn:
    def __await__(self):
        got = yield "asked"
        return got


async def work():
    first = await Turn()
    second = await Turn()
    return first + second


coroutine = work()
print(coroutine.send(None))
print(coroutine.send(1))
try:
    coroutine.send(2)
except StopIteration as stop:
    print(stop.value)
#: a coroutine closed in the middle
import asyncio


class Turn:
    def __await__(self):
        yield


async def work():
    try:
        await Turn()
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")


coroutine = work()
coroutine.send(None)
coroutine.close()
coroutine.close()
#: a coroutine that is thrown into
import asyncio


class Turn:
    def __await__(self):
        yield


async def work():
    try:
        await Turn()
    except KeyError as error:
        return "caught %s" % error


coroutine = work()
coroutine.send(None)
try:
    coroutine.throw(KeyError("k"))
except StopIteration as stop:
    print(stop.value)
#: a static and a class method that are coroutines
import asyncio


class Tools:
    base = 10

    @staticmethod
    async def adds(a, b):
        await asyncio.sleep(0)
        return a + b

    @classmethod
    async def scaled(cls, n):
        return await cls.adds(cls.base * n, 1)


async def main():
    print(await Tools.adds(1, 2), await Tools.scaled(3), await Tools().scaled(4))


asyncio.run(main())
#: await in every kind of expression
import asyncio


async def value(n):
    await asyncio.sleep(0)
    return n


async def main():
    print(await value(1) + await value(2) * await value(3))
    print([await value(4), *[await value(5)]], (await value(6),), {await value(7): await value(8)})
    print(await value(9) if await value(True) else await value(0))
    print(await value(0) or await value(10), await value(0) and await value(11))
    print(1 < await value(2) < await value(3), not await value(0), -await value(12))
    print(f"{await value(13)} {await value('x')!r}")
    print((lambda n: n)(await value(14)), [1, 2, 3][await value(1)], "abc"[await value(1) : await value(3)])
    print((n := await value(15)), n)


asyncio.run(main())
#: await in every kind of statement
import asyncio


async def value(n):
    await asyncio.sleep(0)
    return n


async def main():
    a, b = await value((1, 2))
    a += await value(10)
    print(a, b)
    while await value(a) > 9:
        a -= await value(1)
    print(a)
    for n in await value([1, 2]):
        print(n)
    if await value(False):
        print("no")
    elif await value(True):
        print("yes")
    assert await value(True), await value("not asked")
    items = [0, 0]
    items[await value(1)] = await value(5)
    del items[await value(0)]
    print(items)
    match await value((1, 2)):
        case (1, n):
            print("matched", n)
    return await value("returned")


print(asyncio.run(main()))
#: a coroutine that calls itself
import asyncio


async def factorial(n):
    await asyncio.sleep(0)
    return 1 if n < 2 else n * await factorial(n - 1)


print(asyncio.run(factorial(20)))
#: default arguments, keyword-only arguments and stars
import asyncio


async def call(a, b=2, *rest, key, other="o", **more):
    await asyncio.sleep(0)
    return a, b, rest, key, other, more


async def main():
    print(await call(1, key="k"))
    print(await call(1, 3, 4, 5, key="k", other="x", z=1))
    print(await call(*(1, 2), **{"key": 3}))


asyncio.run(main())
