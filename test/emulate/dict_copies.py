# A dict with an `__iter__` of its own is copied by what its `keys` says, which nobody else calls.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %emulate %s -- --console=uart | %FileCheck %s
# CHECK: 2 [1, 2]


class D(dict):
    def __iter__(self):
        return iter(["a"])

    def keys(self):
        return ["a", "b"]


d = D()
d["a"] = 1
d["b"] = 2
d["c"] = 3
print(len(d.copy()), sorted(d.copy().values()))
