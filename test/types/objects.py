# What can only be known at run time is `object`.
# RUN: sed '/^ *#/d' %s > %t.py && %pyasync2cpp --emit=types %t.py | %FileCheck %s

import asyncio


def any_of(*values):
# CHECK: {{^ *}}def any_of(*values):{{$}}
# CHECK-NEXT: # any_of(*values: tuple[int, str]) -> int{{$}}
    return values[0]
    # CHECK: {{^ *}}return values[0]{{$}}
    # CHECK-NEXT: # values: tuple[int, str]{{$}}
    # CHECK-NEXT: # values[0]: int{{$}}


def dynamic(thing, name):
# CHECK: {{^ *}}def dynamic(thing, name):{{$}}
# CHECK-NEXT: # dynamic(thing: Box, name: str) -> object{{$}}
    return getattr(thing, name)
    # CHECK: {{^ *}}return getattr(thing, name){{$}}
    # CHECK-NEXT: # thing: Box{{$}}
    # CHECK-NEXT: # name: str{{$}}
    # CHECK-NEXT: # getattr(thing, name): object{{$}}


class Box:
# CHECK: {{^ *}}class Box:{{$}}
# CHECK-NEXT: # Box().content: int | None (or unset){{$}}
    def __init__(self):
    # CHECK: {{^ *}}def __init__(self):{{$}}
    # CHECK-NEXT: # __init__(self: Box) -> None{{$}}
        self.content = None
        # CHECK: {{^ *}}self.content = None{{$}}
        # CHECK-NEXT: # self: Box{{$}}
        # CHECK-NEXT: # self.content: None{{$}}


box = Box()
# CHECK: {{^ *}}box = Box(){{$}}
# CHECK-NEXT: # box: Box{{$}}
# CHECK-NEXT: # Box(): Box{{$}}
setattr(box, "con" + "tent", 3)
found = dynamic(box, "content")
# CHECK: {{^ *}}found = dynamic(box, "content"){{$}}
# CHECK-NEXT: # found: object{{$}}
# CHECK-NEXT: # dynamic(box, "content"): object{{$}}
mixed = any_of(1, "a")
# CHECK: {{^ *}}mixed = any_of(1, "a"){{$}}
# CHECK-NEXT: # mixed: int{{$}}
# CHECK-NEXT: # any_of(1, "a"): int{{$}}
try:
    one = int("1")
    # CHECK: {{^ *}}one = int("1"){{$}}
    # CHECK-NEXT: # one: int{{$}}
    # CHECK-NEXT: # int("1"): int{{$}}
except ValueError as error:
# CHECK: {{^ *}}except ValueError as error:{{$}}
# CHECK-NEXT: # error: ValueError{{$}}
    print(error)
    # CHECK: {{^ *}}print(error){{$}}
    # CHECK-NEXT: # error: ValueError{{$}}
match mixed:
    case int(x):
    # CHECK: {{^ *}}case int(x):{{$}}
    # CHECK-NEXT: # x: int{{$}}
        print(x)
        # CHECK: {{^ *}}print(x){{$}}
        # CHECK-NEXT: # x: int{{$}}
    case other:
    # CHECK: {{^ *}}case other:{{$}}
    # CHECK-NEXT: # other: int{{$}}
        print(other)
        # CHECK: {{^ *}}print(other){{$}}
        # CHECK-NEXT: # other: int{{$}}
