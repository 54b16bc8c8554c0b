# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s --implicit-check-not=error
# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp --board raspberry_pi_pico %s 2>&1 | FileCheck %s --check-prefix=PICO --implicit-check-not=error
# CHECK: {{.*}}:[[# @LINE + 8]]:13: error: board `generic` has no pin `LDE` [no-such-pin]
# CHECK: {{.*}}:[[# @LINE + 8]]:13: error: board `generic` has no pin `BUTON` [no-such-pin]
# CHECK: help: did you mean `BUTTON`?
# CHECK: {{.*}}:[[# @LINE + 7]]:13: error: board `generic` has no pin `led` [no-such-pin]
# PICO-COUNT-4: error: board `raspberry_pi_pico` has no pin
import board
import sys

print(board.LDE)
print(board.BUTON)
print(board.led)
# The board that stands for all has a pin for every name that looks like one; a real one does not.
print(board.MY_OWN_PIN3)
# Which board it is decides over pins.
if board.board_id == "some_board":
    print(board.NOWHERE1)
elif sys.platform == "RP2350":
    print(board.NOWHERE2)
match board.board_id:
    case "another":
        print(board.NOWHERE3)
