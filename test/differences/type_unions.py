# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# `int | str` is no type: write a tuple. (In annotations anything may stand.)
# CHECK: unsupported operand type(s) for |: 'type' and 'type'
# CHECK: True
try:
    print(isinstance(1, int | str))
except TypeError as e:
    print(e)
print(isinstance(1, (int, str)))
# CHECK: type 'list' is not subscriptable
try:
    print(list[int])
except TypeError as e:
    print(e)
# CHECK: expected str, bytes or os.PathLike object, not int
try:
    print(open(2))
except TypeError as e:
    print(e)
