# RUN: %pyasync2cpp %s --run --inference-steps=5 2>&1 | %FileCheck %s
# RUN: %pyasync2cpp %s --run 2>&1 | %FileCheck %s --check-prefix=SETTLED
# CHECK: warning: the types of this program could not be settled; it is compiled without them [types-not-settled]
# CHECK-NEXT: 0 [] 3
# SETTLED-NOT: warning
# SETTLED: 0 [] 3
def nest(depth):
    made = []
    for _ in range(depth):
        made = [made]
    return made


print(len(nest(0)), nest(0), len("abc"))
