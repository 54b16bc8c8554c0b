# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# The number of an OSError made of it alone, as on CircuitPython. Its text is CPython's.
import errno


class Lost(OSError):
    pass


# CHECK: True 110 OSError(110) (110,)
# CHECK-NEXT: 5 5 None None
# CHECK-NEXT: None 2 no
try:
    raise OSError(errno.ETIMEDOUT)
except OSError as e:
    print(e.errno == errno.ETIMEDOUT, e, repr(e), e.args)
print(Lost(5).errno, Lost(5), Lost(5).strerror, OSError().errno)
print(OSError("text").errno, OSError(2, "no").errno, OSError(2, "no").strerror)
