# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && %FileCheck %s < %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.dynamic %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.dynamic %t.sanitized
# RUN: %python %s > %t.cpython && %FileCheck %s < %t.cpython
# The sequence is not CPython's; ranges, errors and repetition are.
import random


def say(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


def spread(function, low, high, count=400):
    """Whether all that comes lies in [low, high], and both halves are met."""
    values = [function() for _ in range(count)]
    middle = (low + high) / 2
    return (min(values) >= low, max(values) <= high, any(v < middle for v in values), any(v > middle for v in values))


# CHECK: (True, True, True, True)
print(spread(random.random, 0.0, 0.9999999999999999))
# CHECK-NEXT: (True, True, True, True)
print(spread(lambda: random.uniform(-3, 5), -3, 5))
# CHECK-NEXT: (True, True, True, True)
print(spread(lambda: random.uniform(5, -3), -3, 5))
# CHECK-NEXT: (True, True, True, True)
print(spread(lambda: random.randint(-10, 10), -10, 10))
# CHECK-NEXT: (True, True, True, True)
print(spread(lambda: random.getrandbits(100), 0, 2**100 - 1))
# CHECK-NEXT: (True, True, True, True)
print(spread(lambda: random.randrange(10**30), 0, 10**30 - 1))
# CHECK-NEXT: [0, 1, 2, 3, 4] [5, 6, 7] [1, 4, 7] [-5, -3, -1] [3, 5, 7]
print(
    sorted({random.randrange(5) for _ in range(300)}),
    sorted({random.randrange(5, 8) for _ in range(300)}),
    sorted({random.randrange(1, 10, 3) for _ in range(300)}),
    sorted({random.randrange(-1, -7, -2) for _ in range(300)}),
    sorted({random.randrange(7, 2, -2) for _ in range(300)}),
)
# CHECK-NEXT: [1, 2, 3] ['a', 'b', 'c'] [4]
print(
    sorted({random.randint(1, 3) for _ in range(200)}),
    sorted({random.choice("abc") for _ in range(200)}),
    sorted({random.randint(4, 4) for _ in range(20)}),
)
# CHECK-NEXT: [0] [0, 1] [0, 1, 2, 3]
print(
    sorted({random.getrandbits(0) for _ in range(9)}),
    sorted({random.getrandbits(1) for _ in range(99)}),
    sorted({random.getrandbits(2) for _ in range(99)}),
)
# CHECK-NEXT: IndexError Cannot choose from an empty sequence
say(random.choice, [])
# CHECK-NEXT: ValueError empty range for randrange()
say(random.randrange, 0)
# CHECK-NEXT: ValueError empty range for randrange() (5, 5, 0)
say(random.randrange, 5, 5)
# CHECK-NEXT: ValueError empty range for randrange() (5, 4, -1)
say(random.randint, 5, 3)
# CHECK-NEXT: ValueError zero step for randrange()
say(random.randrange, 1, 5, 0)
# CHECK-NEXT: ValueError empty range for randrange()
say(random.randrange, 5, 1, 2)
# CHECK-NEXT: ValueError number of bits must be non-negative
say(random.getrandbits, -1)
# CHECK-NEXT: TypeError
say(random.choice, 5)
# CHECK-NEXT: TypeError The only supported seed types are: None,
# CHECK-NEXT: int, float, str, bytes, and bytearray.
say(random.seed, [])


def some():
    return [random.random(), random.randint(0, 1000), random.choice([1, 2, 3]), random.getrandbits(70), random.uniform(1, 2)]


# CHECK-NEXT: True True True True
repeats = []
for seed in (42, -1, 2**80, "text"):
    random.seed(seed)
    first = some()
    random.seed(seed)
    repeats.append(first == some())
print(*repeats)
random.seed(1)
one = some()
random.seed(2)
# CHECK-NEXT: True
print(one != some())
random.seed()
random.seed(None)
random.seed(1.5)
random.seed(b"x")
