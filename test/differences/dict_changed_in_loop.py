# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# A loop over a dict that gets as many entries as it loses: that it ends, and how, is as in CPython; which of the
# entries it sees depends on where they lie.
table = {1: "a", 3: "b"}
seen = []
try:
    for key in table:
        seen.append(key)
        del table[key]
        table[key + 10] = "c"
except RuntimeError as error:
    seen.append(str(error))
# CHECK: True True
print(len(seen) <= 3, len(table) == 2)
# CHECK-NEXT: dictionary changed size during iteration
try:
    for key in table:
        table[key + 1] = "d"
except RuntimeError as error:
    print(error)
