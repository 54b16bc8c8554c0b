# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Functions that CPython has in Python are functions of the runtime here, and say so.
import random
import struct
from collections import deque


def try_it(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


# CHECK: TypeError randint() missing required argument 'a' (pos 1)
try_it(lambda: random.randint())
# CHECK-NEXT: TypeError 'float' object cannot be interpreted as an integer
try_it(lambda: random.randrange(1.5))
# CHECK-NEXT: TypeError struct.calcsize() takes exactly one argument (0 given)
try_it(lambda: struct.calcsize())
# CHECK-NEXT: deque([2, 3], maxlen=2)
try_it(lambda: deque([1, 2, 3], 2, 1))
