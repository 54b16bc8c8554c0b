# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
class Borg:
    shared = {}

    def __init__(self):
        # CHECK: {{.*}}:[[@LINE+1]]:9: error: `__dict__` cannot be replaced [dict-assignment]
        self.__dict__ = self.shared
        # CHECK: help: write into it, with `.__dict__.update(...)`, or set the attributes one by one


Borg().name = "one"
print(Borg().name)
