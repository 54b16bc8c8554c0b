# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Functions that CPython has in Python are functions of the runtime here, and say so.
import asyncio
import random
import struct
from collections import OrderedDict, deque


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
# CHECK-NEXT: TypeError must be str, not int
try_it(lambda: "a".find(1, "b"))
# CHECK-NEXT: TypeError must be str or None, not int
try_it(lambda: "a".split(1, 2**70))
# CHECK-NEXT: TypeError sequence index must be integer, not 'float'
try_it(lambda: deque([1]).__getitem__(1.0))
# CHECK-NEXT: TypeError __setitem__() missing required argument 'index' (pos 1)
try_it(lambda: deque([1]).__setitem__())
# CHECK-NEXT: TypeError dict.clear() takes no arguments (1 given)
try_it(lambda: OrderedDict().clear(1))
# CHECK-NEXT: (b'',)
try_it(lambda: struct.unpack("0p", b""))
# CHECK-NEXT: TypeError must be real number, not list
try_it(lambda: asyncio.run(asyncio.sleep([])))
