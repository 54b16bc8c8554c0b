# bench: CRC-16 (bit by bit) and CRC-32 (by a table) of a byte
# operations: 64
COUNT = 1000
DATA = bytes(range(64))


def make_table():
    table = []
    for n in range(256):
        value = n
        for _ in range(8):
            value = (value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1
        table.append(value)
    return table


TABLE = make_table()


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            if crc & 0x8000:
                crc = (crc << 1) ^ 0x1021
            else:
                crc <<= 1
            crc &= 0xFFFF
    return crc


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def loop(turns):
    total = 0
    for _ in range(turns):
        total ^= crc16(DATA) ^ crc32(DATA)
    return total


print(loop(COUNT))
