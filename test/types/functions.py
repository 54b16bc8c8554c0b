# Functions, generators and coroutines have the types that reach them.
# RUN: sed '/^ *#/d' %s > %t.py && %pyasync2cpp --emit=types %t.py | %FileCheck %s

import asyncio


def add(a, b=2, *rest, key=None, **more):
# CHECK: {{^ *}}def add(a, b=2, *rest, key=None, **more):{{$}}
# CHECK-NEXT: # add(a: int | float, b: int | float, *rest: tuple[int, ...], key: str | None, **more: dict[str, int]) -> int | float{{$}}
    return a + b
    # CHECK: {{^ *}}return a + b{{$}}
    # CHECK-NEXT: # a: int | float{{$}}
    # CHECK-NEXT: # b: int | float{{$}}


def fact(n):
# CHECK: {{^ *}}def fact(n):{{$}}
# CHECK-NEXT: # fact(n: int) -> int{{$}}
    if n < 2:
    # CHECK: {{^ *}}if n < 2:{{$}}
    # CHECK-NEXT: # n: int{{$}}
        return 1
    return n * fact(n - 1)
    # CHECK: {{^ *}}return n * fact(n - 1){{$}}
    # CHECK-NEXT: # fact(n - 1): int{{$}}


def counter():
# CHECK: {{^ *}}def counter():{{$}}
# CHECK-NEXT: # counter() -> Function[counter.<locals>.step]{{$}}
    count = 0
    # CHECK: {{^ *}}count = 0{{$}}
    # CHECK-NEXT: # count: int{{$}}

    def step():
    # CHECK: {{^ *}}def step():{{$}}
    # CHECK-NEXT: # step() -> int{{$}}
        nonlocal count
        count += 1
        # CHECK: {{^ *}}count += 1{{$}}
        # CHECK-NEXT: # count: int{{$}}
        return count

    return step


def squares(n):
# CHECK: {{^ *}}def squares(n):{{$}}
# CHECK-NEXT: # squares(n: int) -> Generator[int, str]{{$}}
    for i in range(n):
    # CHECK: {{^ *}}for i in range(n):{{$}}
    # CHECK-NEXT: # i: int{{$}}
    # CHECK-NEXT: # n: int{{$}}
    # CHECK-NEXT: # range(n): range{{$}}
        yield i * i
    return "done"


async def answer():
# CHECK: {{^ *}}async def answer():{{$}}
# CHECK-NEXT: # answer() -> Coroutine[int]{{$}}
    await asyncio.sleep(0)
    return 42


async def ticks():
# CHECK: {{^ *}}async def ticks():{{$}}
# CHECK-NEXT: # ticks() -> AsyncGenerator[float]{{$}}
    yield 1.5


async def main():
# CHECK: {{^ *}}async def main():{{$}}
# CHECK-NEXT: # main() -> Coroutine[None]{{$}}
    value = await answer()
    # CHECK: {{^ *}}value = await answer(){{$}}
    # CHECK-NEXT: # value: int{{$}}
    # CHECK-NEXT: # await answer(): int{{$}}
    task = asyncio.create_task(answer())
    # CHECK: {{^ *}}task = asyncio.create_task(answer()){{$}}
    # CHECK-NEXT: # task: asyncio.Task{{$}}
    # CHECK-NEXT: # answer(): Coroutine[int]{{$}}
    # CHECK-NEXT: # asyncio.create_task(answer()): asyncio.Task{{$}}
    got = await task
    # CHECK: {{^ *}}got = await task{{$}}
    # CHECK-NEXT: # got: object{{$}}
    # CHECK-NEXT: # await task: object{{$}}
    async for tick in ticks():
    # CHECK: {{^ *}}async for tick in ticks():{{$}}
    # CHECK-NEXT: # tick: float{{$}}
    # CHECK-NEXT: # ticks(): AsyncGenerator[float]{{$}}
        print(tick)
    numbers = [x for x in squares(3)]
    # CHECK: {{^ *}}numbers = [x for x in squares(3)]{{$}}
    # CHECK-NEXT: # numbers: list[int]{{$}}
    # CHECK-NEXT: # x: int{{$}}
    # CHECK-NEXT: # squares(3): Generator[int, str]{{$}}
    total = sum(x for x in squares(3))
    # CHECK: {{^ *}}total = sum(x for x in squares(3)){{$}}
    # CHECK-NEXT: # total: int{{$}}
    # CHECK-NEXT: # x: int{{$}}
    # CHECK-NEXT: # sum(x for x in squares(3)): int{{$}}
    double = lambda x: x + x
    # CHECK: {{^ *}}double = lambda x: x + x{{$}}
    # CHECK-NEXT: # lambda(x: str) -> str{{$}}
    # CHECK-NEXT: # x: str{{$}}
    twice = double("a")
    # CHECK: {{^ *}}twice = double("a"){{$}}
    # CHECK-NEXT: # twice: str{{$}}
    # CHECK-NEXT: # double("a"): str{{$}}


def unused(x):
# CHECK: {{^ *}}def unused(x):{{$}}
# CHECK-NEXT: # unused: never called{{$}}
    return x


def early():
# CHECK: {{^ *}}def early():{{$}}
# CHECK-NEXT: # early() -> int{{$}}
    return 1
    print("not here")
    # CHECK: {{^ *}}print("not here"){{$}}
    # CHECK-NEXT: # never reached{{$}}


add(1)
# CHECK: {{^ *}}add(1){{$}}
# CHECK-NEXT: # add(1): int | float{{$}}
add(1.5, 2.5, 3, 4, key="k", other=5)
# CHECK: {{^ *}}add(1.5, 2.5, 3, 4, key="k", other=5){{$}}
# CHECK-NEXT: # add(1.5, 2.5, 3, 4, key="k", other=5): int | float{{$}}
fact(5)
# CHECK: {{^ *}}fact(5){{$}}
# CHECK-NEXT: # fact(5): int{{$}}
step = counter()
step()
# CHECK: {{^ *}}step(){{$}}
# CHECK-NEXT: # step(): int{{$}}
early()
# CHECK: {{^ *}}early(){{$}}
# CHECK-NEXT: # early(): int{{$}}
asyncio.run(main())
# CHECK: {{^ *}}asyncio.run(main()){{$}}
# CHECK-NEXT: # main(): Coroutine[None]{{$}}
