# Names that the program sets in the module `builtins` in plain sight can be set. Setting one by a name that is computed is
# refused when it runs, and so is deleting a builtin: calls of the others are compiled as such.
# RUN: %pyasync2cpp %s --run > %t.out && %FileCheck %s < %t.out
# RUN: %pyasync2cpp %s --run -fno-inference > %t.out && %FileCheck %s < %t.out
import builtins

print(builtins.abs(-3), getattr(builtins, "len")("ab"))
# CHECK: 3 2
for name in ("max", "new_name"):
    try:
        setattr(builtins, name, lambda x: 5)
    except NotImplementedError as e:
        print(e)
# CHECK-NEXT: setting a builtin
# CHECK-NEXT: setting a builtin
builtins.abs = lambda x: 7
print(abs(-3))
# CHECK-NEXT: 7
try:
    del builtins.abs
except NotImplementedError as e:
    print(e)
# CHECK-NEXT: deleting a builtin
try:
    builtins.super = None
except NotImplementedError as e:
    print(e)
# CHECK-NEXT: setting a builtin
