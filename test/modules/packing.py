# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
import struct


def say(text, function, *arguments, **keywords):
    try:
        print(text, arguments, keywords, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(text, arguments, keywords, type(e).__name__, e)


pack = struct.pack
for order in "@=<>!":
    for code in "bBhHiIlLqQnNP":
        if order != "@" and code in "nNP":
            continue
        for value in (0, 1, -1, 127, -128, 200, -200, 40000, -40000, 2**31, 2**33, -(2**33), 2**63, -(2**63), 2**64,
                      2**70, -(2**70), True, "x", None, 1.5):
            say(order + code, pack, order + code, value)
    for value in (0.0, -0.0, 1.5, 1e-7, 6e-8, 2.9e-8, 65504.0, 65519.9, 65520.0, 70000.0, 1e40, float("inf"), float("nan"), 7, "x",
                  None, 0.1, 3.14159):
        for code in "efd":
            say(order + code, pack, order + code, value)
for arguments in (
    ("c", "a"), ("c", b"ab"), ("c", b"a"), ("s", "a"), ("p", "a"), ("p", b"abc"), ("5p", b"abc"), ("3s", bytearray(b"abcdef")),
    ("5s", b"ab"), ("0s", b""), ("0p", b""), ("?", []), ("?", "x"), ("z", 1), ("5",), ("5 i", 1), ("<n", 1),
    ("99999999999999999999i",), ("9999999999999999999i",), ("i",), ("i", 1, 2), (5,), (b"i", 3), ("",), ("3x",),
    ("<hxh", 1, 2), ("hxi", 1, 2), ("bhiq", 1, 2, 3, 4), ("2h3b", 1, 2, 3, 4, 5), (" i\t i ", 1, 2), ("b0i", 1),
    ("<b0i", 1), ("!BHI", 1, 2, 3), ("3s2xH", b"abc", 513), ("300p", b"a" * 280),
):
    say("pack", pack, *arguments)
try:
    struct.pack()
except TypeError as e:
    print(e)
for format in ("bi", "ib", "ib0i", "<ib", "3x2h", "x", " i i ", "", "@", "z", "i5", "bq", "bqb", "@bP", "5s3p", b"ih", 1, "e", "=l"):
    say("calcsize", struct.calcsize, format)

unpack = struct.unpack
for arguments in (
    ("i", b"123"), ("i", 5), ("5p", b"\x09abcd"), ("5p", b"\x02abcd"), ("?", b"\x02"), ("c3x", b"abcd"), ("<hhl", bytes(range(8))),
    (">hhl", bytes(range(8))), ("!d", b"\x40\x09\x21\xfb\x54\x44\x2d\x18"), ("<f", b"\x00\x00\x80\x7f"), ("<e", b"\x00\x3c"),
    ("<eee", b"\x01\x00\xff\x7b\x00\xfc"), ("<3s", b"abc"), ("<bBhHiIqQ", b"\xff" * 30), ("", b""), ("i", bytearray(b"\x01\x02\x03\x04")),
    ("i", "1234"),
):
    say("unpack", unpack, *arguments)
buffer = bytearray(8)
for arguments in (
    ("i", buffer, 0, 1), ("i", buffer, 5, 1), ("i", buffer, -4, 1), ("i", buffer, -2, 1), ("i", buffer, -9, 1), ("i", buffer, 9, 1),
    ("i", b"1234", 0, 1), ("i", buffer, "x", 1), ("i", buffer), ("i",), ("i", buffer, 0), ("i", buffer, 0, 1, 2),
    ("i", buffer, 2**70, 1), ("<bxh", buffer, 2, -3, 1000), ("i", 5, 0, 1), ("b", buffer, 7, 300),
):
    say("pack_into", struct.pack_into, *arguments)
    print(buffer)
buffer = bytearray(b"abcdefgh")
for arguments in (
    ("i", buffer, 0), ("i", buffer, 5), ("i", buffer, -4), ("i", buffer, -2), ("i", buffer, -9), ("i", buffer, 9), ("i", buffer, "x"),
    ("i",), ("i", buffer, 0, 1), ("<h", buffer), ("4s", buffer, 2),
):
    say("unpack_from", struct.unpack_from, *arguments)
say("unpack_from", struct.unpack_from, "i", buffer=buffer, offset=2)
say("unpack_from", struct.unpack_from, "i", buffer, offset=2)
say("iter_unpack", struct.iter_unpack, "i", b"123")
say("iter_unpack", struct.iter_unpack, "", b"123")
print(list(struct.iter_unpack("<hb", b"abcdef")), [x for x, in struct.iter_unpack("B", b"xyz")])

print(unpack("2h", memoryview(b"abcd")), struct.unpack_from("2s2s", memoryview(buffer)[1:], 1))
s = struct.Struct("<hb")
print(s.size, s.format, struct.Struct(b"i").format, s.pack(1, 2), s.unpack(b"abc"), s.unpack_from(b"abcd", 1))
say("Struct.pack", s.pack, 1)
say("Struct.unpack", s.unpack, b"1")
say("Struct.unpack_from", s.unpack_from, b"1")
say("Struct.pack_into", s.pack_into, buffer, 7, 1, 2)
say("Struct.pack_into", s.pack_into, buffer, 1, 1, 2)
say("Struct", struct.Struct, 1)
say("Struct", struct.Struct, "y")
say("Struct", struct.Struct)
print(buffer, list(s.iter_unpack(b"abcdef")))
print(struct.error, struct.error.__mro__, issubclass(struct.error, Exception), struct.error("x"))
try:
    struct.pack("b", 1000)
except struct.error as e:
    print("caught", e, e.args)


class Index:
    def __index__(self):
        return 77


class Real:
    def __float__(self):
        return 2.5


print(pack("<bf", Index(), Real()))
record = struct.pack("<BHf4s", 7, 1000, 1.25, b"ab")
kind, size, value, name = struct.unpack("<BHf4s", record)
print(kind, size, value, name, len(record))
total = 0
for i in range(300):
    total += struct.unpack("<I", struct.pack(">I", i * 65537))[0] & 0xFFFF
print(total)
