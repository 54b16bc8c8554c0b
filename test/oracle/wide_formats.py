# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: numbers as text
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# parsing numbers
for s in ("", " ", "0", "-0", "+5", "--5", "5-", " 12 ", "1_000", "1__0", "_1", "1_", "0x1f", "0b11", "0o17", "012", "00", "1e3", "1.0", "٣", "1 2", "\n7\t", "9\0", "1" * 30, "-" + "9" * 40, "a", "ff", "zz", "0x", "0b2", "0xg", "+ 1", "\u30007", "½", "²"):
    t(int, s)
for s, b in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o7", 0), ("010", 0), ("0", 0), ("00", 0), ("z", 36), ("Z", 36), ("1", 1), ("1", 37), ("1", -1), ("2", 2), ("0b1", 2), ("0b1", 16), ("1_0", 2), ("0x_f", 16), ("0x_f", 0), ("-0x10", 16), ("+0B11", 0), ("12", True), ("9", 8), ("", 10), ("0x", 16), ("é", 36), (b"ff", 16), (bytearray(b"12"), 10), (12, 10), ("12", 10.0), ("1", None)):
    t(int, s, b)
t(int, 1.9); t(int, -1.9); t(int, 1e30); t(int, float("inf")); t(int, float("nan")); t(int, None); t(int, [1]); t(int, 1j); t(int, b"12"); t(int, b"\xff"); t(int, memoryview(b"1")); t(int, x=1); t(int, "1", base=2); t(int, base=2); t(int, 1, 2, 3); t(int, True)
for s in ("", "1", "-1.5", ".5", "5.", ".", "1e5", "1e", "1E+5", "1e-400", "1e400", "inf", "-Infinity", "+nan", "NaN", "infin", "1_0.5_0", "1__0", "_1.0", "1._5", " 1.5\n", "0x1p3", "1.5f", "1,5", "１.５", "1e1_0", "--1", "1e5.5", "4.9e-324", "2e-324", "1.7976931348623157e308", "1.7976931348623159e308", "0." + "0" * 30 + "1", "123456789012345678901234567890", "9007199254740993", "1" + "0" * 400, "1e22", "1e23", "0.1", "0.30000000000000004", "5e-324", "1.0000000000000002", "100000000000000000000000", "1e16", "123456789.123456789", "1e-5", "0.0001", "-0.0"):
    t(float, s)
