# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Of code, names and parameters are kept.


def f(a, *, b):
    c = a
    return c + b


def g(a, *, b):
    return a + b


# CHECK: f 1 1
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
# CHECK-NEXT: ('a', 'b')
print(g.__code__.co_varnames)


def try_it(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


# CHECK-NEXT: NotImplementedError the names of variables of compiled code
try_it(lambda: f.__code__.co_varnames)
# CHECK-NEXT: NotImplementedError the names of free variables of compiled code
try_it(lambda: f.__code__.co_freevars)
# CHECK-NEXT: NotImplementedError the names of variables that are captured of compiled code
try_it(lambda: f.__code__.co_cellvars)
# CHECK-NEXT: NotImplementedError co_filename of compiled code
try_it(lambda: f.__code__.co_filename)
# CHECK-NEXT: AttributeError 'code' object has no attribute 'co_code'
try_it(lambda: f.__code__.co_code)
try:
    f(1, b="")
except TypeError as error:
    inner = error.__traceback__.tb_next.tb_frame
    # CHECK-NEXT: f
    print(inner.f_code.co_name)
    # CHECK-NEXT: NotImplementedError the line of a frame of compiled code
    try_it(lambda: inner.f_lineno)
    # CHECK-NEXT: AttributeError 'frame' object has no attribute 'f_locals'
    try_it(lambda: inner.f_locals)
