# RUN: %pyasync2cpp %s --run 2>&1 | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>&1 | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize 2>&1 | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize -fno-inference 2>&1 | %FileCheck %s
# What is left when the program ends goes without running Python code.
# CHECK: end
# CHECK-NOT: {{.}}
class Noisy:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n, len("abc"), [1, 2])


def steps():
    try:
        yield 1
    finally:
        print("finally", sorted([3, 1]))


async def later():
    try:
        yield 1
    finally:
        print("finally", sorted([3, 1]))


kept = [Noisy(1), {"k": Noisy(2)}]
begun = steps()
next(begun)
Noisy.one = Noisy(3)
print("end")
