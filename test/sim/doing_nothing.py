# A loop that does nothing lets time pass, so that a run ends when it is told to, and Ctrl-C is an exception.
# RUN: %pyasync2cpp %s --run --until 3600s | %FileCheck %s --check-prefix=UNTIL --implicit-check-not=left
# RUN: %pyasync2cpp %s --run --until 3600s -fno-inference | %FileCheck %s --check-prefix=UNTIL --implicit-check-not=left
# RUN: printf '5s console ctrl-c\n' > %t.stimulus
# RUN: %pyasync2cpp %s --run --stimulus %t.stimulus | %FileCheck %s
# UNTIL: waits
# CHECK: waits
# CHECK-NEXT: left after 5
import time

print("waits")
try:
    while True:
        pass
except KeyboardInterrupt:
    print("left after", int(time.monotonic()))
