# Only the default buses that a board has are in `board`, by whatever way they are asked for.
# RUN: %pyasync2cpp %s --run --board raspberry_pi_pico -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --board raspberry_pi_pico | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s --check-prefix=GENERIC
import board

names = ("I2C", "STEMMA_I2C", "SPI", "UART", "board_id", "GP0", "DISPLAY")
# CHECK: [True, False, False, False, True, True, False]
# GENERIC: [True, True, True, True, True, True, True]
print([hasattr(board, name) for name in names])
# CHECK-NEXT: ['I2C', 'board_id', 'GP0']
print([name for name in names if name in dir(board)])
bus = board.STEMMA_I2C() if hasattr(board, "STEMMA_I2C") else board.I2C()
# CHECK-NEXT: True raspberry_pi_pico True
print(bus is getattr(board, "I2C")(), board.board_id, getattr(board, "GP0") is board.GP0)
# CHECK-NEXT: None
# GENERIC: 320 240
display = getattr(board, "DISPLAY", None)
print(f"{display.width} {display.height}" if display else None)
if hasattr(board, "DISPLAY"):
    print(board.DISPLAY is display)
