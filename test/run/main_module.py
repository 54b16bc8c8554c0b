# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# `import __main__` gives the script that runs, and does not run it again.
print("begins")
import __main__

print(hasattr(__main__, "x"))
x = 5
__main__.y = x + 1
print(__main__.x, y, __main__.__name__, type(__main__))
del __main__.x
try:
    x
except NameError as e:
    print(e)
# CHECK: begins
# CHECK-NEXT: False
# CHECK-NEXT: 5 6 __main__ <class 'module'>
# CHECK-NEXT: name 'x' is not defined
# CHECK-NOT: {{.}}
