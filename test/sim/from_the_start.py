# What the stimulus says of time 0 is so before the program begins.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --quiet --stimulus %t/world | %FileCheck %s --implicit-check-not=D13
import board
import digitalio

i2c = board.I2C()
i2c.try_lock()
# CHECK: ['0x48'] True
print([hex(x) for x in i2c.scan()], digitalio.DigitalInOut(board.D5).value)
# And with --quiet, nothing is shown of what the pins do.
digitalio.DigitalInOut(board.D13).switch_to_output(True)
# CHECK-NEXT: end
print("end")
