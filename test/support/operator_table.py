#!/usr/bin/python3.11
"""operator_table: every operator, and some special methods, between values of every builtin class, compared with CPython.

  operator_table.py COMPILER FIRST LAST [OF] [OPTION...]    slices FIRST to LAST of OF (60: some 500 operations each)

A slice is one program, compiled with the options; each operation stands in a function of its own, so that inference knows
both operands. What differs is printed; the last line counts the operations and the differences.
"""

import os
import subprocess
import sys
import tempfile

VALUES = ["3", "True", "2.5", "(1+2j)", "'ab'", "b'ab'", "bytearray(b'ab')", "memoryview(b'ab')", "[1, 2]", "(1, 2)", "{1: 2}",
          "{1, 2}", "frozenset([1])", "range(3)", "slice(1, 2)", "None", "NotImplemented", "len", "int", "{1: 2}.keys()",
          "{1: 2}.items()", "ValueError('x')", "iter([1])", "(i for i in [1])", "lambda: 1", "10**20", "'%s'", "C()", "C", "R()"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "==", "!=", "<", "<=", ">", ">=", "in", "not in",
             "is", "and", "or", "[]", "+=", "|=",
             ".__add__", ".__radd__", ".__sub__", ".__mul__", ".__rmul__", ".__or__", ".__lt__", ".__eq__", ".__contains__"]
HUGE = "10**20"
CLASSES = ("None", "int", "C")
SHOWN_BY_ADDRESS = ("memoryview(b'ab')", "iter([1])", "(i for i in [1])", "lambda: 1", "C()")
START = """class C: pass
class R:
    def __repr__(self): return "R()"
for name in "eq ne lt le gt ge radd rsub rmul rtruediv rfloordiv rmod rpow rlshift rrshift rand ror rxor rmatmul".split():
    setattr(R, "__%s__" % name, lambda self, other, name=name: "R." + name)
R.__hash__ = None
def show(value):
    text = repr(sorted(map(repr, value))) if type(value) in (set, frozenset) else repr(value)
    print("an address" if " at 0x" in text else text)
"""


def is_left_out(left, operator, right):
    if right == HUGE and operator in ("**", "<<"):
        return True  # without end, or without memory
    if operator in ("*", ".__mul__", ".__rmul__") and HUGE in (left, right):
        return True  # likewise, of a sequence
    if operator in ("|", "|=") and left in CLASSES and right in CLASSES:
        return True  # unions of types: docs/differences.md
    if operator == ".__or__" and left in CLASSES:
        return True  # likewise
    if operator == "[]" and left == "{1: 2}" and right in SHOWN_BY_ADDRESS:
        return True  # the KeyError's text differs at each run
    return operator == "is" and left == right  # constants may be shared


def operations():
    for left in VALUES:
        for right in VALUES:
            for operator in OPERATORS:
                if not is_left_out(left, operator, right):
                    yield left, operator, right


def function(number, left, operator, right):
    if operator.startswith("."):
        body = [f"z = x{operator}(y)"]
    elif operator == "[]":
        body = ["z = x[y]"]
    elif operator in ("+=", "|="):
        body = [f"x {operator} y", "z = x"]
    else:
        body = [f"z = x {operator} y"]
    lines = [f"def f{number}():", f"    x = {left}", f"    y = {right}", "    try:"] + ["        " + line for line in body]
    return "\n".join(lines + ["        show(z)", "    except Exception as e:", "        print(type(e).__name__, e)", f"f{number}()", ""])


def main():
    compiler, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    of = int(sys.argv[4]) if len(sys.argv) > 4 else 60
    options = sys.argv[5:]
    count = different = 0
    with tempfile.TemporaryDirectory() as folder:
        for part in range(first, last + 1):
            chosen = [operation for i, operation in enumerate(operations()) if i % of == part]
            path = os.path.join(folder, "operators.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(START + "".join(function(i, *operation) for i, operation in enumerate(chosen)))
            expected = subprocess.run([sys.executable, "-W", "ignore", path], capture_output=True, text=True).stdout.splitlines()
            run = subprocess.run([compiler, path, "--run", *options], capture_output=True, text=True)
            got = run.stdout.splitlines()
            if len(expected) != len(chosen) or len(got) != len(chosen):
                print(f"slice {part}: {len(chosen)} operations, {len(expected)} answers of CPython, {len(got)} of ours\n{run.stderr[-2000:]}")
                different += 1
            for operation, wanted, given in zip(chosen, expected, got):
                count += 1
                if wanted != given:
                    different += 1
                    print(" ".join(operation), "\n  CPython:", wanted, "\n  ours:   ", given)
    print(f"{count} operations, {different} differences")
    return different != 0 or count == 0


if __name__ == "__main__":
    sys.exit(main())
