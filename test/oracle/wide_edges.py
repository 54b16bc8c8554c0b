# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Numbers, formats, texts, bytes, containers: their edges.
#:: helpers
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
#: ints
for a in (0, 1, -1, 7, -8, 255, 2**31, -2**31, 2**63 - 1, 2**63, -2**63, -2**64, 10**30, -10**30):
    print(a, a.bit_length(), a.bit_count(), ~a, a >> 3, a << 5, a >> 100, a & 0xff, a | -256, a ^ 0x55, abs(a), -a, hex(a), oct(a), bin(a), hash(a), a % 7, a // 7, a % -7, a // -7, divmod(a, 10**9))
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 0 << (1 << 70), lambda: 1 >> (1 << 70), lambda: -1 >> (1 << 70), lambda: 5 // 0, lambda: 5 % 0, lambda: divmod(5, 0), lambda: 0 ** -1, lambda: 2 ** -2, lambda: (-2) ** 0.5, lambda: pow(3, -1, 7), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2, 3, -5), lambda: pow(-2, 3, 5), lambda: pow(2, 10**20, 1), lambda: pow(0, 0, 1), lambda: pow(2.0, 3, 5), lambda: 10**400 / 10**399, lambda: 10**400 / 3, lambda: 1 / 10**400, lambda: float(10**400), lambda: int(1e300) % 97, lambda: int("1" * 50) // 3, lambda: int("0x1f", 16), lambda: int("0b11", 0), lambda: int("0o17", 0), lambda: int("017", 0), lambda: int("1_000"), lambda: int("1__0"), lambda: int("_1"), lambda: int(" \n 12 \t"), lambda: int("-0"), lambda: int("+5"), lambda: int("- 5"), lambda: int("z", 36), lambda: int("Z" * 20, 36), lambda: int("12", 2), lambda: int("", 10), lambda: int("1", 1), lambda: int("1", 37), lambda: int("1", base=0), lambda: int(base=10), lambda: int(1.5, 10), lambda: int(-1.99), lambda: int(float("inf")), lambda: int(float("nan")), lambda: int("١٢"), lambda: int("1" + chr(0)), lambda: int(b"12"), lambda: int(True), lambda: int(None), lambda: (5).to_bytes(0, "big"), lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: (-129).to_bytes(1, "big", signed=True), lambda: (-128).to_bytes(1, "little", signed=True), lambda: int.from_bytes(b"\xff\x00", "little", signed=True), lambda: int.from_bytes([1, 2], "big"), lambda: int.from_bytes(b"", "big"), lambda: (1).to_bytes(2, "middle"), lambda: (1).to_bytes(-1, "big"), lambda: (3).as_integer_ratio(), lambda: (0.75).as_integer_ratio(), lambda: float("inf").as_integer_ratio(), lambda: (5).conjugate(), lambda: (5).real, lambda: (5).denominator, lambda: True + True, lambda: True * 3, lambda: ~True, lambda: True & 6, lambda: True ^ True, lambda: -True, lambda: True << 3, lambda: True / 2, lambda: round(15, -1), lambda: round(25, -1), lambda: round(-15, -1), lambda: round(1234, -5), lambda: round(10**30 + 5, -1), lambda: round(2.5), lambda: round(-0.5), lambda: round(2.675, 2), lambda: round(1e300, -300), lambda: round(1.5, 400), lambda: round(float("nan")), lambda: round(float("inf"), 2), lambda: round("a"), lambda: round(1.5, "a"), lambda: round(1.5, None)):
    show(f)
#: floats
for t in ("1e5", "1E+05", "-.5", "5.", ".", "1e", "1e400", "-1e400", "1e-400", "inf", "-Infinity", "NAN", "nanx", "0x1p3", "1_0.0_1", "1_.0", "1._0", "١.٥", " 1 ", "1 2", "+-1", "infinit", "1e1_0", "1__0", "4.9e-324", "2.4e-324", "1.7976931348623157e308", "1.7976931348623159e308", "123456789012345678901234567890", "0.1e1"):
    show(float, t)
for v in (0.1, 1 / 3, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, 1e22, 1e23, 5e-324, 1.5e300, -0.0, float("inf"), -float("nan"), 2.0**53, 100.0, 1e100):
    print(v, repr(v), str(v), v.hex(), v.is_integer(), v == v and hash(v), "%s %r" % (v, v), f"{v}", f"{v:.3}", f"{v:g}", f"{v:e}", f"{v:f}"[:30], f"{v:%}"[:30], f"{v:n}", f"{v:,}"[:30], f"{v:_.2f}"[:30], f"{v:+}", f"{v: }", f"{v:010}", f"{v:<10}|", f"{v:^12.4e}|", f"{v:=+12}|", f"{v:#.0f}"[:20], f"{v:#g}", f"{v:z.1f}"[:20])
for t in ("0x1.8p3", "-0x.8", "0x1", "1.8p3", "0x1p-1074", "0x1p-1075", "0x1p1024", "inf", "nan", "", "0x", "0xg", "0x1p", " 0x1 "):
    show(float.fromhex, t)
for f in (lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 5.5 // 2, lambda: -5.5 // 2, lambda: 5.5 % -2, lambda: -5.5 % 2, lambda: divmod(-5.5, 2), lambda: 1e308 * 10, lambda: 1e308 ** 2, lambda: (-8) ** (1 / 3), lambda: 0.0 ** -1, lambda: float("inf") // 1, lambda: float("inf") % 1, lambda: 1 % float("inf"), lambda: -1 % float("inf"), lambda: -1 // float("inf"), lambda: 0.0 == -0.0, lambda: float("nan") == float("nan"), lambda: 1.0 == 1, lambda: 2**53 + 1 == 2.0**53, lambda: 2**53 + 1 > 2.0**53, lambda: 10**400 > 1e308, lambda: 10**400 < float("inf"), lambda: hash(1.0) == hash(1), lambda: hash(2.0**70) == hash(2**70), lambda: max(1, 1.0), lambda: min(1.0, 1), lambda: max(float("nan"), 1), lambda: max(1, float("nan")), lambda: sum([0.1] * 10), lambda: sum([1, 2.5, True]), lambda: 3 - 2j * 1j, lambda: (1 + 2j) ** 2, lambda: (1 + 2j) / 0, lambda: (1 + 2j) // 1, lambda: 1j < 2, lambda: complex("1+2j"), lambda: complex("1 + 2j"), lambda: complex("j"), lambda: complex("(1-j)"), lambda: complex(1, "2"), lambda: complex("1", 2), lambda: complex(1j, 2j), lambda: repr(complex(-0.0, -0.0)), lambda: repr(complex(0, float("nan"))), lambda: abs(3 + 4j), lambda: f"{1+2j:.2f}", lambda: f"{1+2j:>20}", lambda: f"{1+2j:e}", lambda: f"{1+2j:=20}", lambda: f"{1+2j:%}", lambda: f"{1+2j:010}"):
    show(f)
#: format specifications

vals = (42, -7, 0, True, 10**25, 3.14159, -0.5, 1e20, "text", "é", "", None, [1], b"b")
specs = ("", "5", "<8", ">8", "^8", "=8", "08", "+", "-", " ", "#x", "#o", "#b", "X", "c", "d", "n", ",", "_", ",d", "_x", "_b", ",x", ".2", ".2f", "8.3f", "+.1e", "G", "%", "*^9", "0<5", "é>5", "s", "5s", ".2s", "-^+9", "=+9", "#09x", "+#b", "010,", "010_d", "020_x", "z", "z.1f", "q", "10.", ".", "1.1.1", "<<", "<<5", "}5", ",_", "_,", "+s", "=s", "0s", "#s", " s", "05s", ",s", "d ", "x5", "99999999999999999999", ".99999999999999999999f", "ü", "\0<5", "+c", "#c", ",c", ".3c", ".3d", ",n", "_n", "a5d", "!r")
for v in vals:
    for s in specs:
        try: print(repr(format(v, s)), end=" ")
        except Exception as e: print(type(e).__name__, e, end=" ")
    print()
#: percent
for t, a in (("%d", 3.9), ("%d", "3"), ("%d", None), ("%i", True), ("%u", -3), ("%x", 255), ("%X", -255), ("%#x", 0), ("%#o", 8), ("%o", -8), ("%c", 65), ("%c", "a"), ("%c", "ab"), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%s", (1,)), ("%s", ((1, 2),)), ("%s %s", (1,)), ("%s", (1, 2)), ("%", 1), ("%z", 1), ("%5%", ()), ("%%", ()), ("%(a)s", {"a": 1}), ("%(a)s %(b)s", {"a": 1}), ("%(a", {"a": 1}), ("%(a)", {"a": 1}), ("%(a)s", 5), ("%s", {"a": 1}), ("%*d", (5, 3)), ("%-*d|", (5, 3)), ("%*d|", (-5, 3)), ("%.*f", (2, 3.14159)), ("%*d", ("a", 3)), ("%.*f", (None, 1.0)), ("%5.2s|", "abc"), ("%-5s|", "é"), ("%+d % d", (3, 3)), ("%05d", -3), ("%5d|%-5d|", (3, 3)), ("%.3d", 5), ("%+.3x", 10), ("%#.5x", 10), ("%e", 12345.678), ("%.0e", 15), ("%#.0e", 15), ("%g", 1e10), ("%G", 1e-10), ("%g", 100000), ("%g", 1000000), ("%.10g", 0.1), ("%#g", 1), ("%f", float("inf")), ("%05f", float("-inf")), ("%F", float("nan")), ("%5.1f|", 2.25), ("%.1f", 0.25), ("%.50f", 0.1), ("%r %a %s", ("é", "é", "é")), ("%.2r", "abc"), ("%ld %hd %Ld", (1, 2, 3)), ("%(a)d%%", {"a": 5}), ("%((a))s", {"(a)": 1}), ("%s" * 3, (1, 2, 3)), ("no", ()), ("no", 5), ("no", (5,)), ("no", []), ("no", {}), ("%s", []), ("%d", []), ("%d", 10**30), ("%x", 2**70), ("%x", 1.5), ("%f", "a"), ("%f", 10**400), ("%c", "")):
    show(lambda: t % a)
    if isinstance(a, (int, float, tuple)) and "a" not in t and "z" not in t: show(lambda: t.encode() % a)
#: str.format
class O:
    x = 5; d = {"k": [1, 2]}
    def __getitem__(self, k): return ("item", k)
    def __format__(self, s): return "F<" + s + ">"
o = O()
for t, a, k in (("{}", (1,), {}), ("{} {}", (1,), {}), ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{0}{1}{0}", (1, 2), {}), ("{a}", (), {}), ("{a}", (), {"a": 3}), ("{", (), {}), ("}", (), {}), ("{{}}", (), {}), ("{0", (1,), {}), ("{0.x}", (o,), {}), ("{0.d[k][1]}", (o,), {}), ("{0[k]}", (o,), {}), ("{0[1]}", (o,), {}), ("{0[-1]}", ([1],), {}), ("{0[a]}", ([1],), {}), ("{0.nope}", (o,), {}), ("{0.}", (o,), {}), ("{0[]}", (o,), {}), ("{0[k}", (o,), {}), ("{0]}", (o,), {}), ("{0[k]z}", (o,), {}), ("{!r}", ("a",), {}), ("{!s:>5}", ("a",), {}), ("{!a}", ("é",), {}), ("{!z}", (1,), {}), ("{!}", (1,), {}), ("{!rr}", (1,), {}), ("{:{}}", (1, 5), {}), ("{:{w}.{p}f}", (3.14159,), {"w": 8, "p": 2}), ("{:{:{}}}", (1, 2, 3), {}), ("{0:{1}}", (o, "spec"), {}), ("{:%Y}", (o,), {}), ("{0!r:{1}}", ("a", 6), {}), ("{-1}", (1,), {}), ("{ 0}", (1,), {}), ("{a b}", (), {"a b": 1}), ("{0x}", (1,), {"0x": 4}), ("{99999999999999999999}", (1,), {}), ("{a.b.c}", (), {"a": 1}), ("{:}}", (1,), {}), ("{:{}", (1, 2), {}), ("{0[0][1]}", (((1, 2),),), {}), ("{[0]}", ([7],), {}), ("{.x}", (o,), {}), ("{:<5}|{:>5}|{:^5}", (1, 2, 3), {}), ("{0:c}{1:c}", (65, 0x20ac), {}), ("{:c}", (-1,), {}), ("{:,}", ("a",), {}), ("{:5}", ([],), {}), ("{:5}", (None,), {}), ("{}", (), {}), ("{1}", (0,), {})):
    show(lambda: t.format(*a, **k))
show(lambda: "{a} {b}".format_map({"a": 1})); show(lambda: "{a[0]}".format_map({"a": "xy"})); show(lambda: "{}".format_map({})); show(lambda: "{a}".format_map(5))
class M(dict):
    def __missing__(self, k): return "<" + k + ">"
show(lambda: "{q} {r.s}".format_map(M()))
x = 3.14159; w = 10; y = "é\n"
print(f"{x:{w}.{2}f}|{x!r:>{w}}|{y!a}|{y!r}|{x=:.2f}|{ x = }|{y=!s:>4}|{'a' if x else 'b'}|{(lambda q: q * 2)(3)}|{ {'k': 1}['k'] }|{[i for i in range(3)]}|{x:}|{w:#x}|{f'{w:{4}}':>8}|{'{'}{'}'}|{{}}|{{{w}}}|{'''q'''}|{w!s}")
#: str methods
for f in (lambda: "abc".center(7, "é"), lambda: "abc".center(7, "xy"), lambda: "abc".center(6, "*"), lambda: "ab".center(5, "*"), lambda: "-5".zfill(5), lambda: "+5".zfill(2), lambda: "".zfill(3), lambda: "--5".zfill(5), lambda: "a\tb\t".expandtabs(4), lambda: "a\tb".expandtabs(0), lambda: "\ta\n\tb".expandtabs(-1), lambda: "abcabc".replace("", "-"), lambda: "abcabc".replace("b", "", 1), lambda: "abc".replace("", "-", 2), lambda: "".replace("", "x"), lambda: "".replace("", "x", 0), lambda: "aaa".replace("aa", "b"), lambda: "aXbX".split("X"), lambda: "aXbX".split("X", 1), lambda: "  a  b ".split(), lambda: "  a  b ".split(None, 1), lambda: "  a  b ".split(" "), lambda: "a b c".rsplit(None, 1), lambda: "aXbXc".rsplit("X", 1), lambda: "".split(), lambda: "".split("x"), lambda: "a".split(""), lambda: "a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), lambda: "a\nb\r\n".splitlines(True), lambda: "\n\n".splitlines(), lambda: "".splitlines(), lambda: "abc".partition("b"), lambda: "abc".partition(""), lambda: "abc".rpartition("z"), lambda: "xxabxx".strip("x"), lambda: "abcba".strip("ab"), lambda: "  a ".lstrip(), lambda: "\u2003a\u3000".strip(), lambda: "abc".strip(""), lambda: "abc".strip(5), lambda: "test".startswith(("a", "te")), lambda: "test".startswith(""), lambda: "test".startswith("", 5), lambda: "test".startswith("t", 3), lambda: "test".endswith("st", -2), lambda: "test".startswith([]), lambda: "test".startswith(("a", 5)), lambda: "test".startswith(()), lambda: "hello".find("l", -2), lambda: "hello".find("", 5), lambda: "hello".find("", 6), lambda: "hello".rfind("l"), lambda: "hello".rfind("", 2, 3), lambda: "hello".index("z"), lambda: "hello".count("l"), lambda: "hello".count(""), lambda: "hello".count("", 2, 3), lambda: "aaaa".count("aa"), lambda: "ß".upper(), lambda: "ŉ".upper(), lambda: "İ".lower(), lambda: "Σ".lower(), lambda: "ΑΣ".lower(), lambda: "ǆ".title(), lambda: "ﬁ".capitalize(), lambda: "ß".casefold(), lambda: "they're bill's".title(), lambda: "hELLO wORLD".swapcase(), lambda: "hELLO".capitalize(), lambda: "1a".title(), lambda: "".isalpha(), lambda: "é".isalpha(), lambda: "²".isdigit(), lambda: "²".isdecimal(), lambda: "½".isnumeric(), lambda: "½".isdigit(), lambda: "aB".islower(), lambda: "1a".islower(), lambda: "A1".isupper(), lambda: "Hello World".istitle(), lambda: "Hello world".istitle(), lambda: "a_1".isidentifier(), lambda: "1a".isidentifier(), lambda: "é".isidentifier(), lambda: "class".isidentifier(), lambda: "".isidentifier(), lambda: " \t\n".isspace(), lambda: "\x1c".isspace(), lambda: "a\x00".isprintable(), lambda: "\xad".isprintable(), lambda: "".isprintable(), lambda: "é".isascii(), lambda: "abc".translate({97: "X", 98: None, 99: 100}), lambda: "abc".translate({97: 5.5}), lambda: "abc".translate({97: -1}), lambda: "abc".translate("xyz" * 40), lambda: str.maketrans("ab", "xy", "z"), lambda: str.maketrans({"a": 1, 98: "q"}), lambda: str.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(5), lambda: "abc".removeprefix("ab"), lambda: "abc".removesuffix("bc"), lambda: "abc".removesuffix(""), lambda: "abc".encode("ascii"), lambda: "é".encode("ascii"), lambda: "é".encode("ascii", "ignore"), lambda: "é€".encode("ascii", "xmlcharrefreplace"), lambda: "é€".encode("ascii", "backslashreplace"), lambda: "é".encode("latin-1"), lambda: "€".encode("latin-1", "replace"), lambda: "\ud800".encode(), lambda: "\ud800".encode("utf-8", "surrogatepass"), lambda: "a".encode("nope"), lambda: "é".encode("ascii", "nope"), lambda: "abc"[::-1], lambda: "abc"[5:], lambda: "abc"[-10:2], lambda: "abc"[::0], lambda: "abc"["a"], lambda: "a" "b" * 2, lambda: "a" * -1, lambda: "abc" < "abd", lambda: "a" < 1, lambda: "a" + 1, lambda: 1 + "a", lambda: "a" in "abc", lambda: "" in "", lambda: 1 in "abc", lambda: "abc".join(["1"]), lambda: ",".join("abc"), lambda: ",".join([1]), lambda: ",".join(["a", b"b"]), lambda: ",".join(5), lambda: "a".join({"x": 1}), lambda: str(b"a"), lambda: str(b"a", "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: str(b"\xff", "utf-8", "replace"), lambda: str(b"\xff", errors="ignore"), lambda: str("a", "utf-8"), lambda: str(5, "utf-8"), lambda: str(object=5), lambda: str(), lambda: repr("a'b"), lambda: repr("a'b\"c"), lambda: repr("\x7f\x80\xa0\u200b\U0001f600\ud800"), lambda: ascii("é\U0001f600"), lambda: ord(""), lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: len("\U0001f600"), lambda: "a\\b\n".encode("unicode_escape") if False else 0):
    show(f)
#: who repeats a sequence whose class declines, bytes of what is an index that fails, fromkeys of a class with __new__
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class L(list):
    def __rmul__(s, o): print("rmul", o); return NotImplemented
t(lambda: 1 * L([1])); t(lambda: L([1]) * 2); t(lambda: True * L([2])); t(lambda: "a" * L([2]))
class M(list):
    def __mul__(s, o): print("mul", o); return NotImplemented
t(lambda: M([1]) * 2); t(lambda: 2 * M([1]))
class S(str):
    def __rmul__(s, o): return NotImplemented
    def __radd__(s, o): return NotImplemented
t(lambda: 2 * S("ab")); t(lambda: "x" + S("y")); t(lambda: 1 + S("y"))
class C:
    def __index__(self): raise 3
    def __iter__(self): return iter([1])
class D:
    def __index__(self): raise ValueError("v")
    def __iter__(self): return iter([1])
class E:
    def __index__(self): return 3
    def __iter__(self): return iter([1])
class F:
    def __index__(self): return "a"
for K in (C, D, E, F):
    t(lambda: bytes(K())); t(lambda: bytearray(K()))
class N(dict):
    def __init__(self, *a): super().__init__(*a); self.z = 1
    def __new__(cls, *a): print("new"); return dict.__new__(cls)
print(N.fromkeys("ab", 1), N([(1, 2)]).z, getattr(N, "__" + "new__")(N))
