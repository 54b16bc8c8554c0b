# Coroutines by hand: send, throw, close; what a drop does; what is refused. As CPython.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %cpython %s | %FileCheck %s


class Pause:
    def __await__(self):
        got = yield "paused"
        return got


async def two_pauses(name):
    try:
        print(name, "got", await Pause())
        print(name, "got", await Pause())
    except ValueError as error:
        print(name, "caught", error)
    finally:
        print(name, "over")
    return name + " result"


async def outer():
    return await two_pauses("inner")


def run_to_end(coro, value):
    try:
        return coro.send(value)
    except StopIteration as stop:
        return "stopped with " + stop.value


c = outer()
print(c.send(None))
print(c.send("x"))
print(run_to_end(c, "y"))
try:
    c.send(None)
except RuntimeError as error:
    print(error)
c = outer()
try:
    c.send(1)
except TypeError as error:
    print(error)
c.send(None)
try:
    c.throw(ValueError("thrown"))
except StopIteration as stop:
    print(stop.value)
c = outer()
c.send(None)
c.close()
print("closed")
c.close()
c = outer()
c.send(None)
del c
print("dropped")


async def ignores():
    try:
        await Pause()
    except GeneratorExit:
        await Pause()


c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)


async def stops():
    raise StopIteration(1)


c = stops()
try:
    c.send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def itself():
    c.send(None)


c = itself()
try:
    c.send(None)
except ValueError as error:
    print(error)
# CHECK:      paused
# CHECK-NEXT: inner got x
# CHECK-NEXT: paused
# CHECK-NEXT: inner got y
# CHECK-NEXT: inner over
# CHECK-NEXT: stopped with inner result
# CHECK-NEXT: cannot reuse already awaited coroutine
# CHECK-NEXT: can't send non-None value to a just-started coroutine
# CHECK-NEXT: inner caught thrown
# CHECK-NEXT: inner over
# CHECK-NEXT: inner result
# CHECK-NEXT: inner over
# CHECK-NEXT: closed
# CHECK-NEXT: inner over
# CHECK-NEXT: dropped
# CHECK-NEXT: coroutine ignored GeneratorExit
# CHECK-NEXT: coroutine raised StopIteration StopIteration(1)
# CHECK-NEXT: coroutine already executing
