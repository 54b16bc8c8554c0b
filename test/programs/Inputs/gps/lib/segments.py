CHARS = (0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F)


class Display:
    def __init__(self, digits=4):
        self.buffer = bytearray(digits)

    def print(self, value, decimal=0):
        if isinstance(value, (int, float)):
            self._number(value, decimal)
        elif isinstance(value, str):
            for i, c in enumerate(value.rjust(len(self.buffer))):
                self.buffer[i] = CHARS[ord(c) - 48] if c.isdigit() else 0x40 if c == "-" else 0
        else:
            raise ValueError("Unsupported display value type: {}".format(type(value)))

    def _number(self, number, decimal):
        text = "{0:.{1}f}".format(number, decimal) if decimal else str(int(number))
        self.print(text.replace(".", ""))
        if decimal:
            self.buffer[len(self.buffer) - decimal - 1] |= 0x80

    def __setitem__(self, key, value):
        self.buffer[key] = value

    def marquee(self, text):
        text = "   " + text
        while len(text) >= 4:
            self.print(text[:4])
            yield bytes(self.buffer).hex()
            text = text[1:]
