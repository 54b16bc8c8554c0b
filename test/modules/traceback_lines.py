# traceback against CPython, but for source lines, which CircuitPython does not show.
# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
import traceback
import sys
import io


def inner(n):
    return 10 // n


def outer(n):
    try:
        return inner(n)
    except ZeroDivisionError as e:
        raise ValueError("outer") from e


def lines(text):
    return [l for l in text.split("\n") if not l.startswith("    ")]


try:
    outer(0)
except ValueError as e:
    out = io.StringIO()
    traceback.print_exception(e, file=out)
    print(lines(out.getvalue()))
    out = io.StringIO()
    traceback.print_exception(type(e), e, e.__traceback__, file=out)
    print(lines(out.getvalue()))
    print([l.split("\n")[0] for l in traceback.format_exception(e) if not l.startswith("    ")][-1])
    print(lines(traceback.format_exc()))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(lines(out.getvalue()))
    out = io.StringIO()
    traceback.print_exception(None, e, None, file=out)
    print(lines(out.getvalue())[-2:])
    print(lines("".join(traceback.format_exception(e, chain=False))))
for bad in (3, None):
    try:
        out = io.StringIO()
        traceback.print_exception(bad, file=out)
        print(repr(out.getvalue()))
    except TypeError as e:
        print("TypeError")
out = io.StringIO()
traceback.print_exc(file=out)
print(out.getvalue())
