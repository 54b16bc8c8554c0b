# The exception being handled belongs to the task: `raise` after an await raises one's own, and contexts are one's own.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %cpython %s | %FileCheck %s
import asyncio


async def handles(error, delay):
    try:
        try:
            raise error
        except type(error):
            await asyncio.sleep(delay)
            try:
                raise RuntimeError("second")
            except RuntimeError as second:
                print(repr(second.__context__))
            await asyncio.sleep(delay)
            raise
    except (ValueError, KeyError) as again:
        print("again", repr(again))


async def no_error(delay):
    await asyncio.sleep(delay)
    try:
        raise RuntimeError("fresh")
    except RuntimeError as fresh:
        print(repr(fresh.__context__))
    try:
        raise
    except RuntimeError as error:
        print(error)


def numbers():
    try:
        raise OSError("in the generator")
    except OSError:
        yield 1
        try:
            raise
        except OSError as error:
            print(error)
        yield 2


async def main():
    await asyncio.gather(
        handles(ValueError("one"), 0.002), handles(KeyError("two"), 0.003), no_error(0.001)
    )
    gen = numbers()
    next(gen)
    try:
        raise IndexError("outside")
    except IndexError:
        next(gen)
        try:
            raise
        except IndexError as error:
            print(error)


asyncio.run(main())
# CHECK:      None
# CHECK-NEXT: No active exception to reraise
# CHECK-NEXT: ValueError('one')
# CHECK-NEXT: KeyError('two')
# CHECK-NEXT: again ValueError('one')
# CHECK-NEXT: again KeyError('two')
# CHECK-NEXT: in the generator
# CHECK-NEXT: outside
