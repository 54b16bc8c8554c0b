# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#= int operators
7 // 2, -7 // 2, 7 // -2, -7 // -2
7 % 3, -7 % 3, 7 % -3, -7 % -3
divmod(7, -3), divmod(-7, 3), divmod(0, 5), divmod(10**30, 7), divmod(-10**30, 10**10 + 1)
2 ** 10, 2 ** 100, (-2) ** 3, 2 ** -1, 0 ** 0, (-3) ** -2, 10 ** 0
1 << 100, (1 << 100) >> 98, -1 >> 5, -5 >> 1, 5 >> 100, -5 >> 100, 1 << 0
6 & 3, 6 | 3, 6 ^ 3, ~6, -6 & 3, -6 | 3, -6 ^ 3, ~-1
(2**70) & (2**70 - 1), (2**70) | 1, (-2**70) & (2**71 - 1), (2**70) ^ -1, ~(2**70)
2**31 - 1 + 1, -2**31 - 1, 2**62 - 1 + 1, 2**63 - 1 + 1, -2**63 - 1, 2**64 - 1 + 1
(2**62) * 2, (2**31) * (2**31), (2**32) * (2**32), -(2**62) * 4, (10**18) * (10**18)
(2**100) // (2**98), (2**100) % 7, -(2**100) // 3, (2**100) // -3, (2**64) // (2**64 - 1)
5 / 2, 4 / 2, 1 / 3, 10**20 / 10**19, (10**400) / (10**399), -7 / 2, 0 / 5
True + True, True * 5, -True, ~True, True << 3, True & False, True ^ True, True | 2, True / 2
1 == True, 0 == False, 1 is 1, True == 1.0, hash(True) == hash(1), 2 == True
10**30 > 10**29, 10**30 == 10**30, -10**30 < 0, 10**30 != 10**30 + 1, 2**63 > 2**62, 5 < 10**30
10**30 > 1e29, 10**30 == 1e30, 2**53 + 1 == float(2**53), 2**53 + 1 > 2.0**53, 10**400 > 1e308, 10**400 < float("inf")
abs(-5), abs(-10**30), abs(True), +True, -0, abs(0)
pow(3, 5, 7), pow(3, -1, 7), pow(-3, 5, 7), pow(10**30, 10**20, 10**9 + 7), pow(2, 0, 1), pow(0, 0)
pow(2, -1, 4)
pow(2, 10), pow(2, -2), pow(2.0, 3), pow(0.5, 2), pow(-8, 1/3) is not None
round(5), round(5, 2), round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(10**30, -29), round(5, -1)
int("12"), int(" -12 "), int("+5"), int("1_000"), int("0"), int("007")
int("ff", 16), int("0xff", 16), int("0b101", 2), int("0o17", 8), int("z", 36), int("0x1f", 0), int("0b11", 0), int("10", 0)
int("010", 0)
int(""), 
int("1__0")
int("_1")
int("1_")
int("0x")
int("१२")
int(b"12"), int(bytearray(b"-7"))
int(3.9), int(-3.9), int(1e20), int(0.0), int(True)
int(), int("5", base=10)
int(5, 10)
int("5", 1)
int(None)
int([1])
int("1.5")
int("9" * 50)
int("-" + "f" * 30, 16)
(5).bit_length(), (0).bit_length(), (-5).bit_length(), (2**100).bit_length(), (255).bit_count(), (-255).bit_count()
(1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (0).to_bytes(1, "big")
(1000).to_bytes(1, "big")
(-1).to_bytes(1, "big")
(5).to_bytes(2, "middle")
int.from_bytes(b"\x03\xe8", "big"), int.from_bytes(b"\xff\xff", "little", signed=True), int.from_bytes(b"", "big")
int.from_bytes(b"\x80" + bytes(20), "big", signed=True)
(5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), (True).real
(5).as_integer_ratio(), (2.5).as_integer_ratio(), (0.1).as_integer_ratio()
(5).__add__(3), (5).__radd__(3), (5).__sub__(7), (5).__rsub__(7), (5).__mul__(3), (5).__floordiv__(2), (5).__mod__(3), (5).__truediv__(2)
(5).__neg__(), (5).__bool__(), (5).__eq__(5), (5).__lt__(7), (5).__hash__(), (5).__index__(), (5).__int__(), (5).__float__(), (5).__invert__()
(5).__add__("a"), (5).__lt__("a")
5 .real, 1 .__class__
bin(10), bin(-10), oct(8), hex(255), hex(-255), hex(2**70), bin(0), oct(-2**65)
hex(1.5)
bin("a")
chr(97), chr(0x20ac), chr(0x1f600), ord("a"), ord("€"), ord("😀"), ord(b"a")
str(2**100), str(-2**100), repr(10**50), str(0), len(str(2**1000))
2**200 - 2**200, 2**200 + -(2**200), (2**200) * 0, 2**64 - 2**64 + 5
(3**50) % (2**40), (3**50) & 0xffffffff, ((1 << 128) - 1) // 0xffff, (123456789**5) % 97
sum(range(1000)), sum([2**62] * 4), sum([1, 2.5]), sum([], 10), sum([[1], [2]], []), sum((1, True))
sum(["a"])
sum([b"a"], b"")
sum(["a"], "")
min(3, 1, 2), max([1, 5, 3]), min("b", "a"), max([], default=None), min([3, -4], key=abs), max("ab", "b", key=len), max(1, 1.0), min(1.0, 1)
max(1)
max()
min(1, "a")
max([], key=len)
0x1F, 0o17, 0b101, 1_000_000, 00, 0_0
1if True else 2
-2 ** 2, 2 ** 3 ** 2, -3 % 5, not 1 == 2, 1 + 2 << 3, 5 & 3 == 1, 1 | 2 ^ 3 & 4
isinstance(True, int), type(1 + True), type(True + True), type(True & True), type(1 & True), type(~False)
hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(2**100), hash(-(2**61)), hash(0)
#= float
0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.0, -0.0, 1e300 * 10, 5e-324, 2.2250738585072014e-308
1e22, 1e23, 9007199254740993.0, 0.1, 1/3, 2/3, 100.0, 1e2, 1.5e300, 12345.678e-3
float("1.5"), float(" -1.5e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_000.5"), float(".5"), float("5."), float("1e400"), float("-0")
float(""), 
float("1.5x")
float("0x10")
float(None)
float([])
float(b"2.5"), float(10**20), float(True), float()
float("१.५")
7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 1e20 % 3, 0.5 // 0.1
5.0 // 0.3, 1.0 % 0.1, -1e-20 % 1.0, 0.0 // 1, -0.0 // 1, float("inf") % 2 != float("inf") % 2
2.0 ** 0.5, 2.0 ** -1, (-8.0) ** (1/3), 0.0 ** 0, (-2.0) ** 3, 1e200 ** 1, 4 ** 0.5, 2 ** 0.5
1.5 + 1, 1 + 1.5, 1.5 * 2, 1 - 1.5, 3 / 1.5, True + 0.5, 10**20 + 0.5, 1.5 - True
1.5 < 2, 2 > 1.5, 1.0 == 1, 0.1 + 0.2 == 0.3, float("nan") == float("nan"), float("nan") != float("nan"), float("inf") == float("inf"), -0.0 == 0.0, float("nan") < 1
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5), round(1.5), round(2.5, 0), round(1e20), round(5.0, 300), round(-0.4)
round(1.23456, 3), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e300, 2), round(2.5, None)
round(float("nan"))
round("a")
round(1.5, "a")
(2.5).is_integer(), (2.0).is_integer(), (1.5).hex(), (0.0).hex(), (-1e-300).hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x1p-2"), float("inf").is_integer()
int(1e15), int(-0.5), int(2**53 + 0.0), (1.5).__int__(), (1.5).__trunc__(), (2.5).__round__(), (1.5).real, (1.5).imag, (1.5).conjugate()
hash(1.0) == hash(1), hash(0.5), hash(1e300), hash(-1.5), hash(float("inf")), hash(-0.0), hash(2.0**70) == hash(2**70)
abs(-1.5), abs(-0.0), -(-0.0), +1.5, abs(float("-inf"))
1.5 & 1
~1.5
1.5 << 1
1.5 // 0
1.5 % 0
1e400, -1e400, 1e308 * 10 - 1e308 * 10 != 0, 1e-400
str(1e100), repr(1.1e-10), str(123456.0), str(1234567890123456.0), str(12345678901234567.0), repr(1e21)
bool(0.0), bool(0.1), bool(float("nan")), not -0.0, 1.0 and 2.0, 0.0 or "zero"
3.0 .is_integer(), 1., .5, 1e5, 1E+5, 1_0.0_1
min(1.5, 2), max(0.5, float("nan")) == 0.5, sorted([2.5, 1, True, 0.5]), sum([0.1] * 10), sum([0.1, 1, 10**20])
#= complex
1j, 2 + 3j, complex(1, 2), complex("1+2j"), complex("-3.5j"), complex(2), complex(), -1j
(1 + 2j) + 1, (1 + 2j) - 1.5, (1 + 2j) * 2, (1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), (4 + 2j) / 2, 1 - 2j
(1 + 2j) ** 2, (2j) ** 2, (1 + 1j) ** 0, 2 ** 1j != 0, (1 + 2j).conjugate(), (3 + 4j).real, (3 + 4j).imag, abs(3 + 4j)
(1 + 2j) == (1 + 2j), 1 + 0j == 1, 1j != 1, (1 + 0j) == 1.0, hash(1 + 0j) == hash(1), 1j == "a", bool(0j), bool(1j)
1j < 2j
1j // 2
1j % 2
int(1j)
float(1j)
complex("abc")
complex("1", 2)
complex(1, "2")
complex([])
(1 + 2j) / 0
round(1j)
str(1j), repr(1.5 - 2j), str(complex(0, -1)), str(complex(-0.0, 1)), repr(1e20j), str(complex(float("inf"), float("nan")))
f"{1 + 2j}", f"{1 + 2j:.2f}", f"{3.14159 - 1j:>20.1f}", "%s" % 2j, format(1j, "")
-(1 + 2j), +(1j), 1j * 1j, (-1) ** 0.5, isinstance(1j, complex), type(1j * 1), sum([1j, 2]), 1j in [1j, 2]
{1j: "a", 1 + 0j: "b"}[1], [1j].index(1j), (2 + 0j) * True, complex(True), complex(3.5), complex(10**20)
#: integer arithmetic in a loop past every word size
x = 1
out = []
for i in range(130):
    x = x * 3 + i
    if i % 13 == 0: out.append(x)
