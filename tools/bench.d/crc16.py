# bench: CRC-16 of a byte, bit by bit
# operations: 64
COUNT = 1000
DATA = bytes(range(64))


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


def loop(turns):
    total = 0
    for _ in range(turns):
        total ^= crc16(DATA)
    return total


print(loop(COUNT))
