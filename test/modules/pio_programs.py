# rp2pio: a model that takes programs and data, and refuses to guess what would be read.
# RUN: %pyasync2cpp %s --run --board raspberry_pi_pico -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --board raspberry_pi_pico | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --board raspberry_pi_pico --sanitize | %FileCheck --match-full-lines %s
import array

import board
import digitalio
import rp2pio


def fails(action):
    try:
        action()
    except (ValueError, TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)


# CHECK: True False True
print(rp2pio.pins_are_sequential([board.GP24, board.LED, board.GP26]), rp2pio.pins_are_sequential([board.GP1, board.GP0]),
      rp2pio.pins_are_sequential([board.GP3]))
program = array.array("H", [0xE081, 0xE101, 0xE100])
with rp2pio.StateMachine(program, frequency=2000, first_set_pin=board.GP4, first_out_pin=board.GP4, auto_pull=True,
                         pull_threshold=8) as machine:
    # CHECK-NEXT: 2000 False 0 True 0
    print(machine.frequency, machine.writing, machine.pending, machine.txstall, machine.in_waiting)
    machine.write(b"abc")
    machine.run(array.array("H", [0xE001]))
    machine.background_write(loop=array.array("L", [1, 2]))
    print(machine.writing, end=" ")
    machine.stop_background_write()
    machine.frequency = 4000
    # CHECK-NEXT: True False 4000
    print(machine.writing, machine.frequency)
    fails(lambda: machine.readinto(bytearray(4)))
    # CHECK-NEXT: NotImplementedError what a PIO program reads
    fails(lambda: digitalio.DigitalInOut(board.GP4))
    # CHECK-NEXT: ValueError GP4 in use
machine_pin = digitalio.DigitalInOut(board.GP4)
fails(lambda: machine.write(b""))
fails(lambda: rp2pio.StateMachine(b"", frequency=0))
fails(lambda: rp2pio.StateMachine(program, 0, set_pin_count=6))
fails(lambda: rp2pio.StateMachine(program, 0, push_threshold=33))
# CHECK-NEXT: ValueError Object has been deinitialized and can no longer be used. Create a new object.
# CHECK-NEXT: ValueError Program size invalid
# CHECK-NEXT: ValueError set_pin_count must be 1-5
# CHECK-NEXT: ValueError push_threshold must be 1-32
