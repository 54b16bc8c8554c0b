# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: integers of any size
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
vals = [0, 1, -1, 2, -7, 13, 2**31, -2**31, 2**62 - 1, 2**62, 2**63, -2**63, 2**64 + 1, -10**30, 3**80, 12345678901234567890123456789]
for a in vals:
    for b in (1, -1, 3, -7, 2**32, -2**63, 10**25):
        print(divmod(a, b), a // b, a % b, a & b, a | b, a ^ b, a * b, a + b, a - b, a == b, a < b, a >= b)
for a in vals:
    print(a.bit_length(), a.bit_count(), -a, +a, ~a, abs(a), hex(a), oct(a), bin(a), str(a), repr(a), hash(a) == hash(int(str(a))), bool(a),
        float(a) if abs(a) < 10**300 else 0)
    for s in (0, 1, 5, 31, 32, 63, 64, 65, 100):
        print(a << s, a >> s, end=" ")
    print()
t(lambda: 1 << -1); t(lambda: 1 >> -1); t(lambda: (1 << 100) >> (1 << 100)); t(lambda: 0 << (1 << 100)); t(lambda: -1 >> (1 << 100))
t(lambda: 10**30 // 0); t(lambda: 10**30 % 0); t(lambda: divmod(10**30, 0)); t(lambda: 10**30 / 0); t(lambda: 1 // 0); t(lambda: 0 ** -1)
print(pow(2, 100), pow(3, 50, 7), pow(-3, 51, 7), pow(3, 51, -7), pow(2, -1, 7), pow(10**20, 10**5, 10**9 + 7), pow(0, 0), pow(0, 0, 1),
    pow(5, 0, -1))
t(lambda: pow(2, -1, 4))
t(lambda: pow(2, 3, 0))
t(lambda: pow(2, 3.0, 5))
t(lambda: pow("a", 2))
t(lambda: pow(2, -2))
t(lambda: pow(-8, 1/3))
t(lambda: pow(2, 3, None))
print((2**100).to_bytes(13, "big"), (255).to_bytes(1, "little"), (-1).to_bytes(4, "big", signed=True), (0).to_bytes(0, "big"),
    (1).to_bytes(), (-2**63).to_bytes(8, "little", signed=True))
t(lambda: (256).to_bytes(1, "big"))
t(lambda: (-1).to_bytes(1, "big"))
t(lambda: (1).to_bytes(-1, "big"))
t(lambda: (1).to_bytes(1, "middle"))
t(lambda: (128).to_bytes(1, "big", signed=True))
t(lambda: (-129).to_bytes(1, "big", signed=True))
t(lambda: (1).to_bytes("1"))
print(int.from_bytes(b"", "big"), int.from_bytes(b"\xff\x00", "big"), int.from_bytes(b"\xff\x00", "little"), int.from_bytes(b"\xff" * 10,
    "big", signed=True), int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytearray(b"\x80"), "little", signed=True),
    int.from_bytes(b"\x01"), int.from_bytes(byteorder="big", bytes=b"\x02"))
t(lambda: int.from_bytes("ab", "big"))
t(lambda: int.from_bytes(b"a", "x"))
t(lambda: int.from_bytes(5, "big"))
t(lambda: int.from_bytes([300], "big"))
t(lambda: int.from_bytes())
for s in ("0", "-0", " 12 ", "1_000", "1__0", "_1", "1_", "0x10", "0b11", "0o17", "", " ", "+5", "- 5", "--5", "1e3", "1.0", "\t7\n", "٣",
    "12a", "0_1", "00", "007", "\x00", "1\x00", "٣٤", "９"):
    t(lambda: int(s))
    t(lambda: int(s, 0))
    t(lambda: int(s, 16))
for s, b in (("z", 36), ("Zz", 36), ("10", 2), ("2", 2), ("0b1", 2), ("0o7", 8), ("0xfF", 16), ("0x", 16), ("10", 1), ("10", 37), ("10",
    -1), ("0b1", 16), ("10", True), ("0b_1", 0), ("0_0", 0), ("01", 0), ("7" * 50, 8), ("f" * 40, 16), ("-" + "1" * 70, 2), (b"12", 10),
    (bytearray(b"ff"), 16)):
    t(lambda: int(s, b))
t(lambda: int(12, 10))
t(lambda: int("1", "2"))
t(lambda: int(base=10))
t(lambda: int("5", base=10))
t(lambda: int(None))
t(lambda: int([]))
t(lambda: int(1.9))
t(lambda: int(-1.9))
t(lambda: int(1e30))
t(lambda: int(float("nan")))
t(lambda: int(float("inf")))
t(lambda: int(b"12"))
t(lambda: int(b"\xff"))
t(lambda: int(1j))
t(lambda: int())
t(lambda: int("1", 10, 1))
t(lambda: int(x=1))
class A:
    def __int__(self): return 42
class B:
    def __index__(self): return 43
class C:
    def __trunc__(self): return 44
class D:
    def __int__(self): return "x"
class E(int): pass
t(lambda: int(A()))
t(lambda: int(B()))
t(lambda: int(C()))
t(lambda: int(D()))
t(lambda: type(int(E(5))))
t(lambda: E(5) + 1)
t(lambda: E("0x1f", 16))
t(lambda: hex(B()))
t(lambda: hex(A()))
t(lambda: bin(1.0))
t(lambda: oct("8"))
x = 2**64
print(x == 2.0**64, x < 1e30, x > float("-inf"), x == float("nan"), x + 0.5, x * 1j, x / 3, x // 3.0, x ** 0.5, x ** -1)
t(lambda: 10**400 * 1.0)
t(lambda: 10**400 / 10**399)
t(lambda: 10**400 / 3)
t(lambda: float(10**400))
print(10**400 > 1e308, 10**400 == float("inf"), -10**400 < float("-inf"))
print(True + True, True << 70, ~True, -True, True & 3, True & False, True ^ True, True | 2, divmod(True, True), True == 1, hash(True),
    repr(True * 1), int(True), [10, 20][True])
print(f"{10**20:,} {10**20:_} {2**70:x} {2**70:#X} {2**70:_b} {-2**70:+,d} {2**70:>40} {2**70:*^40} {10**20:e} {10**20:.3f} {10**20:g} {97:c} {5:%} {-5:=+8}")
print("%d %x %o %X %#x %e %5d|%-30d|%030d %+d % d %i %u %c" % (10**20, 2**70, 2**70, 2**70, 2**70, 10**20, 3, 10**20, -10**20, 5, 5, 10**20,
    7, 65))
print((10).as_integer_ratio(), (5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), round(12345, -2), round(15, -1),
    round(25, -1), round(-25, -1), round(10**20 + 5, -1), round(5, 3), round(2**70, -5))
i = 1
for k in range(1, 60): i *= k
print(i)
while i: i //= 10**9
print(i, 0 == -0, 1_000_000, 0xFF_FF, 0b1_0, 0o7_7, 1_0.0_1, 1e1_0)
print(sum([2**63, 2**63, -1]), max(2**63, 2**64, 5), sorted([2**65, -2**65, 0, 2**64]), 2**64 in [2**64], {2**64: 1}[2**64], len({2**64,
    2.0**64}))
print(123456789123456789123456789 is None, int.__add__(2**70, 1), (2**70).__sub__(1), (5).__rsub__(2**70), (2).__lshift__(70),
    (5).__floordiv__(0.0) is NotImplemented, int.__mul__(2, 2**70), (2**70).__eq__(2.0**70), (7).__truediv__(2), (7).__divmod__(-2),
    (7).__rmod__(15), (3).__bool__(), (3).__float__(), (3).__format__("05"), (3).__ceil__(), (3).__round__(), (-3).__abs__(),
    (3).__xor__(5), (3).__index__())
#:: floats
import math
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
inf = float("inf"); nan = float("nan")
vals = [0.0, -0.0, 1.0, -1.5, 1e16, 1e17, 123456789012345680.0, 1e22, 1e-4, 1e-5, 0.1, 1/3, 5e-324, 1.7976931348623157e308, inf, -inf, nan,
    2.5, 3.5, -2.5, 100.0, 1e100, 123.456]
for v in vals:
    print(repr(v), str(v), bool(v), v == v, -v, abs(v), "%f %e %g" % (v, v, v), "%.0f %.10g %+.2e %G" % (v, v, v, v),
        f"{v} {v:} {v:.3} {v:.3f} {v:10.2e}| {v:<12}|{v:^12}|{v:+} {v: } {v:012.3f} {v:,.2f} {v:_} {v:%} {v:n} {v:#.3g} {v:g}")
for s in ("1", "1.", ".5", "1e5", "1E+5", "1e-400", "1e400", "-1e400", "inf", "-Infinity", "nan", "+nan", "INF", "1_0.5", "1__0", "1e1_0",
    "_1", " 3.5\n", "", ".", "e5", "1e", "1e+", "0x1p3", "--1", "1.5.2", "1,5", "infin", "nan5", "٣.٥", "1" * 400, "0." + "0" * 400 + "1",
    "\x001", "1_e5", "1._5"):
    t(lambda: float(s))
t(lambda: float())
t(lambda: float(None))
t(lambda: float([]))
t(lambda: float(b"1.5"))
t(lambda: float(1j))
t(lambda: float("1", 2))
t(lambda: float(x=1))
t(lambda: float(10**309))
t(lambda: float(bytearray(b"2")))
class A:
    def __float__(self): return 1.5
class B:
    def __index__(self): return 7
class C:
    def __float__(self): return 1
class D(float): pass
t(lambda: float(A()))
t(lambda: float(B()))
t(lambda: float(C()))
t(lambda: type(float(D(1.5))).__name__)
t(lambda: D(2.5))
t(lambda: D(2) + 1)
t(lambda: math.sqrt(A()))
t(lambda: math.sqrt(B()))
t(lambda: 1.0 + A())
for a in (1.0, -7.5, 0.0, inf, nan, 1e300):
    for b in (2.0, -2, 0.3, inf, -inf, nan, -0.5):
        print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a < b, a <= b, a == b, a != b, a > b)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: (-8.0) ** (1/3),
    lambda: 10.0 ** 400, lambda: 1 / 0.0, lambda: 2.0 << 1, lambda: ~1.0, lambda: 1.0 & 1, lambda: 1.5 @ 2, lambda: (-2.0) ** 2,
    lambda: (-2.0) ** 3, lambda: 0.0 ** 0, lambda: nan ** 0, lambda: 1.0 ** nan, lambda: inf ** -1, lambda: (-inf) ** 3,
    lambda: (-0.0) ** 3, lambda: (-0.0) ** -3):
    t(f)
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16 + 1, 1234.5678, -1234.5678, 0.05, 1e300, 5e-324):
    print(round(v), round(v, 1), round(v, 2), round(v, -2), round(v, 0), round(v, None), round(v, 400), round(v, -400), int(v),
        math.floor(v), math.ceil(v), math.trunc(v))
