# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: methods of str
def t(f):
    try: print(repr(f()))
    except Exception as e: print(repr(e))
s = "hello world"
for f in (lambda: s.find("o"), lambda: s.find("o", 5), lambda: s.find("o", -4, -1), lambda: s.find(""), lambda: s.find("", 20),
    lambda: s.find("", 11), lambda: s.rfind(""), lambda: s.rfind("o", 0, 5), lambda: s.find("z"), lambda: s.index("z"),
    lambda: s.rindex("z"), lambda: s.find(1), lambda: s.find("o", None, None), lambda: s.find("o", "a"), lambda: s.count("l"),
    lambda: s.count(""), lambda: s.count("ll"), lambda: "aaaa".count("aa"), lambda: s.count("", 3, 5), lambda: s.count("", 20),
    lambda: s.count(b"a"),
  lambda: s.replace("l", "L"), lambda: s.replace("l", "", 1), lambda: s.replace("", "-"), lambda: s.replace("",
    "-", 3), lambda: "".replace("", "x"), lambda: "".replace("", "x", 0), lambda: s.replace("l", "L", -1), lambda: s.replace("l", 1),
    lambda: s.replace(), lambda: s.replace("o", "0", count=1),
  lambda: s.split(), lambda: " a  b ".split(), lambda: " a  b ".split(" "),
    lambda: "a,b,,c".split(","), lambda: "a,b,,c".split(",", 1), lambda: "a b c d".split(None, 2), lambda: " a b ".split(None, 0),
    lambda: "".split(), lambda: "".split(","), lambda: s.split(""), lambda: s.split(1), lambda: s.split("o", -1), lambda: s.split(sep="o",
    maxsplit=1), lambda: s.rsplit("o", 1), lambda: " a b c ".rsplit(None, 1), lambda: "abc".rsplit("b", 0),
    lambda: "a\tb\nc\x0bd\u2003e".split(),
  lambda: s.partition("o"), lambda: s.rpartition("o"), lambda: s.partition("z"),
    lambda: s.rpartition("z"), lambda: s.partition(""), lambda: s.partition(), lambda: s.partition(1),
    lambda: "a\nb\r\nc\rd".splitlines(), lambda: "a\nb\r\n".splitlines(True), lambda: "\n".splitlines(), lambda: "".splitlines(),
    lambda: "a\x0bb\x0cc\x1cd\u2028e\x85f".splitlines(), lambda: "a\n".splitlines(keepends=1),
  lambda: "  x ".strip(),
    lambda: "xxaxx".strip("x"), lambda: "abcba".lstrip("ab"), lambda: "abcba".rstrip("ab"), lambda: "x".strip(""), lambda: "x".strip(None),
    lambda: "x".strip(1), lambda: "".strip(), lambda: "\u2003a\xa0".strip(),
  lambda: s.startswith("he"), lambda: s.startswith(("x", "h")),
    lambda: s.startswith(()), lambda: s.startswith("", 11), lambda: s.startswith("", 12), lambda: s.startswith("lo", 3),
    lambda: s.startswith("lo", -8), lambda: s.endswith("ld"), lambda: s.endswith(("a", "ld")), lambda: s.endswith("o", 0, 5),
    lambda: s.startswith(1), lambda: s.startswith(["h"]), lambda: s.startswith(("h", 1)), lambda: s.startswith((1, "h")),
    lambda: s.startswith(),
  lambda: ",".join(["a", "b"]), lambda: "".join([]), lambda: "x".join("abc"), lambda: ",".join(["a", 1]),
    lambda: ",".join(5), lambda: ",".join({"a": 1}), lambda: ",".join(c for c in "xyz"), lambda: ",".join([b"a"]), lambda: "-".join(("a",)),
    lambda: "abc".center(10), lambda: "abc".center(9, "*"), lambda: "abc".center(2), lambda: "abc".ljust(6, "."), lambda: "abc".rjust(6,
    "."), lambda: "abc".center(10, "ab"), lambda: "abc".center(10, 1), lambda: "abc".center("1"), lambda: "ab".center(5),
    lambda: "a".center(4), lambda: "42".zfill(5), lambda: "-42".zfill(6), lambda: "+a".zfill(4), lambda: "".zfill(3),
    lambda: "abc".zfill(1),
  lambda: "aBc".upper(), lambda: "aBc".lower(), lambda: "hello World".title(), lambda: "they're x1y".title(),
    lambda: "hELLO".capitalize(), lambda: "aBc".swapcase(), lambda: "straße".upper(), lambda: "Straße".casefold(), lambda: "ŉ".upper(),
    lambda: "İ".lower(), lambda: "ǆ".title(), lambda: "ΑΣ".lower(), lambda: "éà".upper(),
  lambda: "abc".isalpha(), lambda: "".isalpha(),
    lambda: "a1".isalnum(), lambda: "12".isdigit(), lambda: "²".isdigit(), lambda: "²".isdecimal(), lambda: "½".isnumeric(),
    lambda: "a b".isidentifier(), lambda: "_a1".isidentifier(), lambda: "1a".isidentifier(), lambda: " \t\n".isspace(),
    lambda: "".isspace(), lambda: "Abc Def".istitle(), lambda: "ABC1".isupper(), lambda: "1".isupper(), lambda: "abc1".islower(),
    lambda: "a\n".isprintable(), lambda: "".isprintable(), lambda: "é".isascii(), lambda: "".isascii(),
  lambda: "a\tb".expandtabs(),
    lambda: "a\tbc\td".expandtabs(4), lambda: "\t".expandtabs(0), lambda: "a\nb\tc".expandtabs(3), lambda: "ab".expandtabs(tabsize=2),
    lambda: "\t".expandtabs(-5),
  lambda: "abc".translate({97: "x", 98: None, 99: 100}), lambda: "abc".translate(str.maketrans("ab",
    "xy")), lambda: "abc".translate(str.maketrans("ab", "xy", "c")), lambda: str.maketrans({"a": 1, 98: "z"}), lambda: str.maketrans("ab",
    "x"), lambda: str.maketrans({"ab": 1}), lambda: "abc".translate({97: 1.5}), lambda: "abc".translate([1, 2]), lambda: str.maketrans(5),
    lambda: "abc".removeprefix("a"), lambda: "abc".removesuffix("bc"), lambda: "abc".removeprefix("x"), lambda: "abc".removeprefix(1),
    lambda: "".removesuffix(""),
  lambda: "abc".encode(), lambda: "é".encode("latin-1"), lambda: "é".encode("ascii"),
    lambda: "é".encode("ascii", "ignore"), lambda: "é".encode("ascii", "replace"), lambda: "é€".encode("ascii", "backslashreplace"),
    lambda: "é".encode("ascii", "xmlcharrefreplace"), lambda: "\ud800".encode(), lambda: "\ud800".encode("utf-8", "surrogatepass"),
    lambda: "a".encode("nope"), lambda: "a".encode(errors="strict"), lambda: "é".encode("ascii", "nope"),
  lambda: "a" * 3,
    lambda: 3 * "ab", lambda: "a" * -1, lambda: "a" * 1.0, lambda: "a" * "b", lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + None,
    lambda: "a" + b"b", lambda: "a" - "b", lambda: -"a", lambda: "a" in "abc", lambda: 1 in "abc", lambda: "" in "", lambda: "a" < "b",
    lambda: "a" < 1, lambda: "a" < "B", lambda: "abc" < "abcd", lambda: "é" > "z", lambda: "a" == b"a", lambda: "\U0001f600" > "\uffff",
    lambda: str(b"abc"), lambda: str(b"abc", "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: str(b"\xff", "utf-8", "replace"),
    lambda: str(b"\xff", errors="ignore"), lambda: str("a", "utf-8"), lambda: str(1, "utf-8"), lambda: str(), lambda: str(None),
    lambda: str(object=5), lambda: str(bytearray(b"x"), "ascii"), lambda: str(memoryview(b"y"), "ascii"), lambda: str(1, 2, 3, 4),
    lambda: str(b"a", encoding="utf8"),
  lambda: s[0], lambda: s[-1], lambda: s[100], lambda: "aé€😀"[::-1], lambda: len("aé€😀"),
    lambda: [c for c in "aé😀"], lambda: ord("😀"), lambda: ord("ab"), lambda: ord(""), lambda: ord(b"a"), lambda: ord(1),
    lambda: chr(0x110000), lambda: chr(-1), lambda: chr(1.0), lambda: chr(0x1f600), lambda: chr(0xd800), lambda: max("héllo"),
    lambda: sorted("bca"), lambda: list(reversed("abc")), lambda: hash("abc") == hash("ab" + "c"), lambda: "abc".__contains__("b"),
    lambda: "abc".__getitem__(1), lambda: "abc".__len__(), lambda: "a".__add__(1), lambda: "a".__mul__("x"), lambda: "%s".__mod__(1),
    lambda: "abc".nope, lambda: "abc".find.__name__):
    t(f)
print("\a\b\f\v\0\x1f\x7f\x80\xa0\xad\u0378\ud800\U0001f600\u200b\ufeff'\"".__repr__(), ascii("é\u20ac\U0001f600\n'"), repr("it's"),
    repr('say "hi"'), repr("both ' and \""), "\N{BULLET}" == "\u2022", '\
continued', r"\n" "\101\60" '\x41', "a" "b" 'c' """d
e""", R'\'',
    "\8" if False else "")
i = "abc".__iter__()
print(next(i), list(i), next(i, "end"))
class S(str):
    def __str__(self): return "custom"
    def upper(self): return "UP"
x = S("abc")
print(x, repr(x), x + "d", type(x + "d").__name__, x.upper(), x.lower(), str(x), "%s" % x, f"{x}", f"{x!r}", "{}".format(x), x == "abc",
    hash(x) == hash("abc"), {x: 1}["abc"], x[1], ",".join([x, x]), isinstance(x, str), type(str(x)).__name__, type(x[:]).__name__,
    type(x * 1).__name__, len(x))
#:: formatting
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x, w, p, name = 3.14159, 10, 2, "bob"
print(f"{x!r:>{w}}|{x:{w}.{p}f}|{x:^{w}}|{'nested ' + f'{name!r}'}|{{}}|{name=}|{name = }|{x=:.2f}" if False else f"{x!r:>{w}}|{x:{w}.{p}f}|{x:^{w}}|{'nested ' + f'{name!r}'}|{{}}|{name=}|{name = }|{x=:.2f}|{x=!s}|{1+1=}|{name!a}")
print(f"{'a' if x else 'b'}{lambda_ if False else 1}{(lambda v: v * 2)(4)}{ {1: 2}[1] }{[1, 2][0]:03d}{x:}{name:s}{name:>5}{name!r:*^9}",
    f'{"q"}', f"""{
x
}""", f"\x41{name}\n".strip(), rf"\n{name}", f"" f"a{1}" "b{}" f"{2}",
    f"{name[0]}{name[-1:]}{len(name)}{name.upper()}", f"{1:{'>' + str(5)}}|{1:{w}}", f"{True:5}|{True}|{None}|{None!r:>6}", f"{b'x'}",
    f"{...}", f"{1_000:,}{1e10:_.1f}{255:#x}{255:#010b}{-5:+}{5: }", f"{ord('a'):c}{'é':*<3}{0.5:%}{0.5:.0%}")
t(lambda: f"{name:d}")
t(lambda: f"{x:s}")
t(lambda: f"{None:5}")
t(lambda: f"{[]:5}")
t(lambda: f"{1:.2}")
t(lambda: f"{1:c}" == "\x01")
t(lambda: f"{-1:c}")
t(lambda: f"{1.5:c}")
t(lambda: f"{1:,x}")
t(lambda: f"{1:_x}")
t(lambda: f"{'a':,}")
t(lambda: f"{'a':=5}")
t(lambda: f"{'a':+}")
t(lambda: f"{'a':05}")
t(lambda: f"{1:05}")
t(lambda: f"{1:<05}")
t(lambda: f"{1:zz}")
t(lambda: f"{1:10000000000000000000}")
t(lambda: f"{1:.10000000000000000000f}")
t(lambda: f"{undefined}")
t(lambda: f"{1/0}")
t(lambda: f"{'a':.{-1}}")
t(lambda: f"{1:{None}}")
t(lambda: f"{'x':{'y'}}")
t(lambda: f"{2**70:d}|{2**70:,}|{2**70:e}|{2**70:f}")
t(lambda: f"{True:d}{True:b}{True:x}{True!s:>6}")
t(lambda: f"{1j:.2f}{1j!r:>5}{1+2j:+.1e}")
t(lambda: f"{'abc':.2}{'abc':5.1}|{'':>3}|")
t(lambda: f"{float('nan'):f}{float('inf'):e}{float('-inf'):010}{float('nan'):+}")
t(lambda: f"{0.0:g}{-0.0:g}{1e-5:g}{123456789.0:g}{1e16:g}{1e15:}{0.1:.20f}{1e22:.0f}{5e-324:.3e}")
t(lambda: f"{12345.678:n}{12345:n}")
t(lambda: f"{1.0:.0f}{0.5:.0f}{1.5:.0f}{2.5:.0f}{1.0:#.0f}{1.0:#g}")
t(lambda: f"{1234567.891:,.2f}{-1234:,}{1234:09,}{0.0001234:.2g}{100000.0:.3g}")
for s, a, k in (("{}", (1,), {}), ("{0}{0}{1}", (1, 2), {}), ("{a}{b!r}", (), {"a": 1, "b": "x"}), ("{0.real}{0.imag}", (1j,), {}),
    ("{0[1]}{0[a]}", ({"a": 5, 1: 6},), {}), ("{0[0]}", ([7],), {}), ("{:>{}}", ("x", 5), {}), ("{:{w}.{p}}", (3.14159,), {"w": 8, "p": 3}),
    ("{{}}{}", (1,), {}), ("{", (), {}), ("}", (), {}), ("{}{}", (1,), {}), ("{1}", (1,), {}), ("{x}", (), {}), ("{0}{}", (1,), {}),
    ("{}{0}", (1,), {}), ("{!r}", ("a",), {}), ("{!z}", ("a",), {}), ("{:z}", (1,), {}), ("{0.x}", (1,), {}), ("{0[x]}", ([1],), {}),
    ("{a.b}", (), {"a": 1}), ("{-1}", (1,), {}), ("{ }", (1,), {}), ("{a }", (), {"a ": 1}), ("{!}", (1,), {}), ("{!r", (1,), {}), ("{:",
    (1,), {}), ("{0:{1:{2}}}", (1, 2, 3), {}), ("{!s:>5}|{!a}", ("é", "é"), {}), ("{:<5}|{:^5}|{:>5}|{:=+5}", (1, 2, 3, 4), {}),
    ("{a[b][c]}", (), {"a": {"b": {"c": 1}}}), ("{0.__class__.__name__}", (1,), {}), ("{[0]}", ("ab",), {}), ("{.real}", (5,), {}), ("{:d}",
    (True,), {}), ("{:s}", (1,), {}), ("{:x}", (1.5,), {}), ("{:,}", ("a",), {}), ("{0[-1]}", ([1, 2],), {})):
    t(lambda: s.format(*a, **k))
class F:
    def __format__(s, spec): return "<" + spec + ">"
    def __str__(s): return "strF"
    def __repr__(s): return "reprF"
class G:
    def __repr__(s): return "G\u20ac"
print(f"{F()}{F():abc}{F()!r:>6}{F()!s:^8}{F()!a}{G()!a}{G()}{[G()]}", "{:x{}}".format(F(), 5), format(F(), "q"), "%s %r %a" % (F(), F(),
    G()), "%(a)s %(b)05d %%" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2], "%s %s" % ("a", (1, 2)), "%5s|%-5s|%.1s|%c%c" % ("a", "b",
    "xyz", "c", 100))
