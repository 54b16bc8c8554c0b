# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# int() and str() take any number of digits. CPython 3.11 refuses more than 4300.
# CHECK: 5000
print(len(str(int("7" * 5000))))
