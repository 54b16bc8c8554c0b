"""The module `msgpack`: values as bytes, in the format of msgpack.org.

Floats are written with 32 bits, as CircuitPython writes those it has."""
import struct


class ExtType:
    """A value of a type of the program's own: a number from 0 to 127, and bytes."""

    def __init__(self, code, data):
        self.code = code
        self.data = data

    @property
    def code(self):
        return self._code

    @code.setter
    def code(self, value):
        if not 0 <= value <= 127:
            raise ValueError("code must be 0-127")
        self._code = value


def _head(stream, size, small, small_limit, codes):
    """What stands before `size` items or bytes: `small` with the size in it, or a code and the size in 1, 2 or 4 bytes."""
    if size < small_limit:
        stream.write(bytes((small | size,)))
    elif size < 0x100 and codes[0]:
        stream.write(struct.pack(">BB", codes[0], size))
    elif size < 0x10000:
        stream.write(struct.pack(">BH", codes[1], size))
    else:
        stream.write(struct.pack(">BI", codes[2], size))


def _pack_int(value, stream):
    if -0x20 <= value < 0x80:
        stream.write(struct.pack("b", value))
        return
    if value >= 0:
        forms = ((0xCC, ">BB", 0x100), (0xCD, ">BH", 0x10000), (0xCE, ">BI", 0x100000000), (0xCF, ">BQ", 1 << 64))
        for code, form, limit in forms:
            if value < limit:
                stream.write(struct.pack(form, code, value))
                return
    else:
        forms = ((0xD0, ">Bb", -0x80), (0xD1, ">Bh", -0x8000), (0xD2, ">Bi", -0x80000000), (0xD3, ">Bq", -(1 << 63)))
        for code, form, limit in forms:
            if value >= limit:
                stream.write(struct.pack(form, code, value))
                return
    raise OverflowError("long int not supported in msgpack")


def pack(obj, stream, *, default=None):
    if obj is None:
        stream.write(b"\xc0")
    elif obj is False:
        stream.write(b"\xc2")
    elif obj is True:
        stream.write(b"\xc3")
    elif isinstance(obj, int):
        _pack_int(obj, stream)
    elif isinstance(obj, float):
        stream.write(struct.pack(">Bf", 0xCA, obj))
    elif isinstance(obj, str):
        data = obj.encode()
        _head(stream, len(data), 0xA0, 32, (0xD9, 0xDA, 0xDB))
        stream.write(data)
    elif isinstance(obj, (bytes, bytearray, memoryview)):
        _head(stream, len(obj), 0, 0, (0xC4, 0xC5, 0xC6))
        stream.write(obj)
    elif isinstance(obj, (list, tuple)):
        _head(stream, len(obj), 0x90, 16, (0, 0xDC, 0xDD))
        for item in obj:
            pack(item, stream, default=default)
    elif isinstance(obj, dict):
        _head(stream, len(obj), 0x80, 16, (0, 0xDE, 0xDF))
        for key, value in obj.items():
            pack(key, stream, default=default)
            pack(value, stream, default=default)
    elif isinstance(obj, ExtType):
        size = len(obj.data)
        if size in (1, 2, 4, 8, 16):
            stream.write(struct.pack("BB", 0xD4 + (1, 2, 4, 8, 16).index(size), obj.code))
        else:
            _head(stream, size, 0, 0, (0xC7, 0xC8, 0xC9))
            stream.write(bytes((obj.code,)))
        stream.write(obj.data)
    elif default is not None:
        pack(default(obj), stream)
    else:
        raise ValueError("no default packer")


def _read(stream, size):
    data = stream.read(size)
    if data is None or len(data) != size:
        raise EOFError()
    return data


def _number(stream, form):
    return struct.unpack(form, _read(stream, struct.calcsize(form)))[0]


_SIZES = (">B", ">H", ">I")
_NUMBERS = (">f", ">d", ">B", ">H", ">I", ">Q", ">b", ">h", ">i", ">q")


def _extension(stream, size, ext_hook):
    code = _number(stream, ">b")
    data = _read(stream, size)
    return ExtType(code, data) if ext_hook is None else ext_hook(code, data)


def unpack(stream, *, ext_hook=None, use_list=True):
    code = _number(stream, ">B")
    if code < 0x80:
        return code
    if code >= 0xE0:
        return code - 0x100
    if code == 0xC0:
        return None
    if code in (0xC2, 0xC3):
        return code == 0xC3
    if 0xCA <= code <= 0xD3:
        return _number(stream, _NUMBERS[code - 0xCA])
    if 0xA0 <= code < 0xC0:
        return _read(stream, code & 0x1F).decode()
    if 0xD9 <= code <= 0xDB:
        return _read(stream, _number(stream, _SIZES[code - 0xD9])).decode()
    if 0xC4 <= code <= 0xC6:
        return _read(stream, _number(stream, _SIZES[code - 0xC4]))
    if 0xC7 <= code <= 0xC9:
        return _extension(stream, _number(stream, _SIZES[code - 0xC7]), ext_hook)
    if 0xD4 <= code <= 0xD8:
        return _extension(stream, 1 << code - 0xD4, ext_hook)
    if 0x90 <= code < 0xA0 or code in (0xDC, 0xDD):
        size = code & 0x0F if code < 0xA0 else _number(stream, _SIZES[code - 0xDB])
        items = [unpack(stream, ext_hook=ext_hook, use_list=use_list) for _ in range(size)]
        return items if use_list else tuple(items)
    if 0x80 <= code < 0x90 or code in (0xDE, 0xDF):
        size = code & 0x0F if code < 0x90 else _number(stream, _SIZES[code - 0xDD])
        result = {}
        for _ in range(size):
            key = unpack(stream, ext_hook=ext_hook, use_list=use_list)
            result[key] = unpack(stream, ext_hook=ext_hook, use_list=use_list)
        return result
    raise ValueError("Invalid format")
