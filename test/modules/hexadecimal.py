# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
import binascii


def say(text, function, *arguments, **keywords):
    try:
        print(text, arguments, keywords, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(text, arguments, keywords, type(e).__name__, e)


b = binascii
for data in (b"", b"a", b"ab", b"abc", b"\x00\xff\x10", bytes(range(256)), bytearray(b"xyz"), memoryview(b"12345")):
    print(b.hexlify(data), b.b2a_base64(data), b.b2a_base64(data, newline=False), b.crc32(data), b.crc32(data, 12345), b.crc_hqx(data, 0))
    assert b.unhexlify(b.hexlify(data)) == bytes(data) == b.a2b_base64(b.b2a_base64(data))
print(b.hexlify(b"\x01\x02\x03\x04\x05", ":"), b.hexlify(b"\x01\x02\x03\x04\x05", "-", 2), b.hexlify(b"\x01\x02\x03\x04\x05", b".", -2))
print(b.b2a_hex(b"ab"), b.a2b_hex("6162"), b.unhexlify(bytearray(b"FFfe")), b.crc32(b"456", b.crc32(b"123")) == b.crc32(b"123456"))
print(b.crc32(b"123456789") == 0xCBF43926, b.crc_hqx(b"123456789", 0xFFFF), b.crc32(b"x", -1), b.crc32(b"x", 2**40))
for text in ("1", "zz", "6 ", "\u00e9", 5, None, b"0g"):
    say("unhexlify", b.unhexlify, text)
for text in ("", "YQ==", "YWI=", "YWJj", "YW Jj\n", "YQ", "YQ=", "Y", "YWJjZ", "YQ==YQ==", "Y=Q=", "=", "====", "YWJj====", b"YWJj", "\u00e9", 5,
             "YQ==a", "!!!!", "ab\ncd=="):
    say("a2b_base64", b.a2b_base64, text)
say("hexlify", b.hexlify, "text")
say("hexlify", b.hexlify, b"ab", "")
say("hexlify", b.hexlify, b"ab", "ab")
say("crc32", b.crc32, "text")
say("b2a_base64", b.b2a_base64, b"a", False)
print(b.Error, b.Error.__mro__, b.Incomplete)
try:
    b.unhexlify("1")
except ValueError as e:
    print(type(e).__name__, e)
