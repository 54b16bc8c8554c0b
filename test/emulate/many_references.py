# On a chip an object to which 32,768 references or more were held at once stays for good; nothing else of it changes.
# RUN: %pyasync2cpp %s --run | %FileCheck %s --check-prefixes=CHECK,HOST
# RUN: %emulate %s -- --console=uart | %FileCheck %s --check-prefixes=CHECK,CHIP
import asyncio


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


async def answer():
    return 42


def hold(thing, times):
    many = [thing] * times
    print(len(many), many[-1].name)


async def main():
    few, much = Thing("few"), Thing("much")
    # CHECK: 32000 few
    hold(few, 32000)
    # CHECK: 33000 much
    hold(much, 33000)
    # CHECK: gone: few
    few = None
    # HOST: gone: much
    # CHIP-NOT: gone: much
    much = None
    task = asyncio.create_task(answer())
    tasks = [task] * 33000
    await task
    print(tasks[0] is tasks[-1], tasks[32999].done())
    tasks = None
    # CHECK: True True
    # CHECK: 42 True
    print(await task, task.done())


asyncio.run(main())
