# Calls of `__import__` whose text says what they import.
# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
m = __import__("math")
print(m.floor(2.5))
__import__("json")
print(__import__("sys").version_info[0], (lambda: __import__("re").escape("a.b"))())
def f():
    mod = __import__("time")
    return mod.__name__
print(f())
try:
    q = __import__("nosuch_mod")
except ImportError as e:
    print(repr(e))
class C:
    j = __import__("json")
print(C.j.dumps([1]))
levels = __import__("Inputs")
print(levels.__name__)
