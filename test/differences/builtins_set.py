# The module `builtins` can be read. Setting a name of it is refused when it runs: calls of builtins are compiled as such.
# RUN: %pyasync2cpp %s --run > %t.out && %FileCheck %s < %t.out
# RUN: %pyasync2cpp %s --run -fno-inference > %t.out && %FileCheck %s < %t.out
import builtins

print(builtins.abs(-3), getattr(builtins, "len")("ab"))
# CHECK: 3 2
for name in ("abs", "new_name"):
    try:
        setattr(builtins, name, lambda x: 5)
    except NotImplementedError as e:
        print(e)
# CHECK-NEXT: setting a builtin
# CHECK-NEXT: setting a builtin
try:
    builtins.abs = None
except NotImplementedError as e:
    print(e)
# CHECK-NEXT: setting a builtin
