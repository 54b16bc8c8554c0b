"""The module `zlib`: unpacking what was packed with DEFLATE, bare or in the wrapping of zlib or gzip.

What is wrong with the data raises `error`, worded as CPython words it. It is a ValueError too: that is what
CircuitPython raises."""
import binascii


class error(ValueError):
    pass


_TRUNCATED = "Error -5 while decompressing data: incomplete or truncated stream"

# Of the length symbols 257 to 285 and the distance symbols 0 to 29: the smallest value, and how many bits are added.
_LENGTHS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
            258)
_LENGTH_BITS = (0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0)
_DISTANCES = (1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
              6145, 8193, 12289, 16385, 24577)
_DISTANCE_BITS = (0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13)
# The order in which the lengths of the codes for lengths are written.
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)


def _bad(what):
    return error("Error -3 while decompressing data: " + what)


class _Code:
    """A code by the length of each symbol's bits: the shorter come first, and of one length the smaller symbols."""

    def __init__(self, lengths):
        self.counts = [0] * 16
        for length in lengths:
            self.counts[length] += 1
        starts = [0] * 16
        for length in range(1, 15):
            starts[length + 1] = starts[length] + self.counts[length]
        self.symbols = [0] * len(lengths)
        for symbol in range(len(lengths)):
            length = lengths[symbol]
            if length:
                self.symbols[starts[length]] = symbol
                starts[length] += 1
        self.left = 1  # how many codes of 15 bits are free; below 0: there are too many
        for length in range(1, 16):
            self.left = 2 * self.left - self.counts[length]
            if self.left < 0:
                break
        self.used = len(lengths) - self.counts[0]


class _Stream:
    """The packed bytes, read bit by bit from the lowest, and what came out of them."""

    def __init__(self, data, place):
        self.data = data
        self.place = place
        self.hold = 0
        self.held = 0
        self.out = bytearray()

    def bits(self, count):
        while self.held < count:
            if self.place >= len(self.data):
                raise error(_TRUNCATED)
            self.hold |= self.data[self.place] << self.held
            self.place += 1
            self.held += 8
        value = self.hold & ((1 << count) - 1)
        self.hold >>= count
        self.held -= count
        return value

    def symbol(self, code, what):
        value = first = index = 0
        for length in range(1, 16):
            value |= self.bits(1)
            count = code.counts[length]
            if value - first < count:
                return code.symbols[index + value - first]
            index += count
            first = (first + count) << 1
            value <<= 1
        raise _bad(what)

    def stored(self):
        self.hold = self.held = 0
        if self.place + 4 > len(self.data):
            raise error(_TRUNCATED)
        size = self.data[self.place] | self.data[self.place + 1] << 8
        check = self.data[self.place + 2] | self.data[self.place + 3] << 8
        if size != check ^ 0xFFFF:
            raise _bad("invalid stored block lengths")
        self.place += 4
        if self.place + size > len(self.data):
            raise error(_TRUNCATED)
        self.out.extend(self.data[self.place : self.place + size])
        self.place += size

    def coded(self, literals, distances):
        out = self.out
        while True:
            symbol = self.symbol(literals, "invalid literal/length code")
            if symbol < 256:
                out.append(symbol)
                continue
            if symbol == 256:
                return
            symbol -= 257
            if symbol >= 29:
                raise _bad("invalid literal/length code")
            size = _LENGTHS[symbol] + self.bits(_LENGTH_BITS[symbol])
            symbol = self.symbol(distances, "invalid distance code")
            if symbol >= 30:
                raise _bad("invalid distance code")
            distance = _DISTANCES[symbol] + self.bits(_DISTANCE_BITS[symbol])
            start = len(out) - distance
            if start < 0:
                raise _bad("invalid distance too far back")
            for place in range(start, start + size):
                out.append(out[place])

    def codes(self):
        """The two codes that a block brings with it."""
        literal_count = self.bits(5) + 257
        distance_count = self.bits(5) + 1
        length_count = self.bits(4) + 4
        if literal_count > 286 or distance_count > 30:
            raise _bad("too many length or distance symbols")
        lengths = [0] * 19
        for i in range(length_count):
            lengths[_ORDER[i]] = self.bits(3)
        code = _Code(lengths)
        if code.left != 0:
            raise _bad("invalid code lengths set")
        lengths = []
        while len(lengths) < literal_count + distance_count:
            symbol = self.symbol(code, "invalid bit length repeat")
            if symbol < 16:
                lengths.append(symbol)
                continue
            length = 0
            if symbol == 16:
                if not lengths:
                    raise _bad("invalid bit length repeat")
                length = lengths[-1]
                count = 3 + self.bits(2)
            elif symbol == 17:
                count = 3 + self.bits(3)
            else:
                count = 11 + self.bits(7)
            lengths.extend([length] * count)
        if len(lengths) > literal_count + distance_count:
            raise _bad("invalid bit length repeat")
        if lengths[256] == 0:
            raise _bad("invalid code -- missing end-of-block")
        literals = _Code(lengths[:literal_count])
        if literals.left < 0 or (literals.left and literals.used != 1):
            raise _bad("invalid literal/lengths set")
        distances = _Code(lengths[literal_count:])
        if distances.left < 0 or (distances.left and distances.used > 1):
            raise _bad("invalid distances set")
        return literals, distances

    def blocks(self):
        last = 0
        while not last:
            last = self.bits(1)
            kind = self.bits(2)
            if kind == 0:
                self.stored()
            elif kind == 1:
                self.coded(_Code([8] * 144 + [9] * 112 + [7] * 24 + [8] * 8), _Code([5] * 32))
            elif kind == 2:
                literals, distances = self.codes()
                self.coded(literals, distances)
            else:
                raise _bad("invalid block type")
        self.hold = self.held = 0

    def number(self, count, is_big):
        if self.place + count > len(self.data):
            raise error(_TRUNCATED)
        value = int.from_bytes(self.data[self.place : self.place + count], "big" if is_big else "little")
        self.place += count
        return value


