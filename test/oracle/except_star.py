# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# except* (PEP 654). (Where a block raises the only exception left, CPython 3.11.0 to 3.11.3 put it into a group of its own;
# later ones do not, and neither do we.)
#:: except*: a lone exception is given in a group
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def a():
    try:
        raise ValueError(1)
    except* ValueError as e:
        print(repr(e), e.__traceback__, repr(e.__context__))
show(a)
#:: except*: BaseException in a group, raised again
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def b():
    try:
        raise KeyboardInterrupt(1)
    except* KeyboardInterrupt as e:
        print(repr(e), e.__traceback__, repr(e.__context__))
        raise
show(b)
#:: except*: blocks share a group; one raises it again, one another
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def c():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])])
    except* ValueError as e:
        print(repr(e), e.__traceback__ is None, repr(e.__context__))
        raise
    except* TypeError as e:
        print(repr(e))
        raise KeyError(3)
show(c)
#:: except*: raised by name
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def d():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise e
show(d)
#:: except*: not picked: the same exception goes on
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def e():
    try:
        raise ValueError(5)
    except* TypeError as e:
        raise e
show(e)
#:: except*: a class of groups
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def f():
    try:
        raise ValueError(5)
    except* ExceptionGroup as e:
        raise e
show(f)
#:: except*: no class
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def g():
    try:
        raise ValueError(5)
    except* 3 as e:
        raise e
show(g)
#:: except*: tuples, else, finally, in a loop
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def h():
    x = ExceptionGroup("g", [ValueError(1), TypeError(2)])
    try:
        try:
            raise x
        except* OSError: print("no")
    except ExceptionGroup as y:
        print(x is y, y.exceptions)
    try:
        try:
            raise x
        except* ValueError: raise
        except* TypeError: raise
        else: print("no")
        finally: print("finally")
    except ExceptionGroup as y:
        print(x is y, y.exceptions)
    for i in range(3):
        try:
            if i == 1: raise x
        except* (ValueError, TypeError) as z: print(i, repr(z))
        else: print("else", i)
show(h)
#:: except*: each block raises
def show(f):
    try:
        f()
    except BaseException as e:
        print("out", repr(e), repr(e.__context__), repr(e.__cause__))
def i():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise OSError(1)
    except* TypeError:
        1/0
show(i)
#:: except*: groups with derive, one at a time
class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "!", excs)
def counted():
    n = 0
    last = None
    for k in range(4):
        try:
            if k == 0:
                n += 1
                raise ValueError(k)
            if k == 1:
                n += 10
                raise MyGroup("m", [ValueError(1), MyGroup("in", [OSError(2), ValueError(3)]), KeyError("k")])
            if k == 2:
                raise OSError(3)
        except* ValueError as e:
            n += 100
            last = repr(e)
        except* (OSError, KeyError) as e:
            n += 1000
            last = repr(e), last
        else:
            n += 10000
        finally:
            n += 100000
        print(k, n, last)
    return n
print(counted())
#:: except*: in a generator
def gen():
    try:
        yield 1
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        yield e.exceptions
        yield 2
    except* TypeError as e:
        yield e.exceptions
    yield 3
print(list(gen()))
#:: except*: what a task group raises, with awaits in the blocks
import asyncio
async def bad(n, exc):
    await asyncio.sleep(n)
    raise exc
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(0.01, ValueError("v")))
            tg.create_task(bad(0.01, KeyError("k")))
    except* ValueError as e:
        print("value", e.exceptions)
        await asyncio.sleep(0.01)
    except* KeyError as e:
        await asyncio.sleep(0.01)
        print("key", e.exceptions)
    try:
        try:
            raise ExceptionGroup("x", [ValueError(1), TypeError(2)])
        except* ValueError:
            await asyncio.sleep(0)
            raise
    except ExceptionGroup as e:
        print(repr(e))
    def nested():
        try:
            try:
                raise ExceptionGroup("x", [ValueError(1), TypeError(2)])
            except* TypeError as e:
                try:
                    raise e
                except* TypeError as e2:
                    print("inner", repr(e2))
                    raise
        except* ValueError as e:
            for x in e.exceptions: print(repr(x), repr(x.__cause__), repr(x.__context__))
        except* TypeError as e:
            for x in e.exceptions: print(repr(x), repr(x.__cause__), repr(x.__context__))
    nested()
asyncio.run(main())
#:: except*: the traceback of a part is its own
def parts():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        before = e.__traceback__
        try:
            raise e
        except ExceptionGroup as again:
            print(again is e, again.__traceback__ is before, before is None)
try:
    parts()
except ExceptionGroup as e:
    print(repr(e), e.__traceback__ is None)
#: a traceback does not grow for who holds it
def fail(): raise ValueError(1)
def held():
    try: fail()
    except ValueError as e:
        t = e.__traceback__
        try: raise e
        except ValueError as same: print(same is e, e.__traceback__ is t)
        return e.with_traceback(t)
print(repr(held()))
#: functions whose end is never reached
def fail(): raise ValueError(1)
def caught():
    try: fail()
    except ValueError as e: return e
def one_way(n):
    if n: return [n]
    else: fail()
    print("never")
def number(n):
    if n: return 1.5
    fail()
print(repr(caught()), one_way(1), number(2))