t(float, None); t(float, [1]); t(float, 1j); t(float, 10 ** 400); t(float, b"1.5"); t(float, "1", 2); t(float, x=1)
for v in (0.1, 1e100, 1e15, 1e16, 1e17, 123456.789, 1e-4, 1e-5, 1.5, 100.0, -0.0, float("inf"), float("nan"), 5e-324, 1.7976931348623157e308, 1 / 3, 2 / 3, 1e21, 1e22, 12345678901234567.0, 0.1 + 0.2):
    print(v, str(v), f"{v}", f"{v:g}", f"{v:e}", f"{v:f}"[:40], f"{v:.3g}", f"{v:.0f}"[:20], f"{v:%}"[:30], f"{v:n}", f"{v:.10}", f"{v:10.2f}|{v:<10.1e}|{v:^+12.3g}|{v:=+12.1f}"[:80], round(v, 2) if v == v else v, v.hex(), v.is_integer() if v == v else 0)
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20, 1.005, 0.05, 0.25, 12345.6789): print([round(v, n) for n in (-5, -2, -1, 0, 1, 2, 3, 10)], round(v), round(v, None))
for v in (15, 25, -15, 149, 151, 10 ** 20 + 5, 0, 5): print([round(v, n) for n in (-21, -3, -2, -1, 0, 1, 5)], round(v))
t(round, 1.5, "a"); t(round, 1.5, 1.0); t(round, float("inf")); t(round, float("nan")); t(round, float("inf"), 1); t(round, "a"); t(round); t(round, 1, 2, 3); t(round, number=5, ndigits=1); t(round, 1.7976931348623157e308, -308); t(round, 5e-324, 400)
for a in (7, -7, 0, 1 << 70, -(1 << 70), 2.5, -2.5, True):
    for b in (2, -2, 3, 1 << 65, 0.5, -0.5, 1.0, True):
        print(a // b, a % b, divmod(a, b), a / b, end=" ")
    print()
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1.0 / 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: (-8) ** (1 / 3), lambda: 2 ** -2, lambda: 10 ** 400 / 10 ** 399, lambda: 10 ** 400 / 3, lambda: 1e308 * 10, lambda: 10.0 ** 400, lambda: 2 ** 1000 * 1.0, lambda: 2 ** 2000 * 1.0, lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << (1 << 70), lambda: 0 << (1 << 70), lambda: 1 >> (1 << 70), lambda: -1 >> 1000, lambda: pow(2, -1, 7), lambda: pow(2, 10, 0), lambda: pow(2, 10, -7), lambda: pow(2.0, 1, 3), lambda: pow(4, -1, 2), lambda: pow(0, 0), lambda: 0.0 ** 0, lambda: float("inf") - float("inf"), lambda: float("nan") == float("nan"), lambda: (1 << 64) - 1 & -(1 << 63), lambda: -1 & (1 << 70), lambda: ~(1 << 70), lambda: (-5) >> 1, lambda: -5 // 2, lambda: 5 ^ -3, lambda: 2 ** 64 // -3, lambda: -(2 ** 64) % 10 ** 10, lambda: 1e300 // 1e-300 if False else 1, lambda: 5 % float("inf"), lambda: -5 % float("inf"), lambda: 5 // float("inf"), lambda: -5 // float("inf"), lambda: float("inf") % 5, lambda: 5.5 % -2, lambda: -0.0 % 5, lambda: 0.0 == -0.0, lambda: 10 ** 22 == 1e22, lambda: 10 ** 23 == 1e23, lambda: 2 ** 53 + 1 == float(2 ** 53 + 1), lambda: 2 ** 53 + 1 < 2.0 ** 53, lambda: hash(2 ** 61 - 1), lambda: hash(-1), lambda: hash(-2), lambda: hash(1.5), lambda: hash(float("inf")), lambda: hash(2 ** 61), lambda: hash(0.1) == hash(0.1), lambda: hash(10 ** 20) == hash(1e20), lambda: hash(True)): t(f)
for n, args in ((5, (1, "big")), (5, (2, "little")), (-1, (1, "big")), (256, (1, "big")), (0, (0, "big")), (1, (0, "big")), (5, ()), (5, (4,)), (5, (1, "x")), (5, (-1, "big")), (1 << 70, (9, "little")), (-129, (1, "big"))): t(n.to_bytes, *args)
t((-1).to_bytes, 2, "big", signed=True); t((-129).to_bytes, 1, "big", signed=True); t((128).to_bytes, 1, "big", signed=True); t((5).to_bytes, length=2, byteorder="little"); t((-(1 << 63)).to_bytes, 8, "little", signed=True)
for b in (b"", b"\1\2", b"\xff", [1, 2], "ab", 5, bytearray(b"\0\1"), memoryview(b"\1"), (255,), [256], None): t(int.from_bytes, b, "big"); 
t(int.from_bytes, b"\xff\xfe", "little", signed=True); t(int.from_bytes, b"\xff"); t(int.from_bytes, b"a", "mid"); t(int.from_bytes, b"\x80", "big", signed=1); t(int.from_bytes)
for v in (0, 1, -1, 255, -256, 1 << 64, -(1 << 64)): print(v.bit_length(), v.bit_count(), bin(v), oct(v), hex(v), f"{v:#x}", f"{v:#o}", f"{v:#b}", f"{v:,}", f"{v:_}", f"{v:_x}", f"{v:+}", f"{v: }", f"{v:>25}", f"{v:<25}|", f"{v:^25}|", f"{v:025}", f"{v:=+25}", f"{v:x^#25x}", f"{v:c}" if 32 < v < 300 else "", v.as_integer_ratio(), v.numerator, v.denominator, v.conjugate(), v.imag)
for sp in ("d", "5d", "05d", "<5d", ">5d", "^5d", "=5d", "+d", " d", "-d", ",d", "_d", "x", "X", "#X", "#06x", "o", "b", "c", "n", "e", ".2e", "f", ".1f", "g", ".3g", "%", ".0%", "s", "5s", ".2d", "#d", ",x", "_b", "q", "1.2.3", "*<8", "*^8d", "\u20ac>6", "{<4", "zd", ",.2f", "_.3f", "+,.1f", "010,.2f", "z.1f", "é^9", "<<5", "==5", "+ d", "5 d", "0", "00", "#", ".", "-"):
    for v in (42, -42.5, "ab", "c" in sp or True and not "c" in sp if "c" not in sp else 99, 1 + 2j, None):
        try: print(format(v, sp), end="|")
        except Exception as e: print(type(e).__name__, e, end="|")
    print()
#:: streams and formatting
import sys, io
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e, getattr(e, "code", "-"))
# print, exit, streams
print(); print(1, "a", None, [1], sep=""); print(1, 2, sep=None, end=None); print(*[], sep="x"); print("a", "b", sep="\n", end="!\n"); print("x", flush=True); t(print, 1, sep=5); t(print, 1, end=b"a"); t(print, 1, foo=2); t(print, 1, file=5); print(1, file=None)
s = io.StringIO(); print("to", "s", file=s, sep="-", end=";"); print(s.getvalue()); print("err", file=sys.stderr); print("out", file=sys.stdout)
class W:
    def __init__(self): self.parts = []
    def write(self, x): self.parts.append(x); return len(x)
