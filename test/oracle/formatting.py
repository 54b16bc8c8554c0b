# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#= format of ints
format(42), format(42, "d"), format(42, "5"), format(42, "<5") + "|", format(42, "^6") + "|", format(42, ">6"), format(42, "05"), format(-42, "06"), format(42, "+"), format(42, " ")
format(42, "b"), format(42, "o"), format(42, "x"), format(255, "X"), format(42, "#b"), format(42, "#o"), format(255, "#x"), format(255, "#X"), format(255, "#010x"), format(97, "c")
format(1234567, ","), format(1234567, "_"), format(0xdeadbeef, "_x"), format(-1234567, ","), format(1234567, "15,"), format(1234567, "015,"), format(2**100, ","), format(0, ","), format(123, "_b")
format(42, "e"), format(42, "f"), format(42, ".2f"), format(42, "g"), format(42, "%"), format(10**20, "g"), format(42, ".1%"), format(42, "n")
format(42, "*>8"), format(42, "*<8"), format(42, "*^8"), format(-42, "*=8"), format(42, "x>+8"), format(42, "=8"), format(True, "d"), format(True, "5"), format(True), format(False, "")
format(42, ".2")
format(42, "s")
format(42, "q")
format(42, "5.2d")
format(42, ",x")
format(42, "+c")
format(0x110000, "c")
format(2**70, "c")
format(42, "é>6"), format(42, "{>6"), format(42, ">>6"), format(42, "<<6")
#= format of floats
format(3.14159), format(3.14159, ".2f"), format(3.14159, "10.3f"), format(3.14159, "<10.3f") + "|", format(3.14159, "^10.2f") + "|", format(3.14159, "010.2f"), format(-3.14159, "+.1f"), format(3.14159, "+.1f")
format(1e10, "e"), format(12345.678, ".2e"), format(12345.678, "E"), format(0.00001234, "g"), format(1234567.0, "g"), format(123456789.0, ".3g"), format(1e100, "g"), format(1.0, "g"), format(100000.0, "g"), format(1e-5, "G")
format(1234567.891, ","), format(1234567.891, ",.2f"), format(1234567.891, "_.1f"), format(0.5, "%"), format(0.12345, ".1%"), format(1234.5, "015,.2f"), format(-0.0, "f"), format(-0.0, "+"), format(1.5, "n")
format(float("inf")), format(float("nan"), "f"), format(float("-inf"), "+.2f"), format(float("inf"), "010"), format(float("nan"), ">6"), format(float("inf"), "F"), format(float("nan"), "E"), format(float("inf"), "%")
format(1.0), format(1e16), format(1e16, "r") if False else "", format(0.1, ".20f"), format(1/3, ".50f"), format(2.5, ".0f"), format(3.5, ".0f"), format(1e300, "f")[:12], format(5e-324, ".3e")
format(3.0, ".1"), format(3.0, ""), format(123.456, ".2"), format(1234.0, ".2"), format(0.0001, ".1"), format(100.0, "5"), format(1e20, "5"), format(123456.0, ".10"), format(1.5, "#.0f"), format(1.0, "#g"), format(1.0, "#.3g")
format(1.5, "d")
format(1.5, "x")
format(1.5, "s")
format(1.5, ".f")
format(1.5, "5.5.5")
format(-1.5, "=10"), format(-1.5, "*=10.2f"), format(1.5, "+10"), format(1.5, " .1f"), format(99.995, ".2f"), format(0.045, ".2f"), format(2.675, ".2f"), format(-0.001, ".1f")
format(-0.001, "z.1f"), format(0.0, "z"), format(-0.0, "z.2f")
#= format of text and others
format("abc"), format("abc", "6") + "|", format("abc", ">6"), format("abc", "^7"), format("abc", "*^7"), format("abc", ".2"), format("abc", "5.2") + "|", format("abc", "s"), format("日本", ">5"), format("", "3") + "|"
format("abc", "d")
format("abc", "=6")
format("abc", "+")
format("abc", ",")
format("abc", "05"), format("abc", "<05")
format(None), format([1]), format((1,)), format({}), format(None, "")
format(None, "5")
format([1], ">5")
format(object, "") == str(object), format(int), format(b"x")
format(1, 2)
format("a", b"x")
#= format method
"{} {}".format(1, "a"), "{0} {1} {0}".format(1, 2), "{a} {b}".format(a=1, b=2), "{} {x} {}".format(1, 2, x=3), "{{}}".format(), "{{{}}}".format(5), "{!r} {!s} {!a}".format("é", "é", "é")
"{0[1]} {0[0]}".format([1, 2]), "{a[k]}".format(a={"k": 5}), "{0.real} {0.imag}".format(5), "{a.b[0]}".format(a=type("T", (), {"b": [7]})), "{0[a b]}".format({"a b": 1}), "{0[0][1]}".format([[1, 2]])
"{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{:05.1f}".format(2.55), "{:{}}".format(1, 5), "{:{w}.{p}f}".format(3.14159, w=10, p=2), "{0:{1}}".format("a", ">4"), "{:{fill}{align}6}".format("x", fill="*", align="^"), "{:#x}".format(255)
"{0!r:>8}".format("a"), "{!s:*^7}".format(12), "{:,}".format(1234567), "{:%}".format(0.25), "{:c}".format(65), "{x!r:5}".format(x="a") + "|"
"{".format()
"}".format()
"{0} {}".format(1, 2)
"{} {0}".format(1, 2)
"{}".format()
"{1}".format(1)
"{a}".format()
"{0.nope}".format(1)
"{0[5]}".format([1])
"{0[x]}".format({"y": 1})
"{!x}".format(1)
"{0!}".format(1)
"{:d}".format("a")
"{0".format(1)
"{0]}".format(1)
"{:{:{}}}".format(1, 2, 3)
"{0[}".format([1])
"no fields".format(1, 2, x=3), "".format(), "{}{}{}".format(*"abc"), "{a}{b}".format(**{"a": 1, "b": 2}), "{0}".format("{}"), "{:s}".format("x")
"{a} {b}".format_map({"a": 1, "b": 2}), "{x}".format_map(type("D", (dict,), {"__missing__": lambda s, k: "<" + k + ">"})())
"{:abc}".format(type("F", (), {"__format__": lambda s, spec: "F:" + spec})()), "{0!s}".format(type("S", (), {"__str__": lambda s: "S!"})())
#= percent
"%d %s %r" % (1, "a", "b"), "%5d|%-5d|%05d" % (1, 2, 3), "%+d % d" % (1, 2), "%x %X %o %#x %#o" % (255, 255, 8, 255, 8), "%c%c" % (65, "b"), "%%" % (), "%s" % "x", "%s" % (1,), "%i %u" % (3, 4)
"%f %.2f %8.3f %-8.1f|" % (1.5, 2.345, 3.14159, 2.5), "%e %.1E" % (12345.678, 0.00012), "%g %G" % (1e10, 1e-10), "%.3g" % 1234.5678, "%+.1f % .1f" % (1.5, 2.5), "%08.2f" % -1.5, "%.0f" % 2.5
"%s %s" % ([1], {"a": 1}), "%r" % "it's", "%a" % "é", "%10s|%-10s|%.2s" % ("abc", "abc", "abc"), "%5.1s|" % "abc", "%s" % None, "%s" % True, "%d" % True
"%(a)s %(b)d" % {"a": 1, "b": 2}, "%(x)5.1f" % {"x": 2.25}, "%(a)s %(a)r" % {"a": "z"}, "%s" % {"a": 1}, "%(a)s%%" % {"a": 5}
"%*d" % (5, 42), "%-*d|" % (5, 42), "%.*f" % (2, 3.14159), "%*.*f" % (8, 2, 3.14159)
"%d" % 3.7, "%d" % -3.7, "%x" % 2**70, "%d" % 10**30, "%s" % 10**30, "%5d" % -10**10, "%f" % 10**10, "%.10d" % 42, "%#.5x" % 255, "%+x" % 255, "%x" % -255
"%d" % "a"
"%d" % None
"%x" % 1.5
"%c" % "ab"
"%c" % 0x110000
"%f" % "a"
"%s %s" % 1
"%s" % (1, 2)
"%s %s" % (1,)
"%z" % 1
"%" % 1
"%(a)s" % 1
"%(a)s" % {}
"%(a" % {"a": 1}
"abc" % ()
"abc" % 1
"abc" % {"a": 1}
"%s" % ()
"%d%%" % 50, "%5s%%" % "a", "%s" % ((1, 2),), "%s and %s" % ("a", (1,)), "%r %r" % ({}, [])
"%.3s|%5.2s|%-5s|" % ("abcdef", "xyz", "q"), "%hd %ld" % (1, 2), "% 5d|%+5d|%- 5d|" % (3, 4, 5), "%e" % 0, "%g" % 100000, "%g" % 1000000, "%.2g" % 0.00001
#: f-strings
a, b, name = 5, 3.14159, "wörld"
w, p = 10, 3
print(f"{a}", f"{a + 1}", f"{b:.2f}", f"{name!r}", f"{name:>8}", f"{a:{w}}|", f"{b:{w}.{p}}|", f"{{}}", f"{a}{b}", f"{a!s:>4}", f"{'nested'}", f"{f'{a}'}", f"", f"plain")
print(f"{a=}", f"{a = }", f"{a + 1=}", f"{b=:.1f}", f"{name=!s}", f"{a=:>4}", f"{ a = !r}")
print(f"{[x for x in range(3)]}", f"{ {'k': 1}['k'] }", f"{a if a > 3 else b}", f"{(lambda x: x * 2)(a)}", f"{a:#x} {a:08b} {a:+d}", f"{name[0]}{name[-1]}", f"{len(name)}")
print(f"{'a' 'b'}", rf"\n{a}", f"\n{a}\t".strip(), f'{"x"}', f"""{a}
{b}""", f"{a}" "plain" f"{b:.0f}")
print(f"{a:>{w}}", f"{'x':{'*'}^{w}}", f"{b:{'.2f'}}", f"{a!r:^{w}}|", f"{None} {True} {...}")
print(f"{a:%}", f"{b:e}", f"{1234567:,}", f"{0.5:%}", f"{255:x}", f"{65:c}", f"{'abc':.2}", f"{1e100}", f"{2**100}", f"{-0.0}")
#: f-string errors
for f in (lambda: f"{1:q}", lambda: f"{'a':d}", lambda: f"{None:5}", lambda: f"{undefined_name}", lambda: f"{1:{'x' * 3}}", lambda: f"{[]:>3}"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#: order of evaluation in f-strings
def f(x):
    print("eval", x)
    return x
print(f"{f(1)} {f(2):{f(5)}} {f(3)!r}")
#: custom format
class Money:
    def __init__(self, v): self.v = v
    def __format__(self, spec):
        if spec == "": return str(self.v)
        if spec.endswith("$"): return format(self.v, spec[:-1]) + "$"
        return "spec:" + spec
    def __repr__(self): return "Money!"
m = Money(1234.5)
print(f"{m} {m:,.2f$} {m!r} {m!s} {m:x}", "{:>10.1f$}|{}".format(m, m), format(m, "q"), "%s" % m)
class Bad:
    def __format__(self, spec): return 5
try:
    f"{Bad()}"
except TypeError as e:
    print(e)
#: repr of containers with every kind of element
print([1, "a", None, True, 1.5, b"x", (1,), [], {}, set(), {1}, range(3), ..., "it's", 'q"', 2**70, -0.0], (), (1,), (1, 2), {"a": [1]}, {1: {2: (3,)}}, frozenset(), frozenset([1]))
print(str([1, "a"]), str(("a",)), str({"k": "v"}), repr({"k": {"a"}}), bytearray(b"ab\x00"), memoryview(b"x").tobytes(), range(1, 10, 2), slice(1, None, -1))
#: str of classes, functions and modules
print(int, str, type, ValueError, type(None), type(print), type(lambda: 0), type(int.from_bytes), type([].append), type(range(1)), type({}.keys()), type(iter([])))
#: round trip of float text
for x in (0.1, 1/3, 1e22, 1e-7, 123456789.123456789, 5e-324, 1.7976931348623157e308, 2.5, 1e16, 12345678901234567.0):
    assert float(repr(x)) == x
    print(repr(x), str(x), f"{x}", "%r" % x, "{}".format(x))
#: table printing as programs do
rows = [("Name", "Qty", "Price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25), ("żurek", 1, 123.456)]
for r in rows:
    print(f"{r[0]:<8}|{r[1]:>5}|{r[2]:>10}" if isinstance(r[1], str) else f"{r[0]:<8}|{r[1]:>5d}|{r[2]:>10.2f}")
print("%-8s|%5s" % ("a", 1), "{:-^20}".format(" title "), "=" * 20, "\t".join(map(str, (1, 2))), "a".ljust(4, ".") + "b")