for s, a in (("%d", "a"), ("%d", ()), ("%d %d", (1,)), ("%d", (1, 2)), ("%s", ()), ("%z", 1), ("%", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a",
    {"a": 1}), ("%d", 1.9), ("%d", "1"), ("%x", 255), ("%#x %#o %X", (255, 8, 255)), ("%x", 1.0), ("%c", "ab"), ("%c", -1), ("%c",
    0x110000), ("%c", 1.5), ("%e", 1.5), ("%g", 1e20), ("%.3g", 1234.5), ("%+d % d %05d %-5d|", (1, 2, 3, 4)), ("%*d|%-*d|%.*f", (5, 1, 5,
    2, 2, 3.14159)), ("%*d", ("a", 1)), ("%i %u", (1, 2)), ("%ld %hd", (1, 2)), ("%s %%", 1), ("%5%", ()), ("%r", "a'b"), ("%a", "é"),
    ("%.0f %.1f", (0.5, 0.25)), ("%010.3f|%-10.2e|%+.1g", (3.14159, 1234.5, 0.00001)), ("%s", {"a": 1}), ("no args", ()), ("no args", (1,)),
    ("no args", {"a": 1}), ("no args", 5), ("%(a)d%(a)s", {"a": 1}), ("%s", None), ("%f", "x"), ("%d", None), ("%d", 2**70), ("%x", -255),
    ("%o", 2**70), ("%#.5x", 10), ("%05s", "a"), ("% s", "a"), ("%.2d", 5), ("%+s", "a"), ("%-05d|", 5), ("% +d", 5), ("%d", True), ("%s",
    True), ("%f", 10**30), ("%e", 2**70), ("%d", 1e30), ("%i", float("nan")), (b"%d", 5), (b"%s", b"x"), (b"%s", "x"), (b"%b %a %c %x",
    (b"y", "é", 65, 255)), (b"%(a)s", {b"a": b"q"}), (b"%r", 1), (bytearray(b"%d"), 7)):
    t(lambda: s % a)
print("%s" % "a" "b" if True else 0, "%s%s" % tuple("ab"), "%d%%" % 50, "%r" % ("t",), "%r" % (("t",),), ("%s " * 3) % (1, 2, 3))
t(lambda: "{}".format())
t(lambda: "{}".format_map({"a": 1}))
t(lambda: "{a}".format_map({"a": 1}))
t(lambda: "{a}".format_map(dict()))
t(lambda: str.format("{}", 5))
t(lambda: str.format())
t(lambda: format(5, 5))
t(lambda: format(5, ""))
t(lambda: format("a", "5"))
t(lambda: "".format(1, 2, x=3))
