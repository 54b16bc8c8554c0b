# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = 1


def what(v):
    match v:
        case 0 | 1:
            return "small"
        case Color.RED:
            return "red"
        case True:
            return "true"
        case int(n) if n > 100:
            return f"big {n}"
        case int():
            return "int"
        case "go" | "run" as verb:
            return verb
        case str(s):
            return "str " + s
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [Point(x=0, y=0), *_]:
            return "starts at origin"
        case [first, *rest] if rest == [2]:
            return f"{first} then 2"
        case [a, [b, c]]:
            return f"nested {a} {b} {c}"
        case (_, *middle, _):
            return f"middle {middle}"
        case {"kind": "move", "by": (dx, dy)}:
            return f"move {dx} {dy}"
        case {"kind": k, **others}:
            return f"{k} {sorted(others)}"
        case {}:
            return "dict"
        case Point(0, y):
            return f"on the y axis at {y}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point():
            return "point"
        case None:
            return "none"
        case -1.5 | 2.5:
            return "float"
        case _:
            return "other"


for value in (0, 1, 7, 101, "go", "hello", [], [3], [Point(0, 0), 1, 2], [1, 2], [1, [2, 3]], [1, 2, 3, 4], (5, 6), {"kind": "move", "by": (1, 2)},
              {"kind": "stop", "a": 1, "b": 2}, {}, {"x": 1}, Point(0, 3), Point(2, 2), Point(1, 2), None, -1.5, 2.5, 9.9, b"bytes", True):
    print(what(value))


def commands(line):
    match line.split():
        case ["led", ("on" | "off") as state]:
            return "led", state == "on"
        case ["wait", seconds]:
            return "wait", float(seconds)
        case [name, *args]:
            return name, args
        case _:
            return None


print(commands("led on"), commands("led off"), commands("wait 2"), commands("a b c"), commands(""))