w = W(); print(1, "b", [2], file=w); print(end="", file=w); print(w.parts)
class W2(W):
    def flush(self): self.parts.append("FL")
w = W2(); print("a", file=w, flush=True); print(w.parts); t(print, "a", file=W(), flush=True)
class BadW:
    def write(self, x): raise ValueError("w " + x)
t(print, "q", file=BadW()); t(print, "q", file=object())
class S:
    def __str__(self): return "S!"
    def __repr__(self): return "R!"
print(S(), [S()], {S()}, (S(),), {1: S()}, f"{S()} {S()!r} {S()!s:>5}", "%s %r" % (S(), S()), "{} {!r}".format(S(), S()), str(S()), repr(S()), S().__str__())
for c in ((), (0,), (1,), (None,), ("msg",), (1.5,), ((1, 2),), (True,), (-1,), (256,)): t(sys.exit, *c)
t(sys.exit, 1, 2)
try: sys.exit("bye")
except SystemExit as e: print(e, e.args, e.code, repr(e))
try: raise SystemExit
except SystemExit as e: print(e.code, e.args)
try: sys.exit()
except Exception: print("no")
except BaseException as e: print(type(e).__mro__)
try:
    try: sys.exit(3)
    finally: print("cleanup")
except SystemExit as e: print(e.code)
s = io.StringIO("line1\nline2\r\nline3"); print(s.readline(), s.read(3), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.seek(2), s.write("XX"), s.getvalue(), s.truncate(4), s.getvalue(), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty()); s.close(); t(s.read); t(s.getvalue); t(lambda: s.closed)
t(io.StringIO, 5); t(io.StringIO, b"a"); t(io.StringIO("a").write, b"x"); t(io.StringIO("a").write); t(io.StringIO("abc").seek, -1); t(io.StringIO("abc").seek, 1, 1); t(io.StringIO("abc").seek, 0, 2); t(io.StringIO("abc").seek, 0, 5); t(io.StringIO("abc").read, "a"); t(io.StringIO("abc").read, None); t(io.StringIO("a\nb").readlines, 1); t(io.StringIO("a").writelines, ["x", "y"]); t(io.StringIO("a").writelines, [1]); t(io.StringIO("a").truncate, -1); t(io.StringIO, "a\r\nb", newline=None); t(lambda: io.StringIO("a\r\nb\rc", newline=None).read()); t(lambda: io.StringIO("a\r\nb\rc", newline="").readlines()); t(lambda: io.StringIO("a\nb", newline="\r\n").getvalue()); t(lambda: io.StringIO(newline="x")); t(lambda: next(io.StringIO("")))
b = io.BytesIO(b"abc\ndef"); print(b.readline(), b.read(1), b.tell(), b.read(), b.read(), b.seek(1), b.read1(2), b.readinto(bytearray(2)), b.getvalue(), b.seek(0, 2), b.write(b"XY"), b.seek(20), b.write(b"Z"), b.getvalue(), b.truncate(3), b.getvalue(), list(io.BytesIO(b"a\nb"))); t(io.BytesIO, "a"); t(io.BytesIO, 5); t(io.BytesIO().write, "a"); t(io.BytesIO().write, [1]); t(io.BytesIO().write, memoryview(b"q")); t(io.BytesIO().seek, -1); t(io.BytesIO(b"abc").seek, -1, 2); t(io.BytesIO(b"abc").seek, -9, 1); t(io.BytesIO(b"a").readinto, b"x"); t(io.BytesIO(b"abc").readinto, memoryview(bytearray(2))); t(io.BytesIO(b"a").getbuffer().tolist)
with io.StringIO("ctx") as f: print(f.read())
t(f.read)
def f1(): print("side"); return 1
print(f1(), f1(), sep=str(f1()))
print("%5s|%-5s|%05d|%+d|% d|%x|%X|%#x|%o|%e|%.2f|%g|%c|%c|%%|%r|%a|%s" % ("a", "b", 42, 3, 4, 255, 255, 255, 8, 1.5, 2.345, 1e10, "z", 65, "q", "é", None))
t(lambda: "%d" % "a"); t(lambda: "%d" % 1.9); t(lambda: "%x" % 1.5); t(lambda: "%c" % 1114112); t(lambda: "%c" % "ab"); t(lambda: "%s %s" % 1); t(lambda: "%s" % (1, 2)); t(lambda: "%s" % ((1, 2),)); t(lambda: "%(a)s" % {"a": 1}); t(lambda: "%(a)s" % {"b": 1}); t(lambda: "%(a)s" % 5); t(lambda: "%(a" % {"a": 1}); t(lambda: "%" % ()); t(lambda: "%z" % 1); t(lambda: "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159)); t(lambda: "%*d" % ("a", 1)); t(lambda: "abc" % ()); t(lambda: "abc" % {}); t(lambda: "abc" % []); t(lambda: "abc" % 1); t(lambda: "%s" % {}); t(lambda: "%s%%" % 5); t(lambda: "%.3s|%10.2s" % ("abcdef", "xyz")); t(lambda: "%i %u" % (1, 2)); t(lambda: "%F %G %E" % (1.5, 1e-10, 1e5)); t(lambda: "%#o %#X %#.3g" % (8, 255, 1.0)); t(lambda: "%-+5d|%+-5d|%0-5d|% 05d" % (1, 2, 3, 4)); t(lambda: "%ld %hd" % (1, 2)); t(lambda: "%(x)d %(x)s" % {"x": 5}); t(lambda: "%5%|" % ()); t(lambda: b"%d %s %b %c %a %x" % (1, b"a", b"b", 65, "é", 255)); t(lambda: b"%s" % "a"); t(lambda: b"%d" % "a"); t(lambda: b"%.2f" % 1.234)
for fmt, a, k in (("{}{}", (1,), {}), ("{0}{1}{0}", (1, 2), {}), ("{a}", (), {"a": 1}), ("{a}", (), {}), ("{0.x}", (1,), {}), ("{0[1]}", ([1, 2],), {}), ("{0[a]}", ({"a": 5},), {}), ("{0[-1]}", ([1],), {}), ("{}{0}", (1,), {}), ("{0}{}", (1,), {}), ("{", (), {}), ("}", (), {}), ("{{}}", (), {}), ("{:{}}", (1, 5), {}), ("{:{w}.{p}f}", (3.14159,), {"w": 8, "p": 2}), ("{!r}", ("a",), {}), ("{!x}", ("a",), {}), ("{!}", ("a",), {}), ("{:>{}}", ("a", 5), {}), ("{0:{1}}", (1, "x"), {}), ("{0.real}", (5,), {}), ("{0.__class__.__name__}", (5,), {}), ("{a.b}", (), {"a": 5}), ("{:d}", ("a",), {}), ("{:s}", (1,), {}), ("{0[}", ([1],), {}), ("{0]}", ([1],), {}), ("{0.}", ([1],), {}), ("{ }", (1,), {}), ("{a b}", (), {"a b": 1}), ("{0[a b]}", ({"a b": 1},), {}), ("{!r:>5}", ("a",), {}), ("{:%}", (0.5,), {}), ("{:,}", (1234567,), {}), ("{:{{}}}", (1,), {}), ("{99}", (1,), {}), ("{0:}{0!s:}", (1,), {}), ("{-1}", (1,), {}), ("{1.5}", (1,2), {})): t(fmt.format, *a, **k)
#:: f-strings
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# f-strings
x, y, d, w, p = 5, "str", {"k": "v"}, 10, 3
print(f"{x}{y}", f"{x=}", f"{x = }", f"{ x=!r}", f"{y=!s:>6}", f"{x+1=:>5}", f"{d['k']}", f"{d=}", f"{x:{w}}|{x:<{w}}|{3.14159:{w}.{p}}|{3.14159:{w}.{p}f}", f"{'a' if x else 'b'}", f"{x!r:^{w}}", f"{{}}", f"{{{x}}}", f"{x:#x}", f"{x:{'0'}>{w}}", f"{y!a}", f"{'é'!a}", f"{[i for i in range(3)]}", f"{(lambda: 1)()}", f"{ {'a': 1}['a'] }", f"{x,}", f"{x, y}", f"{*[1, 2],}", f"{x!r}{y!r}", f"{x:d}{x:5d}{x:<5d}|", f"a{x}b{y}c", f'{y}' "plain" f"{x}", rf"\n{x}", f"\n{x}".strip(), f"""{
x}""", f"{f'{x}'}", f"{f'{x:{w}}'!r}", f"{x:>{f'{w}'}}", f"{x if x > 3 else y!r}", f"{y.upper()}", f"{y[0]}{y[-1]}", f"{len(y)}", f"{x == 5}", f"{x != 4=}", f"{x >= 5}", f"{not x}", f"{x:,}", f"{1234567:_}", f"{'%s' % x}", f"{x:%}", f"{True}", f"{None}", f"{...}", f"{1e3}", f"{1_000}", f"{0x1F}", f"{b'a'}", f"{y:.2}", f"{y:>5.1}|", f"{1+2j}", f"{y!s}", f"{x:=+5}", f"{-x:05}", f"{'{'}", f"{'}'}", f"{':'}", f"{'!'}", f"{'='}", f"{d['k']!r:>5}", f"{(x:=7)}", f"{x:=7}|", f"{x}", sep="\n")

class F:
    def __format__(s, spec): return f"<{spec}>"
    def __repr__(s): return "rF"
    def __str__(s): return "sF"
f = F(); print(f"{f}", f"{f:abc}", f"{f!r}", f"{f!s:>5}", f"{f:{x}{y}}", f"{f=}", f"{f=:q}", f"{f = !s}", f"{f: }", f"{f::}", f"{f:!r}", f"{f:{{}}}" if False else "", f"{f:{'}'}}", format(f), "{:x}".format(f))
def calls(n): print("call", n); return n
print(f"{calls(1)}{calls(2):{calls(3)}}{calls(4)!r}")
t(lambda: f"{x:q}"); t(lambda: f"{y:d}"); t(lambda: f"{undefined_name}"); t(lambda: f"{x.nope}"); t(lambda: f"{1 / 0}"); t(lambda: f"{x:{y}}"); t(lambda: f"{[]:d}"); t(lambda: f"{None:5}"); t(lambda: f"{object():5}"); t(lambda: f"{y!r:d}"); t(lambda: f"{d:}"[:3]); t(lambda: f"{x:{w}.{p}}"); t(lambda: f"{3.5:d}"); t(lambda: f"{x:c}"); t(lambda: f"{-1:c}"); t(lambda: f"{y:=5}"); t(lambda: f"{y:+}"); t(lambda: f"{y:,}"); t(lambda: f"{x:.2}"); t(lambda: f"{x:1.2.3}"); t(lambda: f"{2**70:x} {2**70:,} {2**70:e} {2**70:.3}") 
class A:
    v = 3
    s = f"{v} in class"
    def m(self): return f"{self.v!r:>4}{self.__class__.__name__}"
    def n(self, k=f"{v}"): return k
print(A.s, A().m(), A().n())
print([f"{i}:{j}" for i in range(2) for j in "ab"], {f"{k}": f"{v}" for k, v in d.items()}, f"{sum(f'{i}' == '1' for i in range(3))}", (lambda q: f"{q}")(4), f"{'a' 'b'}", f"{y}" == y, f"" == "", type(f"{x}").__name__, f"{x}" "{x}" f"{{x}}", "{x}" f"{x}")
def gen():
    yield f"{(yield 1)}"
g = gen(); print(next(g), g.send("sent"))
import math
print(f"{math.pi:.3f} {math.pi!r:.5} {math.inf} {-math.inf:+} {math.nan:5}|{1e-10} {1e10:.0f} {123456789.0:g} {0.1+0.2} {1/3:.20f}")
for spec in ("", "5", "<5", ">5", "^5", "*^7", "05", "+", "-", " ", "=6", ".1", "5.1", "s", "5s", ".1s", "d", "b", "o", "x", "X", "e", "f", "g", "n", "%", "c", ",", "_", "#x", "#b", "+d", " d", "08.3f", "+.2e", ",.2f", "_x", "é>6", "}>4" if False else "x>4"):
    out = []
    for v in (65, -7, 2.5, "ab", True, None, (1,), 1j):
        try: out.append(f"{v:{spec}}")
        except Exception as e: out.append(type(e).__name__ + ": " + str(e))
    print(spec, out)
print(f"{'aé😀':>6}|{'日本':^6}|{'é'!a:>8}|{chr(0)!r}{chr(127)!r}{chr(0x2028)!r}" if True else "")
#:: white space around numbers
def t(f, *a):
    try: print(repr(f(*a)))
    except ValueError as e: print(e)
for s in ("\x1f8", "8\x1c", "\x1d8\u3000", "\u20038", "\x858", "\xa08", "٣\x1f", "\x0b8\x0c"):
    t(int, s); t(float, s); t(complex, s); print(s.isspace(), repr(s.strip()), s.split())
    t(int, s.encode()); t(float, s.encode())
