# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# A memoryview can be cast from any format to any, as on CircuitPython; CPython wants bytes on one side.
import array

numbers = array.array("H", [1, 2, 3, 4])
same = memoryview(numbers)[:2].cast("H")
same[1] = 500
wide = memoryview(numbers)[2:].cast("I")
# CHECK: array('H', [1, 500, 3, 4]) [262147]
print(numbers, wide.tolist())
# CHECK-NEXT: memoryview: length is not a multiple of itemsize
try:
    memoryview(numbers)[:3].cast("I")
except TypeError as error:
    print(error)
