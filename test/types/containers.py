# Containers know their elements by the place that made them; aliases share it.
# RUN: sed '/^ *#/d' %s > %t.py && %pyasync2cpp --emit=types %t.py | %FileCheck %s

numbers = [1, 2, 3]
# CHECK: {{^ *}}numbers = [1, 2, 3]{{$}}
# CHECK-NEXT: # numbers: list[int]{{$}}
words = ["a", "b"]
# CHECK: {{^ *}}words = ["a", "b"]{{$}}
# CHECK-NEXT: # words: list[str]{{$}}
mixed = [1, "a", None]
# CHECK: {{^ *}}mixed = [1, "a", None]{{$}}
# CHECK-NEXT: # mixed: list[int | str | None]{{$}}
names = {"one": 1, "two": 2.0}
# CHECK: {{^ *}}names = {"one": 1, "two": 2.0}{{$}}
# CHECK-NEXT: # names: dict[str, int | float]{{$}}
seen = {1, 2}
# CHECK: {{^ *}}seen = {1, 2}{{$}}
# CHECK-NEXT: # seen: set[int]{{$}}
pair = (1, "a")
# CHECK: {{^ *}}pair = (1, "a"){{$}}
# CHECK-NEXT: # pair: tuple[int, str]{{$}}
nothing = []
# CHECK: {{^ *}}nothing = []{{$}}
# CHECK-NEXT: # nothing: list[float]{{$}}


def elements():
# CHECK: {{^ *}}def elements():{{$}}
# CHECK-NEXT: # elements() -> list[str]{{$}}
    first = numbers[0]
    # CHECK: {{^ *}}first = numbers[0]{{$}}
    # CHECK-NEXT: # first: int{{$}}
    # CHECK-NEXT: # numbers: list[int]{{$}}
    # CHECK-NEXT: # numbers[0]: int{{$}}
    word = words[-1]
    # CHECK: {{^ *}}word = words[-1]{{$}}
    # CHECK-NEXT: # word: str{{$}}
    # CHECK-NEXT: # words: list[str]{{$}}
    # CHECK-NEXT: # words[-1]: str{{$}}
    some = mixed[1]
    # CHECK: {{^ *}}some = mixed[1]{{$}}
    # CHECK-NEXT: # some: int | str | None{{$}}
    # CHECK-NEXT: # mixed: list[int | str | None]{{$}}
    # CHECK-NEXT: # mixed[1]: int | str | None{{$}}
    value = names["one"]
    # CHECK: {{^ *}}value = names["one"]{{$}}
    # CHECK-NEXT: # value: int | float{{$}}
    # CHECK-NEXT: # names: dict[str, int | float]{{$}}
    # CHECK-NEXT: # names["one"]: int | float{{$}}
    left = pair[0]
    # CHECK: {{^ *}}left = pair[0]{{$}}
    # CHECK-NEXT: # left: int{{$}}
    # CHECK-NEXT: # pair: tuple[int, str]{{$}}
    # CHECK-NEXT: # pair[0]: int{{$}}
    for name, count in names.items():
    # CHECK: {{^ *}}for name, count in names.items():{{$}}
    # CHECK-NEXT: # name: str{{$}}
    # CHECK-NEXT: # count: int | float{{$}}
    # CHECK-NEXT: # names.items(): dict_items[str]{{$}}
        print(name, count)
    return [word * 2 for word in words]


def aliases():
# CHECK: {{^ *}}def aliases():{{$}}
# CHECK-NEXT: # aliases() -> list[int | str]{{$}}
    a = [1]
    # CHECK: {{^ *}}a = [1]{{$}}
    # CHECK-NEXT: # a: list[int | str]{{$}}
    b = a
    # CHECK: {{^ *}}b = a{{$}}
    # CHECK-NEXT: # b: list[int | str]{{$}}
    b.append("x")
    return a


def grow():
# CHECK: {{^ *}}def grow():{{$}}
# CHECK-NEXT: # grow() -> float{{$}}
    nothing.append(2.5)
    # CHECK: {{^ *}}nothing.append(2.5){{$}}
    # CHECK-NEXT: # nothing: list[float]{{$}}
    return nothing[0]
    # CHECK: {{^ *}}return nothing[0]{{$}}
    # CHECK-NEXT: # nothing[0]: float{{$}}


def nested():
# CHECK: {{^ *}}def nested():{{$}}
# CHECK-NEXT: # nested() -> int{{$}}
    grid = [[0] * 3 for _ in range(3)]
    # CHECK: {{^ *}}grid = {{\[\[}}0] * 3 for _ in range(3)]{{$}}
    # CHECK-NEXT: # grid: list[list[int]]{{$}}
    # CHECK-NEXT: # _: int{{$}}
    # CHECK-NEXT: # range(3): range{{$}}
    return grid[1][2]
    # CHECK: {{^ *}}return grid[1][2]{{$}}
    # CHECK-NEXT: # grid[1]: list[int]{{$}}
    # CHECK-NEXT: # grid[1][2]: int{{$}}


elements()
# CHECK: {{^ *}}elements(){{$}}
# CHECK-NEXT: # elements(): list[str]{{$}}
aliases()
# CHECK: {{^ *}}aliases(){{$}}
# CHECK-NEXT: # aliases(): list[int | str]{{$}}
grow()
# CHECK: {{^ *}}grow(){{$}}
# CHECK-NEXT: # grow(): float{{$}}
nested()
# CHECK: {{^ *}}nested(){{$}}
# CHECK-NEXT: # nested(): int{{$}}
