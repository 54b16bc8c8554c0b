# `async with`: entry and exit may await; the exception is handed to the exit, which may swallow it.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %cpython %s | %FileCheck %s
import asyncio


class Resource:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter", self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        print("exit", self.name, kind and kind.__name__, error)
        return self.swallow


async def returns():
    async with Resource("r"):
        return "returned"


async def main():
    async with Resource("a") as a, Resource("b"):
        print("inside", a.name)
    async with Resource("swallows", True):
        raise ValueError("gone")
    try:
        async with Resource("passes on"):
            raise KeyError("seen")
    except KeyError as error:
        print("caught", error)
    print(await returns())
    try:
        async with 42:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
# CHECK:      enter a
# CHECK-NEXT: enter b
# CHECK-NEXT: inside a
# CHECK-NEXT: exit b None None
# CHECK-NEXT: exit a None None
# CHECK-NEXT: enter swallows
# CHECK-NEXT: exit swallows ValueError gone
# CHECK-NEXT: enter passes on
# CHECK-NEXT: exit passes on KeyError 'seen'
# CHECK-NEXT: caught 'seen'
# CHECK-NEXT: enter r
# CHECK-NEXT: exit r None None
# CHECK-NEXT: returned
# CHECK-NEXT: 'int' object does not support the asynchronous context manager protocol