def _adler32(data):
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def _zlib_head(stream, wbits):
    head = stream.number(2, True)
    if head % 31:
        raise _bad("incorrect header check")
    if head >> 8 & 15 != 8:
        raise _bad("unknown compression method")
    if (head >> 12) + 8 > (wbits or 15):
        raise _bad("invalid window size")
    if head & 0x20:
        stream.number(4, True)
        raise error("Error 2 while decompressing data")


def _gzip_head(stream):
    if stream.number(2, True) != 0x1F8B:
        raise _bad("incorrect header check")
    if stream.number(1, True) != 8:
        raise _bad("unknown compression method")
    flags = stream.number(1, True)
    if flags & 0xE0:
        raise _bad("unknown header flags set")
    stream.number(6, True)
    if flags & 4:
        stream.number(stream.number(2, False), False)
    for flag in (8, 16):  # a name, a comment
        if flags & flag:
            while stream.number(1, True):
                pass
    if flags & 2:
        check = binascii.crc32(stream.data[: stream.place]) & 0xFFFF
        if stream.number(2, False) != check:
            raise _bad("header crc mismatch")


def decompress(data, /, wbits=15, bufsize=16384):
    """The bytes that `data` was made of. `wbits` tells the wrapping: 8 to 15 or 0 is zlib's, -15 to -8 none, 24 to 31
    gzip's, 40 to 47 either of the two. `bufsize` changes nothing."""
    try:
        packed = bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    stream = _Stream(packed, 0)
    is_gzip = 24 <= wbits <= 31 or (40 <= wbits <= 47 and packed[:2] == b"\x1f\x8b")
    if not (wbits == 0 or 8 <= abs(wbits) <= 15 or 24 <= wbits <= 31 or 40 <= wbits <= 47) or wbits == -8:
        raise error("Error -2 while preparing to decompress data: inconsistent stream state")
    if is_gzip:
        _gzip_head(stream)
    elif wbits >= 0:
        _zlib_head(stream, wbits & 15)
    stream.blocks()
    if is_gzip:
        if stream.number(4, False) != binascii.crc32(stream.out):
            raise _bad("incorrect data check")
        if stream.number(4, False) != len(stream.out) & 0xFFFFFFFF:
            raise _bad("incorrect length check")
    elif wbits >= 0 and stream.number(4, True) != _adler32(stream.out):
        raise _bad("incorrect data check")
    return bytes(stream.out)