t(lambda: round(nan))
t(lambda: round(inf))
t(lambda: round(nan, 1))
t(lambda: round(1.5, "a"))
t(lambda: round(1.5, 1.0))
t(lambda: round("a"))
t(lambda: round())
t(lambda: round(1.5, ndigits=1))
t(lambda: round(number=2.5))
print((1.5).is_integer(), (2.0).is_integer(), inf.is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p0"),
    (0.0).hex(), (-0.1).hex(), (1.5).real, (1.5).imag, (1.5).conjugate())
t(lambda: inf.as_integer_ratio()); t(lambda: nan.as_integer_ratio()); t(lambda: float.fromhex("zz")); t(lambda: (1.5).bit_length())
print(hash(1.0) == hash(1), hash(0.5) == hash(0.5), hash(inf), hash(-inf), {1: "a"}[1.0], {1.0: "b"}[True], 1.0 == True, 0.0 == -0.0,
    hash(0.0) == hash(-0.0), min(0.0, -0.0), max(-0.0, 0.0), min(nan, 1), max(1, nan))
print(1e23, 1e21, 9007199254740993.0, 0.1 + 0.2, 1e15 + 0.3, 4.35, 1.1, 2.2 * 3, 1e-7, 1.0e10, 12e0, 1.5e3, 0e0, 0.0e5, 00.5, 1_000.5)
print("%5.1f|%-8.2f|%08.3f|%+f|% f|%.0e|%#.0f|%*.*f" % (1.25, 2.5, -3.14159, 1.0, 2.0, 12345.678, 3.0, 8, 2, 2.71828))
t(lambda: "%d" % 1.9)
t(lambda: "%d" % nan)
t(lambda: "%d" % inf)
t(lambda: "%x" % 1.0)
t(lambda: "%c" % 1.0)
t(lambda: "%f" % "a")
t(lambda: "%i" % 1e20)
t(lambda: f"{1.5:d}")
t(lambda: f"{1.5:x}")
t(lambda: f"{1.5:s}")
t(lambda: f"{1.5:.3q}")
t(lambda: f"{1.5:c}")
t(lambda: f"{1.5:.}")
print([math.copysign(1, x) for x in (0.0, -0.0, nan, -nan)], math.isnan(nan), math.isinf(-inf), math.isfinite(1e308), math.frexp(0.75),
    math.ldexp(0.5, 3), math.modf(-3.25), math.fmod(-7, 3), math.trunc(-1.5), math.hypot(3, 4) if hasattr(math, "hypot") else 5.0, math.pi,
    math.e)
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000),
    lambda: math.pow(0, -1), lambda: math.pow(-2, 0.5), lambda: math.fmod(1, 0), lambda: math.fmod(inf, 1), lambda: math.log(8, 2),
    lambda: math.log(8, 1), lambda: math.log2(8), lambda: math.log10(1000), lambda: math.sin(inf), lambda: math.ceil(nan),
    lambda: math.floor(inf), lambda: math.sqrt("a"), lambda: math.sqrt(), lambda: math.pow(2, 10), lambda: math.atan2(-0.0, -1),
    lambda: math.ldexp(1, 5000), lambda: math.factorial(20), lambda: math.gcd(12, 18), lambda: math.isclose(1, 1 + 1e-10),
    lambda: math.degrees(math.pi), lambda: math.radians(180), lambda: math.expm1(1e-10), lambda: math.log1p(1e-10), lambda: math.tanh(1),
    lambda: math.asinh(1), lambda: math.acosh(0.5), lambda: math.atanh(1), lambda: math.erf(0.5), lambda: math.gamma(5),
    lambda: math.lgamma(0), lambda: math.tau, lambda: math.inf, lambda: math.nan):
    t(f)