print(out)
#: factorials, fibonacci and digits
f = 1
for i in range(1, 60): f *= i
a, b = 0, 1
for _ in range(300): a, b = b, a + b
print(f, a, sum(map(int, str(f))))
#: isqrt by newton and gcd
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(isqrt(10**60), isqrt(2 * 10**40), gcd(2**100 * 3**50, 6**40), gcd(-12, 18))
#: bit tricks
x = 0xDEADBEEF
rev = 0
for i in range(32):
    rev = (rev << 1) | ((x >> i) & 1)
print(hex(rev), bin(x).count("1"), x & -x, (x ^ (x >> 16)) & 0xffff, [(x >> s) & 0xff for s in (0, 8, 16, 24)])
#: crc32 and hashing by masks
crc = 0xffffffff
for byte in b"123456789":
    crc ^= byte
    for _ in range(8):
        crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
h = 5381
for ch in "hello world":
    h = ((h << 5) + h + ord(ch)) & 0xffffffffffffffff
print(hex(crc ^ 0xffffffff), h)
#: counting down through zero and negatives
x = 3
out = []
while x > -4:
    out.append((x, x // 2, x % 2, x >> 1, -x // 2))
    x -= 1
print(out)
#: float accumulation
t = 0.0
for i in range(1000): t += 0.1 * i
p = 1.0
for i in range(1, 30): p *= 1 + 1 / i
print(t, p, t / 3, p ** 0.5)
#: mandelbrot of a few points
def it(c):
    z = 0
    for n in range(50):
        if abs(z) > 2: return n
        z = z * z + c
    return 50
print([it(complex(x / 4, y / 4)) for x in range(-6, 3) for y in (0, 1, 3)])
#: numbers as dictionary keys
d = {1: "int", 1.5: "float", 2**70: "big", True: "bool", 0: "zero", -0.0: "minus zero"}
print(d, d[1.0], d[2.0**70], d[False], len({1, 1.0, True, 1 + 0j}), 2**53 in {2.0**53})
#: sorting mixed numbers
print(sorted([3, 1.5, True, -2**70, 1e30, 0, -0.5, 2**64]), sorted([1, True, 1.0]), sorted([1.0, True, 1]))
#: int attributes cannot be set
for f in (lambda: setattr(5, "real", 1), lambda: (5).foo, lambda: (1.5).foo, lambda: (5).__dict__, lambda: (2.5).as_integer_ratio(1)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
#= lengths past a small int, and signs of complex zeros
len(range(2**62))
len(range(2**62 - 1)) + 1
len(range(-2**62, 2**61)) // 3
complex(1.5, -0.0)
complex(0.0, -0.0)
complex(-0.0, 1.5)
complex(1j, -0.0)
complex(-0.0, 1j)
complex(2j, 3j)
#= int.from_bytes of what gives bytes
int.from_bytes([1, 2], "big"), int.from_bytes((255,), "little"), int.from_bytes(bytearray(b"\x01\x00"), "big"), int.from_bytes(range(3), "big")
#= the last digits of complex powers
(1 + 2j) ** (1 + 2j), (0.5 - 1j) ** (2 + 0.25j), (3 + 4j) ** 2j, (-1 + 0j) ** (0.5 + 1j), 2 ** (1 + 1j), (1 - 1j) ** (-1 - 2j)
#= special methods called by name decline what CPython's do
(5).__lt__(6.5), (5).__eq__(5.0), (5).__add__(2.5), (5).__mul__("a"), (2.5).__add__(1), (2.5).__lt__(3), True.__add__(1), (5).__radd__(2.5), (1).__divmod__(2.5), (2).__pow__(2.5)
(2.5).__eq__(1j), (1j).__add__(2.5), (1j).__eq__(1), (10**20).__add__(1.5), (10**20).__lt__(1e30)
#= errors of powers and conversions
10.0 ** 400
pow(1j, 2, 3)
pow(2.0, 3, 5)
int(memoryview(b"5")), int(bytearray(b"6")), int(b"7")
#: complex of an object and a number
class A:
    def __complex__(self): return 1 + 2j
print(complex(A()), complex(A(), 1), complex(A(), 2j))
