from i2c_lcd import FakeLcd, LcdApi
import simpleio
from irremote import *
import irremote

lcd = FakeLcd(2, 16)
lcd.putstr("Hello, world!\nLine two is longer than it")
print([*lcd.lines()], lcd.cursor_x, lcd.cursor_y, len(lcd.commands))
lcd.custom_char(3, bytearray([0, 10, 31, 31, 14, 4, 0, 0]))
print(lcd.glyphs[3], lcd.cg)
lcd.clear()
print(list(lcd.lines()))
try:
    LcdApi(2, 16)
except NotImplementedError as e:
    print("abstract", repr(e))
print([round(simpleio.map_range(x, 0, 1023, 0, 3.3), 3) for x in (-5, 0, 512, 1023, 2000)], simpleio.map_range(5, 3, 3, 0, 10), simpleio.map_range(20, 0, 100, 100, 0))
print(simpleio.shift_in([1, 0, 1, 1, 0, 0, 1, 0]), simpleio.shift_in([1, 0, 1, 1, 0, 0, 1, 0], msb_first=False), simpleio.bitWrite(0, 3, 1), simpleio.bitWrite(255, 3, 0))
message = [9000, 4500]
for byte in (255, 2, 191, 64):
    for bit in range(7, -1, -1):
        message += [560, 560 if byte >> bit & 1 else 1690]
message.append(560)
print(decode_bits(message))
for bad in ([1, 2, 3], [9000, 4500] + [560, 560] * 10, [9000, 4500] + [560, 560, 1700, 1700, 3000, 900] * 4):
    try:
        print(decode_bits(bad))
    except irremote.IRDecodeException as e:
        print("IRDecodeException:", e)
