# What a module's failing import does is for those to say who import the module: here all of them can do without it.
# RUN: %pyasync2cpp %s --lib %S/Inputs --run > %t 2>&1
# RUN: FileCheck %s --implicit-check-not=error: --implicit-check-not=warning: < %t
# CHECK-DAG: {{.*}}packed.py:1:8: warning: no module named `unpacker`: ImportError where this line runs [missing-module-later]
# CHECK-DAG: {{.*}}radio.py:6:12: warning: no module named `generator`: ImportError where this line runs [missing-module-later]
# CHECK: plain a
# CHECK-NEXT: ModuleNotFoundError No module named 'unpacker'
# CHECK-NEXT: ModuleNotFoundError No module named 'unpacker'
# CHECK-NEXT: no radio: No module named 'antenna'
# CHECK-NEXT: no fast clock
import pictures

print(pictures.load("a"))
for _ in range(2):
    try:
        pictures.load("b.packed")
    except ImportError as error:
        print(type(error).__name__, error)

try:
    import radio
except ImportError as error:
    print("no radio:", error)

try:
    import fast_clock
except ImportError:
    print("no fast clock")
else:
    from fast_clock.parts import hand

    print(hand)
