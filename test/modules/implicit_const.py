# `const` in an assignment is CircuitPython's own word, imported or not; anywhere else it is a name like others.
# RUN: %pyasync2cpp %s --run -fno-inference > %t 2>&1
# RUN: %FileCheck %s --implicit-check-not=warning: < %t
# RUN: %pyasync2cpp %s --run > %t 2>&1
# RUN: %FileCheck %s --implicit-check-not=warning: < %t
_PERIOD = const(1 << 29)
_HALF = const(_PERIOD // 2)
NAME = const("lamp")


class Register:
    CONTROL = const(-0x0E)


def local():
    _inner = const(4)
    return _inner + _HALF


def own():
    const = lambda value: value + 1
    _more = const(1)
    return _more


# CHECK: 536870912 268435456 lamp -14 268435460 2
print(_PERIOD, _HALF, NAME, Register.CONTROL, local(), own())
try:
    # CHECK-NEXT: name 'const' is not defined
    print(const(3))
except NameError as error:
    print(error)
try:
    LATE = const(local())
except NameError as error:
    # CHECK-NEXT: name 'const' is not defined
    print(error)
