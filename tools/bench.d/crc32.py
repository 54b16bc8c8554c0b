# bench: CRC-32 of a byte, by a table
# operations: 256
COUNT = 1000
DATA = bytes(range(256))


def make_table():
    table = []
    for n in range(256):
        value = n
        for _ in range(8):
            value = (value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1
        table.append(value)
    return table


TABLE = make_table()


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def loop(turns):
    total = 0
    for _ in range(turns):
        total ^= crc32(DATA)
    return total


print(loop(COUNT))
