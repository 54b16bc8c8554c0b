# msgpack: every form of every kind of value, there and back.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import io
import msgpack
from msgpack import ExtType, pack, unpack


def packed(value, **options):
    stream = io.BytesIO()
    pack(value, stream, **options)
    return stream.getvalue()


def back(data, **options):
    return unpack(io.BytesIO(data), **options)


print(packed([None, True, False, 0, 127, -1, -32]))
# CHECK: b'\x97\xc0\xc3\xc2\x00\x7f\xff\xe0'
print(packed(128), packed(300), packed(70000), packed(1 << 40), packed(-33), packed(-200), packed(-40000), packed(-(1 << 40)))
# CHECK-NEXT: b'\xcc\x80' b'\xcd\x01,' b'\xce\x00\x01\x11p' b'\xcf\x00\x00\x01\x00\x00\x00\x00\x00' b'\xd0\xdf' b'\xd1\xff8' b'\xd2\xff\xffc\xc0' b'\xd3\xff\xff\xff\x00\x00\x00\x00\x00'
print(packed(1.5), packed("hé"), packed(b"\x01"), packed({"a": (1, 2)}), packed(ExtType(5, b"abcd")), packed(ExtType(6, b"abc")))
# CHECK-NEXT: b'\xca?\xc0\x00\x00' b'\xa3h\xc3\xa9' b'\xc4\x01\x01' b'\x81\xa1a\x92\x01\x02' b'\xd6\x05abcd' b'\xc7\x03\x06abc'
values = [0, 127, 128, 255, 256, 65535, 65536, 1 << 32, (1 << 64) - 1, -1, -32, -33, -128, -129, -32768, -32769, -(1 << 31) - 1,
          -(1 << 63), "", "x" * 31, "x" * 32, "x" * 300, "x" * 70000, b"", b"y" * 300, b"y" * 70000, [], [1] * 16, ["a"] * 70000,
          {}, {i: str(i) for i in range(20)}, {"deep": [{"er": [None, 2.5]}]}, 0.25]
print(all(back(packed(value)) == value for value in values), len(values))
# CHECK-NEXT: True 33
print([len(packed(value)) for value in values])
# CHECK-NEXT: [1, 1, 2, 2, 3, 3, 5, 9, 9, 1, 1, 2, 2, 3, 3, 5, 9, 9, 1, 32, 34, 303, 70005, 2, 303, 70005, 1, 19, 140005, 1, 73, 18, 5]
ext = back(packed(ExtType(7, b"data")))
print(ext.code, ext.data, back(packed(ExtType(7, b"12345")), ext_hook=lambda code, data: (code, len(data))))
# CHECK-NEXT: 7 b'data' (7, 5)
print(back(packed([1, (2, 3)]), use_list=False), back(b"\xcb@\t!\xfbTD-\x18"))
# CHECK-NEXT: (1, (2, 3)) 3.141592653589793
print(packed([1, {2}], default=lambda value: ExtType(1, bytes(value))))
# CHECK-NEXT: b'\x92\x01\xd4\x01\x02'
stream = io.BytesIO(packed(1) + packed("two"))
print(unpack(stream), unpack(stream))
# CHECK-NEXT: 1 two
for attempt in (lambda: packed({1}), lambda: packed(1 << 64), lambda: back(b""), lambda: back(b"\x92\x01"), lambda: back(b"\xc1"),
                lambda: ExtType(128, b"")):
    try:
        attempt()
    except (ValueError, OverflowError, EOFError) as error:
        print(type(error).__name__, error)
# CHECK-NEXT: ValueError no default packer
# CHECK-NEXT: OverflowError long int not supported in msgpack
# CHECK-NEXT: EOFError
# CHECK-NEXT: EOFError
# CHECK-NEXT: ValueError Invalid format
# CHECK-NEXT: ValueError code must be 0-127
