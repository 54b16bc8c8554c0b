# Readings of an analogue pin in a row take their time.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --stimulus %t/rise | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --stimulus %t/rise -fno-inference | %FileCheck --match-full-lines %s
import array
import time

import analogbufio
import board

readings = array.array("H", [0] * 4)
with analogbufio.BufferedIn(board.A0, sample_rate=1000) as adc:
    before = time.monotonic()
    # CHECK: 4 array('H', [100, 100, 40000, 40000]) 0.004
    print(adc.readinto(readings), readings, round(time.monotonic() - before, 6))
    coarse = bytearray(2)
    adc.readinto(coarse)
    # CHECK-NEXT: [156, 156]
    print(list(coarse))
    try:
        adc.readinto(readings, loop=True)
    except NotImplementedError as e:
        print(e)
        # CHECK-NEXT: readings that go on in the background
for rate in (0, -5):
    try:
        analogbufio.BufferedIn(board.A1, sample_rate=rate)
    except ValueError as e:
        print(e)
# CHECK-NEXT: sample_rate must be >= 1
# CHECK-NEXT: sample_rate must be >= 1
