# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# The old names of OSError are not there, as on CircuitPython.
# CHECK: NameError name 'IOError' is not defined
try:
    IOError
except NameError as e:
    print("NameError", e)
