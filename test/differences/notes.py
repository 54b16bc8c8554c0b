# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Exceptions have no add_note, groups no split, subgroup and derive.
# CHECK: 'ValueError' object has no attribute 'add_note'
# CHECK: 'ExceptionGroup' object has no attribute 'split'
try:
    ValueError("x").add_note("note")
except AttributeError as e:
    print(e)
try:
    ExceptionGroup("g", [ValueError()]).split(ValueError)
except AttributeError as e:
    print(e)
