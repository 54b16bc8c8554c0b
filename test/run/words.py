# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# Ints near and past the ends of machine words, in every shape of control flow that decides what they may be.
def masks(n):
    x = 0xFFFF
    for i in range(n):
        x ^= i << 8
        for _ in range(8):
            x = (x << 1) ^ 0x1021 if x & 0x8000 else x << 1
            x &= 0xFFFF
    return x


def grows(n):
    x = 1
    for i in range(n):
        x = x * 3 + i
    return x


def through_finally(n):
    x = 0
    for i in range(n):
        try:
            if i == 3:
                break
            if i == 1:
                continue
        finally:
            x = x * 1000003 + i
    return x, i


def raised(n):
    x = 1
    try:
        for i in range(n):
            x = x << 20
            if i == 4:
                raise ValueError(i)
    except ValueError as error:
        return x, error.args
    return x


def walrus(a):
    x = 5
    if x < (x := a * 10**18):
        return x - 1
    return x + 1


def counts_down(n):
    out = []
    while n > 0:
        n -= 3
        out.append(n)
    for i in range(5, -6, -2):
        out.append(i)
    return out


def signs(a, b):
    return a // b, a % b, -a // b, -a % b, a >> 1, -a >> 1, ~a, -a, a ^ -b, a & -b, a | -b


def wheel(pos):
    pos &= 255
    if pos < 85:
        return (255 - pos * 3) << 16 | pos * 3 << 8
    if pos < 170:
        pos -= 85
        return (255 - pos * 3) << 8 | pos * 3
    pos -= 170
    return pos * 3 << 16 | 255 - pos * 3


def either(flag):
    x = 1 if flag else 2**70
    y = flag and 7
    return x, x + 1, y


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def far(start, step):
    seen = []
    for i in range(start, 2**80, step):
        seen.append(i)
        if len(seen) == 3:
            break
    return seen


def items(data, values):
    total = 0
    for i in range(len(data)):
        data[i] = (data[i] * 3 + i) & 0xFF
        values[i % len(values)] += data[i]
        total += data[i]
    for byte in bytes(data):
        total = total * 2 + byte
    return total, values


def loop_of_state():
    state, steps = 0, 0
    while True:
        steps += 1
        if state == 0:
            state = 1
        elif state == 1:
            state = 2 if steps > 3 else 0
        else:
            break
    return steps


def late(n):
    for i in range(n):
        pass
    try:
        return i
    except UnboundLocalError as error:
        return str(error)


def defaults(a=2**62, b=-1, *, c=4611686018427387903):
    return a + 1, b - 1, c + 1


def truth(n):
    left = n
    while left:
        left -= 1
        if not left & 3:
            break
    return left


def times(n):
    total = 0
    for i in range(n):
        for j in range(i, n):
            for k in range(j, n, 2):
                total += i * j ^ k
    return total


def shifted(n):
    total = 0
    for i in range(n):
        total ^= 1 << i
        total ^= 5 << i
        total += ~3 + -7 << 33
    x = -5
    return total, x << 41, ~x << 35


print(shifted(55))
print(masks(40), grows(60), through_finally(6), raised(9), walrus(3), walrus(0))
print(counts_down(10), signs(17, 5), signs(2**61, 3), signs(7, 2**40))
print([wheel(i) for i in range(0, 600, 37)], either(True), either(False), fib(18))
print(far(5, 7), far(2**62 - 1, 1), far(2**79, 2**78), items(bytearray(range(9)), [1, 2**64]))
print(loop_of_state(), late(3), late(0), defaults(), defaults(1, b=2, c=3), truth(9), truth(0), times(12))
print(sum(i for i in range(100) if i % 7 == 3), [i * 2**61 for i in range(3)], max(range(5)), 10 // 3, -7 % 4)
