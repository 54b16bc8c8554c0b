# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# What few programs ask for, and CircuitPython has not: the parts of a SyntaxError, the dict of a view, what a builtin
# function belongs to.
from collections import OrderedDict, deque

error = SyntaxError("text", ("file.py", 1, 2, "line"))
# CHECK: ('text', ('file.py', 1, 2, 'line')) ('text', ('file.py', 1, 2, 'line')) False
print(error, error.args, hasattr(error, "lineno"))
# CHECK-NEXT: False False False
print(hasattr({}.keys(), "mapping"), hasattr(len, "__self__"), hasattr(len, "__module__"))
# CHECK-NEXT: [5]
print([].append.__self__ or [5])


class Stands:
    def what(self):
        return hasattr(super(), "__self__")

    @property
    def __class__(self):
        return dict


# CHECK-NEXT: False False True
print(Stands().what(), isinstance(Stands(), dict), Stands().__class__ is dict)

# CHECK-NEXT: False False False
print(hasattr(1, "__getnewargs__"), hasattr(1j, "__complex__"), hasattr(memoryview(b""), "__delitem__"))
# CHECK-NEXT: str_iterator dict_keys
print(type(iter("a")).__name__, type(OrderedDict().keys()).__name__)
# CHECK-NEXT: text
print("text" % deque([1]))
# CHECK-NEXT: TypeError
try:
    print(bytearray(b"x").__rmod__(b"a"))
except TypeError:
    print("TypeError")
# CHECK-NEXT: method_descriptor builtin_function_or_method
print(type(int.__add__).__name__, type((1).__add__).__name__)


# CHECK-NEXT: body
# CHECK-NEXT: int() takes at most 2 arguments (3 given)
try:
    class X(5):
        print("body")
except TypeError as error:
    print(error)
