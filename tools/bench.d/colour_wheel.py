# bench: a colour of the wheel, packed into an int
# operations: 256
COUNT = 1000


def wheel(pos):
    pos = pos & 255
    if pos < 85:
        return (255 - pos * 3) << 16 | (pos * 3) << 8
    if pos < 170:
        pos -= 85
        return (255 - pos * 3) << 8 | (pos * 3)
    pos -= 170
    return (pos * 3) << 16 | (255 - pos * 3)


def loop(turns):
    total = 0
    for turn in range(turns):
        for i in range(256):
            total ^= wheel(i + turn)
    return total


print(loop(COUNT))
