"""check_image.py NAME: NAME.uf2, NAME.hex and NAME.bin hold the same flash, and an RP2040 would boot from it."""

import struct
import sys

BASE, FAMILY = 0x10000000, 0xE48BFF56


def read_uf2(path):
    data = open(path, "rb").read()
    assert len(data) % 512 == 0
    flash = {}
    count = len(data) // 512
    for i in range(count):
        block = data[i * 512 : i * 512 + 512]
        first, second, flags, address, size, number, total, family = struct.unpack_from("<8I", block)
        assert (first, second, block[508:]) == (0x0A324655, 0x9E5D5157, b"\x30\x6f\xb1\x0a")
        assert (flags, size, number, total, family) == (0x2000, 256, i, count, FAMILY), i
        assert address % 256 == 0 and address not in flash
        flash[address] = block[32:288]
    return flash


def read_hex(path):
    flash, upper, ended = {}, 0, False
    for line in open(path, encoding="ascii"):
        record = bytes.fromhex(line[1:])
        assert line[0] == ":" and sum(record) & 0xFF == 0 and record[0] == len(record) - 5 and not ended
        address, kind, data = struct.unpack(">H", record[1:3])[0], record[3], record[4:-1]
        if kind == 0:
            for i, byte in enumerate(data):
                assert upper + address + i not in flash
                flash[upper + address + i] = byte
        elif kind == 4:
            upper = struct.unpack(">H", data)[0] << 16
        elif kind == 1:
            ended = True
        else:
            assert kind == 5
    assert ended
    return flash


def crc(data):
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ (0x04C11DB7 if value >> 31 else 0)) & 0xFFFFFFFF
    return value


name = sys.argv[1]
flash = open(name + ".bin", "rb").read()
erased = {BASE + i: 0xFF for i in range(len(flash))}
assert {**erased, **read_hex(name + ".hex")} == {BASE + i: byte for i, byte in enumerate(flash)}
pages = read_uf2(name + ".uf2")
assert sorted(pages) == list(range(BASE, BASE + len(flash), 256))
assert b"".join(pages[a] for a in sorted(pages))[: len(flash)] == flash

sum_there = struct.unpack_from("<I", flash, 252)[0]
assert sum_there == crc(flash[:252]), f"boot2.cpp must end with {crc(flash[:252]):#010x}"
stack, reset, *handlers = struct.unpack_from("<42I", flash, 256)
assert 0x20000000 < stack <= 0x20042000 and stack % 8 == 0
for handler in [reset, *handlers]:
    assert handler == 0 or (handler & 1 and BASE + 256 < handler < BASE + len(flash))
print("bootable", len(flash) > 1000)
