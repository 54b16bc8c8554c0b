# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Exceptions have no add_note.
# CHECK: 'ValueError' object has no attribute 'add_note'
try:
    ValueError("x").add_note("note")
except AttributeError as e:
    print(e)