x = 1.5
x += 1; x -= 0.5; x *= 3; x /= 2; x //= 1; x **= 2; x %= 4
print(x)
#:: complex numbers
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
inf = float("inf"); nan = float("nan")
for z in (1j, 0j, -1j, 1 + 2j, -1.5 - 0j, complex(-0.0, -0.0), complex(nan, inf), complex(1e20, 1e-20), complex(0.0, -0.0), complex(3),
    complex(-0.0, 2)):
    print(z, repr(z), str(z), abs(z), -z, +z, bool(z), z.real, z.imag, z.conjugate(), z == z, z * 1j, z + 1, z - 1.5, 2 - z, z / 2,
        "%s" % z, f"{z}", f"{z:.2f}", f"{z:>20}|", f"{z:+.1e}")
for f in (lambda: 1j < 2j, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 1j / 0, lambda: 0j ** -1, lambda: int(1j),
    lambda: float(1j), lambda: complex("1+2j"), lambda: complex("1 + 2j"), lambda: complex("j"), lambda: complex("-j"),
    lambda: complex("(1+2j)"), lambda: complex(" 3 "), lambda: complex("inf+nanj"), lambda: complex("a"), lambda: complex("1", 2),
    lambda: complex(1, "2"), lambda: complex(1j, 2j), lambda: complex(1, 2, 3), lambda: complex(real=1, imag=2), lambda: complex(None),
    lambda: complex(), lambda: 1j ** 2, lambda: (1 + 2j) ** (3 - 1j), lambda: (1 + 1j) ** 10, lambda: 1j ** 0.5, lambda: 2 ** 1j,
    lambda: round(1j), lambda: hash(1 + 0j) == hash(1), lambda: hash(1j) == hash(1j), lambda: 1j == 1, lambda: 1 + 0j == 1,
    lambda: 1.0 == complex(1), lambda: 10**30 == complex(10**30), lambda: ~1j, lambda: 1j & 1, lambda: 1j << 1, lambda: [1][1j],
    lambda: "%d" % 1j, lambda: "%f" % 1j, lambda: f"{1j:d}", lambda: max(1j, 2j), lambda: sorted([1j]), lambda: sum([1j, 2, 3.5]),
    lambda: pow(1j, 2), lambda: pow(1j, 2, 3), lambda: complex(1, nan) == complex(1, nan), lambda: {1j: 1}[1j], lambda: abs(3 + 4j),
    lambda: abs(complex(inf, nan)), lambda: (1j).real.__class__.__name__, lambda: 1j * inf, lambda: complex(1, 2) * complex(3, 4),
    lambda: complex(1, 2) / complex(3, 4), lambda: isinstance(1j, complex), lambda: 1j.__add__(1), lambda: complex.__mul__(1j, 2),
    lambda: -1j, lambda: 1 - 1j, lambda: - 0j, lambda: 1e400j, lambda: 1_0j, lambda: 0x10 + 1J, lambda: 00j, lambda: .5j, lambda: 1e3j):
    t(f)
