# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s


class Early(tuple):
    def __init__(self, a, b):
        self.sum = a + b
        # CHECK: value_in_init.py:[[@LINE+1]]:9: warning: this call raises TypeError: a `tuple` has its value before `__init__` runs [value-in-init]
        super().__init__((a, b))


class Looping(int):
    def __init__(self, values):
        for value in values:
            # CHECK: value_in_init.py:[[@LINE+1]]:13: warning: this call raises TypeError: a `int` has its value before `__init__` runs [value-in-init]
            super().__init__(value)
        # CHECK: help: write `def __new__(cls, ...):` with `return super().__new__(cls, value)`


# CHECK-NOT: warning
class Right(tuple):
    def __init__(self, a, b):
        super().__init__((a, b))
        self.sum = a + b


class Made(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __init__(self, a, b):
        super().__init__()
        self.sum = a + b


class Items(list):
    def __init__(self, a, b):
        self.sum = a + b
        super().__init__((a, b))


print(Early, Looping, Right(1, 2), Made(1, 2), Items(1, 2))
