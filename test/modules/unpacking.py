# Unpacking against CPython's.
# RUN: %python %s > %t.txt
# RUN: %pyasync2cpp %s --run -fno-inference | diff %t.txt -
# RUN: %pyasync2cpp %s --run | diff %t.txt -
import zlib

GOOD = bytes.fromhex(
    "78dacb49cc2d503050c82c56c84f4bb356c801710dc1dc3c28cf0885678caad40445d214856786aad40045129b1d70a5"
    "c62892d8ec802b354391c466075c29368fa0da01578acd23a8768c06d66860110a2c0083010a5e"
)
FIXED = bytes.fromhex("78014bcac9cccb564842900039c50671")
GZIP = bytes.fromhex("1f8b0800000000000203cbcf53c84f4b53c847a6004f11519f14000000")


def show(*arguments, **keywords):
    try:
        data = zlib.decompress(*arguments, **keywords)
        print(len(data), data[:30], data[-10:])
    except (zlib.error, TypeError) as error:
        print(type(error).__name__, error)


show(GOOD)
show(bytearray(GOOD), wbits=0)
show(memoryview(GOOD + b"more"), 15, bufsize=10)
show(FIXED)
show(FIXED[2:-4], -15)
show(GZIP, 31)
show(GZIP, 47)
show(GOOD, 47)
show(b"\x78\x01" + b"\x00\x03\x00\xfc\xffabc" + b"\x01\x00\x00\xff\xff" + b"\x02\x4d\x01\x27")  # stored, in two blocks
for wrong in (GZIP, b"", b"\x78", b"\x78\x9c", b"\x78\xbb\0\0\0\0", b"\x78\x9c\x07", b"\x78\x9c\x00\0\0\0\0", b"\x88\x1c\0", b"\x77\x85"):
    show(wrong)
show(GOOD, 9)
show(GOOD, 31)
show(GOOD, -15)
show(GOOD[:-1] + b"x")
for size in range(3, len(GOOD), 9):
    show(GOOD[:size])
for place in range(2, len(GOOD), 5):
    broken = bytearray(GOOD)
    broken[place] ^= 1 << place % 8
    show(broken)
show("text")
show(3)
