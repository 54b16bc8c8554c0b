# Whatever calls itself without end raises RecursionError before the native stack has run out, and can go on after it.
# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
import asyncio
import json


def attempt(name, f):
    try:
        f()
        print(name, "returned")
    except RecursionError:
        print(name, "RecursionError")


def function(n):
    return function(n + 1)


class Loop:
    def method(self, n):
        return self.method(n + 1)

    def __call__(self):
        return self()

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return self == other

    def __lt__(self, other):
        return self < other

    def __hash__(self):
        return hash(self)

    def __repr__(self):
        return repr(self)

    def __iter__(self):
        return iter(self)

    def __bool__(self):
        return bool(self)


loop = Loop()
attempt("function", lambda: function(0))
attempt("method", lambda: loop.method(0))
attempt("__call__", lambda: loop())
attempt("__getattr__", lambda: loop.missing)
attempt("__eq__", lambda: loop == 1)
attempt("__lt__", lambda: loop < 1)
attempt("__hash__", lambda: hash(loop))
attempt("__repr__", lambda: repr(loop))
attempt("__iter__", lambda: iter(loop))
attempt("__bool__", lambda: bool(loop))
# CHECK: function RecursionError
# CHECK-NEXT: method RecursionError
# CHECK-NEXT: __call__ RecursionError
# CHECK-NEXT: __getattr__ RecursionError
# CHECK-NEXT: __eq__ RecursionError
# CHECK-NEXT: __lt__ RecursionError
# CHECK-NEXT: __hash__ RecursionError
# CHECK-NEXT: __repr__ RecursionError
# CHECK-NEXT: __iter__ RecursionError
# CHECK-NEXT: __bool__ RecursionError


def nested(empty, wrap):
    for _ in range(500000):
        empty = wrap(empty)
    return empty


lists = nested([], lambda x: [x]), nested([], lambda x: [x])
tuples = nested((), lambda x: (x,)), nested((), lambda x: (x,))
attempt("repr of lists", lambda: repr(lists[0]))
attempt("repr of tuples", lambda: repr(tuples[0]))
attempt("comparing lists", lambda: lists[0] == lists[1])
attempt("ordering lists", lambda: lists[0] < lists[1])
attempt("hash of tuples", lambda: hash(tuples[0]))
attempt("json", lambda: json.dumps(lists[0]))
# CHECK-NEXT: repr of lists RecursionError
# CHECK-NEXT: repr of tuples RecursionError
# CHECK-NEXT: comparing lists RecursionError
# CHECK-NEXT: ordering lists RecursionError
# CHECK-NEXT: hash of tuples RecursionError
# CHECK-NEXT: json RecursionError
lists = tuples = None


def generator(n):
    yield from generator(n + 1)


def in_loop(n):
    for x in in_loop(n + 1):
        yield x


def key(x):
    return sorted([1, 2], key=key)


attempt("yield from", lambda: next(generator(0)))
attempt("generator", lambda: next(in_loop(0)))
attempt("sort key", lambda: key(1))
# CHECK-NEXT: yield from RecursionError
# CHECK-NEXT: generator RecursionError
# CHECK-NEXT: sort key RecursionError


class Awaited:
    def __await__(self):
        return (yield from Awaited().__await__())


async def down(n):
    return await down(n + 1)


async def await_object():
    await Awaited()


async def numbers(n):
    async for x in numbers(n + 1):
        yield x


async def async_generator():
    async for x in numbers(0):
        pass


async def main():
    for name, coroutine in ("await", down(0)), ("__await__", await_object()), ("async for", async_generator()):
        try:
            await coroutine
        except RecursionError:
            print(name, "RecursionError")
    try:
        await asyncio.create_task(down(0))
    except RecursionError:
        print("task RecursionError")


asyncio.run(main())
# CHECK-NEXT: await RecursionError
# CHECK-NEXT: __await__ RecursionError
# CHECK-NEXT: async for RecursionError
# CHECK-NEXT: task RecursionError
# CHECK-NEXT: end
print("end")
