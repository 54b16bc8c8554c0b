# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# What a function held dies when an exception leaves it. CPython keeps it until the exception is handled.
# CHECK: gone
# CHECK-NEXT: caught
class Held:
    def __del__(self):
        print("gone")


def f():
    held = Held()
    raise ValueError


try:
    f()
except ValueError:
    print("caught")
