import board
import keypad

keys = keypad.Keys((board.D2, board.D3), True)
more = keypad.Keys((board.D4,), value_when_presed=False)