class A:
    def __complex__(self): return 1 + 2j
class B:
    def __float__(self): return 2.5
class C:
    def __complex__(self): return 1
t(lambda: complex(A())); t(lambda: complex(B())); t(lambda: complex(C())); t(lambda: complex(A(), 1)); t(lambda: 1j + A())
z = 1j
z += 1; z *= 2; z -= 1j; z /= 2; z **= 2
print(z)
#:: powers whose exponent is written
def f(n):
    return n ** 2 + n ** 0 - n ** 3
for n in (0, 1, -1, 7, -12345678901234567890, True):
    print(f(n), n ** 1, n ** 5, (n + 0.5) ** 2)
x = 3
x **= 4
print(x, 2 ** 64, 2 ** 63 - 1, -2 ** 2, (-2) ** 3, 2 ** -1, 2 ** x, 0 ** 0, 10 ** 40)
y = [2, 3]
y[0] **= 10
class C:
    def __init__(self): self.v = 5
    def __pow__(self, o): return ("pow", o)
c = C()
c.v **= 3
print(y, c.v, c ** 2, c ** 0)
for i in range(-3, 4):
    a = i ** 2
    b = (i * 2) ** 3
    print(a, b, a % 3, b // 2, -i ** 2)
try:
    "a" ** 2
except TypeError as e:
    print(e)
try:
    None ** 2
except TypeError as e:
    print(e)
v = 5
v = "a" if v > 7 else v
try: print(v ** 2)
except TypeError as e: print(e)
z = 1.5
z **= 2
print(z, 1j ** 2, True ** 2, sum(k ** 2 for k in range(10)), [k ** 3 & 255 for k in range(10)])
import math
print(math.sqrt(3 ** 2 + 4 ** 2), pow(2, 5), pow(2, 5, 7), pow(2, -1))
