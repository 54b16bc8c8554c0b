"""A character LCD on a fake bus: nibbles, delays, custom characters, a text buffer."""
import time
from micropython import const

_FUNCTIONSET = const(0x20)
LCD_DISPLAYON = const(0x04)
_ROWS = b"\x00\x40\x14\x54"


class LcdApi:
    MAX_LINES = 4

    def __init__(self, num_lines, num_columns):
        self.num_lines = num_lines if num_lines <= self.MAX_LINES else self.MAX_LINES
        self.num_columns = min(num_columns, 40)
        self.cursor_x = self.cursor_y = 0
        self.implied_newline = False
        self.backlight = True
        self.display_off()
        self.clear()

    def clear(self):
        self.hal_write_command(1)
        self.cursor_x, self.cursor_y = 0, 0

    def display_off(self):
        self.hal_write_command(8)

    def move_to(self, cursor_x, cursor_y):
        self.cursor_x = cursor_x
        self.cursor_y = cursor_y
        addr = cursor_x & 0x3F
        if cursor_y & 1:
            addr += 0x40
        if cursor_y & 2:
            addr += self.num_columns
        self.hal_write_command(0x80 | addr)

    def putchar(self, char):
        if char == "\n":
            if self.implied_newline:
                pass
            else:
                self.cursor_x = self.num_columns
        else:
            self.hal_write_data(ord(char))
            self.cursor_x += 1
        if self.cursor_x >= self.num_columns:
            self.cursor_x = 0
            self.cursor_y += 1
            self.implied_newline = char != "\n"
        if self.cursor_y >= self.num_lines:
            self.cursor_y = 0
        self.move_to(self.cursor_x, self.cursor_y)

    def putstr(self, string):
        for char in string:
            self.putchar(char)

    def custom_char(self, location, charmap):
        location &= 0x7
        self.hal_write_command(0x40 | location << 3)
        for i in range(8):
            self.hal_write_data(charmap[i])
        self.move_to(self.cursor_x, self.cursor_y)

    def hal_write_command(self, cmd):
        raise NotImplementedError

    def hal_write_data(self, data):
        raise NotImplementedError


class FakeLcd(LcdApi):
    def __init__(self, *args):
        self.ram = bytearray(b" " * 128)
        self.glyphs = [bytearray(8) for _ in range(8)]
        self.address = 0
        self.cg = None
        self.commands = []
        super().__init__(*args)

    def hal_write_command(self, cmd):
        self.commands.append(cmd)
        if cmd == 1:
            self.ram[:] = b" " * len(self.ram)
        elif cmd & 0x80:
            self.address, self.cg = cmd & 0x7F, None
        elif cmd & 0x40:
            self.cg = (cmd & 0x3F) >> 3, 0

    def hal_write_data(self, data):
        if self.cg is not None:
            which, row = self.cg
            self.glyphs[which][row] = data
            self.cg = which, row + 1
        else:
            self.ram[self.address] = data
            self.address += 1

    def lines(self):
        for row in range(self.num_lines):
            start = (0x40 if row & 1 else 0) + (self.num_columns if row & 2 else 0)
            yield self.ram[start : start + self.num_columns].decode()
