# bench: a byte of a bytearray read, changed and written
# operations: 256
COUNT = 1000


def loop(turns):
    data = bytearray(256)
    for turn in range(turns):
        for i in range(256):
            data[i] = (data[i] + i + turn) & 0xFF
    return sum(data)


print(loop(COUNT))
