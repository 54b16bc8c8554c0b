# Variables have a type at each place: stores, joins, loops and tests change it.
# RUN: sed '/^ *#/d' %s > %t.py && %pyasync2cpp --emit=types %t.py | %FileCheck %s

def versions():
# CHECK: {{^ *}}def versions():{{$}}
# CHECK-NEXT: # versions() -> str{{$}}
    x = None
    # CHECK: {{^ *}}x = None{{$}}
    # CHECK-NEXT: # x: None{{$}}
    print(x)
    x = 1
    # CHECK: {{^ *}}x = 1{{$}}
    # CHECK-NEXT: # x: int{{$}}
    print(x)
    x = "a"
    # CHECK: {{^ *}}x = "a"{{$}}
    # CHECK-NEXT: # x: str{{$}}
    return x


def meet(flag):
# CHECK: {{^ *}}def meet(flag):{{$}}
# CHECK-NEXT: # meet(flag: bool) -> int | float{{$}}
    x = 1
    # CHECK: {{^ *}}x = 1{{$}}
    # CHECK-NEXT: # x: int{{$}}
    if flag:
    # CHECK: {{^ *}}if flag:{{$}}
    # CHECK-NEXT: # flag: bool{{$}}
        x = 1.5
        # CHECK: {{^ *}}x = 1.5{{$}}
        # CHECK-NEXT: # x: float{{$}}
    print(x)
    # CHECK: {{^ *}}print(x){{$}}
    # CHECK-NEXT: # x: int | float{{$}}
    return x


def narrow(value):
# CHECK: {{^ *}}def narrow(value):{{$}}
# CHECK-NEXT: # narrow(value: int | str | None) -> int | str{{$}}
    if value is None:
    # CHECK: {{^ *}}if value is None:{{$}}
    # CHECK-NEXT: # value: int | str | None{{$}}
        print(value)
        # CHECK: {{^ *}}print(value){{$}}
        # CHECK-NEXT: # value: None{{$}}
        return 0
    print(value)
    # CHECK: {{^ *}}print(value){{$}}
    # CHECK-NEXT: # value: int | str{{$}}
    if isinstance(value, int):
    # CHECK: {{^ *}}if isinstance(value, int):{{$}}
    # CHECK-NEXT: # isinstance(value, int): bool{{$}}
        print(value)
        # CHECK: {{^ *}}print(value){{$}}
        # CHECK-NEXT: # value: int{{$}}
    else:
        print(value)
        # CHECK: {{^ *}}print(value){{$}}
        # CHECK-NEXT: # value: str{{$}}
    return value
    # CHECK: {{^ *}}return value{{$}}
    # CHECK-NEXT: # value: int | str{{$}}


def truth(event):
# CHECK: {{^ *}}def truth(event):{{$}}
# CHECK-NEXT: # truth(event: str | None) -> str | list[str | None]{{$}}
    if not event:
    # CHECK: {{^ *}}if not event:{{$}}
    # CHECK-NEXT: # event: str | None{{$}}
        return [event]
    return event
    # CHECK: {{^ *}}return event{{$}}
    # CHECK-NEXT: # event: str{{$}}


def loop(count):
# CHECK: {{^ *}}def loop(count):{{$}}
# CHECK-NEXT: # loop(count: int) -> tuple[int, int | None]{{$}}
    total = 0
    # CHECK: {{^ *}}total = 0{{$}}
    # CHECK-NEXT: # total: int{{$}}
    last = None
    # CHECK: {{^ *}}last = None{{$}}
    # CHECK-NEXT: # last: None{{$}}
    for i in range(count):
    # CHECK: {{^ *}}for i in range(count):{{$}}
    # CHECK-NEXT: # i: int{{$}}
    # CHECK-NEXT: # count: int{{$}}
    # CHECK-NEXT: # range(count): range{{$}}
        total += i
        last = i
        # CHECK: {{^ *}}last = i{{$}}
        # CHECK-NEXT: # last: int{{$}}
    return total, last
    # CHECK: {{^ *}}return total, last{{$}}
    # CHECK-NEXT: # last: int | None{{$}}


def unpack():
# CHECK: {{^ *}}def unpack():{{$}}
# CHECK-NEXT: # unpack() -> tuple[int, str, list[float | None]]{{$}}
    a, (b, *rest) = 1, ("x", 2.5, None)
    # CHECK: {{^ *}}a, (b, *rest) = 1, ("x", 2.5, None){{$}}
    # CHECK-NEXT: # a: int{{$}}
    # CHECK-NEXT: # b: str{{$}}
    # CHECK-NEXT: # rest: list[float | None]{{$}}
    return a, b, rest


versions()
# CHECK: {{^ *}}versions(){{$}}
# CHECK-NEXT: # versions(): str{{$}}
meet(True)
# CHECK: {{^ *}}meet(True){{$}}
# CHECK-NEXT: # meet(True): int | float{{$}}
narrow(None)
# CHECK: {{^ *}}narrow(None){{$}}
# CHECK-NEXT: # narrow(None): int | str{{$}}
narrow(3)
# CHECK: {{^ *}}narrow(3){{$}}
# CHECK-NEXT: # narrow(3): int | str{{$}}
narrow("text")
# CHECK: {{^ *}}narrow("text"){{$}}
# CHECK-NEXT: # narrow("text"): int | str{{$}}
truth(None)
# CHECK: {{^ *}}truth(None){{$}}
# CHECK-NEXT: # truth(None): str | list[str | None]{{$}}
truth("press")
# CHECK: {{^ *}}truth("press"){{$}}
# CHECK-NEXT: # truth("press"): str | list[str | None]{{$}}
loop(3)
# CHECK: {{^ *}}loop(3){{$}}
# CHECK-NEXT: # loop(3): tuple[int, int | None]{{$}}
unpack()
# CHECK: {{^ *}}unpack(){{$}}
# CHECK-NEXT: # unpack(): tuple[int, str, list[float | None]]{{$}}
