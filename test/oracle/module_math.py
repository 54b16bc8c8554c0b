# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Numbers and the modules math, binascii, random, errno, os, sys, time.
#:: what the probes share
import math
import random, binascii, errno, os, gc, time, sys
inf = float("inf"); nan = float("nan")
class Fl:
   def __float__(self): return 2.5
class In:
   def __index__(self): return 7
class Tr:
   def __trunc__(self): return 11
   def __ceil__(self): return "ceil"
   def __floor__(self): return "floor"
#= expressions
math.sin(inf)
math.cos(-inf)
math.tan(inf)
math.sin(nan), math.asin(nan), math.sqrt(nan), math.sqrt(inf), math.log(inf), math.exp(-inf), math.exp(inf), math.atan(inf), math.tanh(-inf)
math.asin(2)
math.acos(-2)
math.sqrt(-1)
math.log(0)
math.log(-1)
math.log(10, 1)
math.log(10, 0)
math.log(10, -5)
math.log2(0)
math.log10(-1)
math.log1p(-1)
math.log(10**400), math.log2(2**2000), math.log10(10**500), math.log(2**3000, 2)
math.log(-10**400)
math.log("a")
math.log()
math.log(1, 2, 3)
math.exp(1000)
math.expm1(1000)
math.cosh(1000)
math.sinh(1000)
math.pow(0, -1)
math.pow(-1, 0.5)
math.pow(10, 400)
math.pow(0, 0), math.pow(inf, 0), math.pow(nan, 0), math.pow(1, nan), math.pow(-inf, 3), math.pow(-1, inf), math.pow(0.5, -inf), math.pow(2, -1)
math.acosh(0.5)
math.atanh(1)
math.gamma(0)
math.gamma(-1)
math.gamma(200)
math.lgamma(0)
math.gamma(-inf)
math.fmod(1, 0)
math.fmod(inf, 1)
math.fmod(1, inf), math.fmod(-1e300, 3), math.remainder(7, 3), math.remainder(-7, 2), math.remainder(5, inf)
math.remainder(1, 0)
math.remainder(inf, 1)
math.floor(2.5), math.ceil(2.5), math.trunc(-2.5), math.floor(-2.5), math.ceil(-2.5), math.floor(5), math.ceil(10**30), math.floor(1e300), math.floor(Fl()), math.ceil(Tr()), math.floor(Tr()), math.trunc(Tr()), math.floor(True)
math.floor(inf)
math.ceil(nan)
math.trunc(inf)
math.floor("a")
math.trunc("a")
math.trunc(Fl())
math.floor()
math.floor(1, 2)
math.factorial(0), math.factorial(20), math.factorial(30), math.factorial(True)
math.factorial(-1)
math.factorial(5.0)
math.factorial("a")
math.factorial(10**20)
math.gcd(12, 18), math.gcd(), math.gcd(0), math.gcd(-4, 6), math.gcd(12, 18, 27), math.gcd(10**30, 10**20), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.gcd(In(), 14)
math.gcd(1.5)
math.lcm("a")
math.comb(5, 2), math.comb(5, 6), math.comb(50, 25), math.perm(5, 2), math.perm(5), math.perm(5, None), math.perm(5, 6), math.comb(0, 0)
math.comb(-1, 2)
math.comb(5, -1)
math.comb(5.0, 2)
math.perm(-1)
math.isqrt(10), math.isqrt(0), math.isqrt(10**40), math.isqrt(In())
math.isqrt(-1)
math.isqrt(2.0)
math.isnan(nan), math.isinf(-inf), math.isfinite(1), math.isfinite(nan), math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(nan, nan), math.isclose(inf, 1)
math.isclose(1, 2, rel_tol=-1)
math.isclose(1, 2, 3)
math.isnan("a")
math.isfinite(10**400)
math.copysign(1, -0.0), math.copysign(nan, -1), math.frexp(8), math.frexp(0), math.frexp(inf), math.frexp(-0.1), math.ldexp(1, 3), math.ldexp(1, -2000), math.ldexp(inf, 5), math.ldexp(0, 10**10), math.modf(2.5), math.modf(-2.5), math.modf(inf), math.modf(-inf), math.ldexp(0.5, -10**20)
math.ldexp(1, 2000)
math.ldexp(1, 1.5)
math.ldexp(1, 10**30)
math.fsum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1, -1e100]), math.fsum([inf, 1]), math.prod([1, 2, 3]), math.prod([]), math.prod([2.0, 3]), math.prod([1, 2], start=5), math.fsum(range(5))
math.fsum([inf, -inf])
math.fsum([1e308, 1e308])
math.fsum(5)
math.fsum(["a"])
math.prod(5)
math.prod(["a"])
math.prod([1], 5)
math.nextafter(1, 2), math.nextafter(0, 1), math.nextafter(1, 1), math.ulp(1), math.ulp(0), math.ulp(inf), math.ulp(nan)
math.pi, math.e, math.tau, math.inf, math.nan, -math.inf
math.dist([1], [1, 2])
math.dist(1, 2)
math.dist(["a"], ["b"])
math.sqrt()
math.sqrt("4")
math.sqrt(None)
math.sqrt(1, 2)
math.sqrt(x=1)
math.sqrt(10**400)
math.sqrt(Fl()), math.sqrt(In()), math.sqrt(True), math.sqrt(10**300)
math.atan2(0, -0.0), math.atan2(-0.0, 0), math.atan2(inf, -inf), math.hypot(inf, nan), math.hypot(nan), math.atan2(nan, 1), math.hypot(1e300, 1e300), math.hypot(5e-324, 5e-324)
math.radians("a")
math.hypot("a")
math.trunc
math
math.__name__
math.foo
5 // 0.3, -5 // 0.3, 5 % -3, -5 % 3, 5.5 % -2, -5.5 % 2, 1e300 % 7, 0.0 % -1, -0.0 % 1, inf // 1, 1 // inf, -1 // inf, 1 % inf, -1 % inf, divmod(-7, 2), divmod(7.5, -2), divmod(10**30, 7), 2 ** -1, 0 ** 0, 0.0 ** 0, (-2) ** 0.5, (-8) ** (1/3), 2 ** 0.5, 10 ** 20, 10 ** -20, (-1) ** 3, 2.0 ** 1023, -2 ** 2
1 / 0
1.0 / 0
1 // 0
1 % 0
1.0 // 0.0
1.0 % 0.0
divmod(1, 0.0)
0 ** -1
0.0 ** -1
10.0 ** 400
1 << -1
1 >> -1
1 << 2**70
0 << 2**70
1 >> 2**70, -1 >> 2**70, -5 >> 1, 5 & -2, 5 | -8, 5 ^ -1, ~5, 1 << 100, 2**100 >> 98, True + True, True & 1, True & True, True ^ False, ~True, -True
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1e20, -19), round(1234.5678, -2), round(15, -1), round(25, -1), round(-15, -1), round(1e300, 5), round(5e-324, 2), round(0.5), round(1.5), round(2.5, 0), round(-0.4), round(-0.4, 0), round(123456789, -20), round(2**100, -5), round(True), round(nan, 1), round(inf, 1)
round(inf)
round(nan)
round(1e308, -400), round(1.5, 400), round(1.5, 2**70) if 0 else 1
round(1, 2**70), round(1, -2**70) if 0 else 1
int(1e20), int(-1.9), int(1e300), int("  -42 "), int("0b1", 2), int("-0xff", 0), int("ff", 16), int(True), int(In()), int("1_2_3"), int("٤"), int("z" * 5, 36)
int(Tr())
repr(0.1), repr(1e16), repr(1e15), repr(123456789012345680.0), repr(1e-5), repr(0.0001), repr(1.0), repr(-0.0), repr(5e-324), repr(1.7976931348623157e308), repr(1/3), repr(1e22), repr(1e23), repr(100000.0), repr(2**53 + 0.0), str(1e100), repr(1.5e-10), repr(123e5), repr(0.1 + 0.2)
(0.1).hex(), (-0.0).hex(), inf.hex(), nan.hex(), (5e-324).hex(), (1e308).hex(), float.fromhex("0x1p-1074"), float.fromhex("1.8"), float.fromhex("-inf"), float.fromhex(" 0x.8p1 "), float.fromhex("0x1.fffffffffffff8p0")
float.fromhex("0x1p5000")
float.fromhex("")
float.fromhex("1p")
float.fromhex(5)
complex(1, 2) * 3, 1j ** 2, abs(3+4j), (1+2j).conjugate(), (1+2j).real, 1j == 1j, complex("1e5-2j"), repr(1j), repr(complex(-0.0, 1)), repr(complex(0, -0.0)), repr(complex(nan, inf)), str(1+0j), (1+2j) / (3-4j), hash(1+0j) == hash(1), bool(0j), 1 + 2j - 3, -1j, complex(1.5), (2+3j) ** 2, 2 ** 1j
1j < 2j
int(1j)
float(1j)
1j // 1
1j % 1
1j / 0
math.sqrt(1j)
binascii.hexlify(b"ab"), binascii.hexlify(b"abc", ":"), binascii.hexlify(b"abcd", b"-", 2), binascii.unhexlify("6162"), binascii.unhexlify(b"6162"), binascii.a2b_hex("6A6b"), binascii.b2a_hex(b"\xff"), binascii.b2a_base64(b"hello"), binascii.b2a_base64(b"hello", newline=False), binascii.a2b_base64("aGVsbG8="), binascii.a2b_base64(b"aGVs\nbG8=\n"), binascii.crc32(b"abc"), binascii.crc32(b"c", binascii.crc32(b"ab")), binascii.crc_hqx(b"abc", 0), binascii.b2a_base64(b""), binascii.a2b_base64(""), binascii.hexlify(bytearray(b"x")), binascii.hexlify(memoryview(b"y"))
binascii.unhexlify("6")
binascii.unhexlify("6g")
binascii.unhexlify("é6")
binascii.unhexlify(5)
binascii.hexlify("ab")
binascii.hexlify(5)
binascii.a2b_base64("a")
binascii.a2b_base64("ab")
binascii.a2b_base64("abc")
binascii.a2b_base64("abcde")
binascii.a2b_base64("ab==cd")
binascii.a2b_base64("!!aGVs!!")
binascii.a2b_base64("aGVsbG8", strict_mode=True)
binascii.a2b_base64("aGVsbG8=", strict_mode=True)
binascii.a2b_base64("=aGV", strict_mode=True)
binascii.a2b_base64("aG!VsbG8=", strict_mode=True)
binascii.a2b_base64("aGVsbG8==", strict_mode=True)
binascii.a2b_base64("aGVsbG8=a", strict_mode=True)
binascii.a2b_base64("aGVs\n", strict_mode=True)
binascii.a2b_base64("ab=c", strict_mode=True)
binascii.a2b_base64("ab===", strict_mode=True)
binascii.a2b_base64("ab=", strict_mode=True)
binascii.a2b_base64("", strict_mode=True)
binascii.a2b_base64("é")
binascii.a2b_base64(5)
binascii.b2a_base64("a")
binascii.crc32("a")
binascii.crc32(b"a", -1)
binascii.crc32(b"a", 2**40)
binascii.crc32(b"a", 1.5)
binascii.crc32()
binascii.Error.__mro__, binascii.Incomplete.__mro__
random.randint(5, 5), random.randrange(3, 4), random.choice([7]), random.uniform(2, 2), 0 <= random.random() < 1, random.getrandbits(0), random.randrange(1)
random.randint(5, 4)
random.randrange(0)
random.randrange(5, 5)
random.randrange(1, 10, 0)
random.choice([])
random.choice({})
random.choice(5)
random.getrandbits(-1)
random.getrandbits(1.5)
random.seed(5), random.seed(None), random.seed("a"), random.seed(b"a"), random.seed(1.5)
errno.ENOENT, errno.EINVAL, errno.errorcode[2], errno.ETIMEDOUT, errno.EIO, errno.EEXIST, errno.EACCES, errno.ENODEV, errno.EAGAIN, errno.ENOMEM
os.getcwd()[:1], os.sep, callable(os.listdir), os.getenv("X_Y_Z"), os.getenv("A", "d")
os.stat("nope")
os.remove("nope")
os.listdir("nope")
os.mkdir("a/b/c")
os.rmdir("nope")
os.rename("nope", "x")
os.chdir("nope")
len(os.urandom(5)), os.urandom(0)
os.urandom(-1)
os.urandom("a")
os.listdir(5.5)
sys.byteorder, sys.maxsize, sys.version_info[0], sys.version_info >= (3, 4), sys.implementation.name != "", isinstance(sys.path, list), isinstance(sys.argv, list), isinstance(sys.version, str), sys.exc_info(), isinstance(sys.platform, str), sys.version_info.major if hasattr(sys.version_info, "major") else 3
sys.exit
sys.stdout.write("x\n")
sys.stdout.write(5)
sys.stdout.flush()
gc.collect() >= 0, gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled()
time.sleep(-1)
time.sleep()
time.struct_time((2024, 5, 6, 7, 8, 9, 0, 127, -1))
time.struct_time((2024, 5, 6, 7, 8, 9, 0, 127, None))
time.struct_time((2024, 5, 6, 7, 8, 9, 0, 127, None)).tm_isdst
time.struct_time((2024, 5, 6, 7, 8, 9, 0, 127, None))[6:]
time.struct_time((2024, 5, 6, 7, 8, 9, 0, 127, None)) == (2024, 5, 6, 7, 8, 9, 0, 127, None)
time.struct_time((2024, 5, 6))
time.struct_time(5)
time.mktime(5)
