# Boards for which there is no firmware yet: their names and ids on the simulator.
# RUN: %pyasync2cpp %s --run --board unexpectedmaker_tinys3 | %FileCheck --check-prefix=TINY %s
# RUN: %pyasync2cpp %s --run --board matrixportal_m4 | %FileCheck --check-prefix=PORTAL %s
# RUN: %exits 2 %pyasync2cpp %s --board unexpectedmaker_tinys3 -o %t.uf2 2>&1 | %FileCheck --check-prefix=FIRMWARE %s
import board
import digitalio
import microcontroller

print(board.board_id, hasattr(board, "IO7"), hasattr(board, "MTX_R1"))
# TINY:      unexpectedmaker_tinys3 True False
# PORTAL:    matrixportal_m4 False True
name = "IO7" if hasattr(board, "IO7") else "MTX_R1"
pin = digitalio.DigitalInOut(getattr(board, name))
pin.switch_to_output()
# TINY-NEXT:   0.000000 IO7=0
# PORTAL-NEXT: 0.000000 MTX_R1=0
print(getattr(microcontroller.pin, "GPIO7" if name == "IO7" else "PB00") == getattr(board, name))
# TINY-NEXT:   True
# PORTAL-NEXT: True
# FIRMWARE: there is no firmware for `unexpectedmaker_tinys3` yet
