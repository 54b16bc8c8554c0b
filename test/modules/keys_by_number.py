# keypad_demux, where rows are chosen by their number: a line of a column that the world holds low is pressed in every
# row. Beside it what counts edges over a time, a keyboard of two wires that nobody types at, and the cores of the chip.
# RUN: %pyasync2cpp %s --run --quiet --stimulus %s.txt -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --quiet --stimulus %s.txt | %FileCheck %s
import time

import board
import frequencyio
import keypad
import keypad_demux
import microcontroller
import ps2io

rows = (board.KB_A_0, board.KB_A_1)
matrix = keypad_demux.DemuxKeyMatrix(rows, (board.D2, board.D3, board.D4))
# CHECK: 12 (3, 1) 10
print(matrix.key_count, matrix.key_number_to_row_column(10), matrix.row_column_to_key_number(3, 1))
frequency = frequencyio.FrequencyIn(board.D7, capture_period=100)
# CHECK-NEXT: 0
print(frequency.value)
event = keypad.Event()
time.sleep(0.25)
pressed = []
while matrix.events.get_into(event):
    pressed.append((event.key_number, event.pressed))
# CHECK-NEXT: [(1, True), (4, True), (7, True), (10, True), (1, False), (4, False), (7, False), (10, False)]
print(pressed)
# CHECK-NEXT: 48 100
print(frequency.value, frequency.capture_period)
frequency.deinit()
try:
    print(frequency.value)
except ValueError as error:
    # CHECK-NEXT: deinitialized
    print(error)
matrix.deinit()
try:
    matrix.events
except ValueError as error:
    # CHECK-NEXT: deinitialized
    print(error)

with keypad_demux.DemuxKeyMatrix(rows, (board.D2, board.D3, board.D4), transpose=True) as matrix:
    # CHECK-NEXT: (2, 2) 7
    print(matrix.key_number_to_row_column(10), matrix.row_column_to_key_number(3, 1))
    time.sleep(0.3)
    # CHECK-NEXT: [8, 9, 10, 11]
    print([matrix.events.get().key_number for _ in range(len(matrix.events))])
try:
    keypad_demux.DemuxKeyMatrix(rows, (board.KB_A_1,))
except (TypeError, ValueError) as error:
    # CHECK-NEXT: row_addr_pins and column_pins contain duplicate pins
    print(error)

keyboard = ps2io.Ps2(board.D10, board.D11)
# CHECK-NEXT: 0 0 False
print(len(keyboard), keyboard.clear_errors(), bool(keyboard))
try:
    keyboard.popleft()
except IndexError as error:
    # CHECK-NEXT: pop from empty Ps2
    print(error)

# CHECK-NEXT: 2 True True
print(len(microcontroller.cpus), microcontroller.cpus[1].frequency == microcontroller.cpu.frequency,
      all([isinstance(each.temperature, float) for each in microcontroller.cpus]))
