# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# format, str.format, f-strings and %.
#:: what the probes share
class F:
   def __format__(self, s): return "<" + s + ">"
   def __str__(self): return "S"
   def __repr__(self): return "R"
class NF:
   x = 5
   def __init__(self): self.d = {"a": [1, 2, 3], "b c": 9}
   def __repr__(self): return "NF()"
class BF:
   def __format__(self, s): return 5
class SS(str): pass
class II(int): pass
class FF(float): pass
class SI(int):
   def __str__(self): return "sisi"
class SF(str):
   def __format__(self, s): return "sf" + s
class BR:
   def __repr__(self): return 7
class BS:
   def __str__(self): return b"x"
class ER:
   def __repr__(self): raise ValueError("er")
#= expressions
"{:{}}".format(5, ">4")
"{:{}.{}}".format(3.14159, 10, 2)
"{0:{1}}{0}".format(3, "05")
"{} {0}".format(1, 2)
"{0} {}".format(1, 2)
"{a.x} {a.d[a]} {a.d[b c]} {a.d[a][1]}".format(a=NF())
"{0.d[a][0]!r:>5}".format(NF())
"{0.y}".format(NF())
"{0[z]}".format({"a": 1})
"{0[0]}".format({"0": 1})
"{0[-1]}".format([1, 2])
"{0[-1]}".format({"-1": 7})
"{0[1]}".format([1])
"{!x}".format(1)
"{!r".format(1)
"{".format(1)
"}".format(1)
"{0".format(1)
"{0!}".format(1)
"{0!rs}".format(1)
"{0!r:>10}|{0!s:<10}|{0!a:^10}".format("é")
"{:{:{}}}".format(1, 2, 3)
"{{}}{{{}}}".format(1)
"{0.}".format(1)
"{0[]}".format([1])
"{0[a}".format([1])
"{0[a]b}".format({"a": 1})
"{}".format()
"{a}".format()
"{1}".format(1)
"{:d}".format("x")
"{:s}".format(1)
"{:>10}".format(None)
"{:10}".format([1])
"{:}".format([1])
"{:5}".format(F())
"{!r:5}".format(F())
"{!s:5}".format(F())
f"{F()}" + f"{F()!r}" + f"{F():a{1+1}b}"
format(F())
format(F(), "zz")
format(BF(), "")
f"{BF()}"
"{}".format(BF())
format(NF(), "")
format(NF(), "5")
format(SS("ab"), "5") + "|"
format(II(5), "5d")
format(FF(5), "5.1f")
format(SI(5), "")
format(SI(5), "d")
f"{SI(5)}"
"%s %d %r" % (SI(5), SI(5), SI(5))
str(SI(5)) + repr(SI(5))
format(SF("a"), "q")
"%s" % BR()
"%r" % BR()
str(BS())
f"{BS()}"
repr(BR())
f"{BR()!r}"
repr(ER())
[ER()].__repr__()
str({1: ER()})
"%s" % (1, 2)
"%s %s" % (1,)
"%s %s" % 1
"%(a)s %(b)05d" % {"a": 1, "b": 2}
"%(a)s" % {"b": 1}
"%(a)s" % 5
"%(a)s" % (5,)
"%(a" % {"a": 1}
"%(a)" % {"a": 1}
"%" % ()
"%%" % ()
"abc" % 5
"abc" % ()
"abc" % {}
"abc" % {"a": 1}
"abc" % [1]
"abc" % "x"
"abc" % b"x"
"abc" % NF()
"%s" % {}
"%s" % [1]
"%s" % ((1, 2),)
"%*d" % (5, 3)
"%-*d|" % (5, 3)
"%.*f" % (2, 3.14159)
"%*.*f" % (8, 2, 3.14159)
"%*d" % ("a", 3)
"%.*d" % (3,)
"%(a)*d" % {"a": 3}
"%d" % "3"
"%d" % 3.9
"%d" % -3.9
"%d" % float("nan")
"%d" % float("inf")
"%i" % 1e20
"%x" % 3.5
"%o" % "a"
"%c" % "ab"
"%c" % ""
"%c" % 1114112
"%c" % -1
"%c" % 3.5
"%c" % 0x1f600
"%5c|%-5c|" % ("a", 98)
"%c%c" % (II(65), SS("x"))
"%f" % "x"
"%f" % None
"%e" % 10**400
"%f" % 10**30
"%g" % 1234567
"%#g" % 1.0
"%#x %#o %#X" % (255, 8, 255)
"%+d % d" % (5, 5)
"% +d" % 5
"%-05d|" % 5
"%05d" % -5
"%05s" % "ab"
"%.3s" % "abcdef"
"%.0s|" % "abcdef"
"%10.3r|" % "abcdef"
"%a" % "é"
"%5%" % ()
"%-5%|" % ()
"%s" % True, "%d" % True
"%y" % 1
"%é" % 1
"%(a)s %s" % {"a": 1}
"%s %(a)s" % ({"a": 1},)
"%ld %hd %Ld" % (1, 2, 3)
"%lld" % 1
"%.50f" % 0.1
"%.0f" % 0.5, "%.0f" % 1.5, "%.0f" % 2.5
"%#.0f" % 1
"%.d" % 5
"%.5d" % -42
"%08.3d|" % 42
"%#08x|%#.8x" % (255, 255)
"%+.3e" % 123456.789
"%5s|%-5s|%5r" % ("a", "b", "c")
b"%s" % b"ab"
b"%s" % "ab"
b"%b %a %r" % (b"x", "é", "é")
b"%d" % 5.9
b"%c" % 256
b"%c" % b"ab"
b"%c%c" % (65, b"B")
b"%(a)s" % {b"a": b"v"}
b"%(a)s" % {"a": b"v"}
b"%5b|%-5b|%.1b" % (b"x", b"y", b"zz")
b"%b" % [1]
b"%s" % memoryview(b"xy")
b"%s" % bytearray(b"xy")
b"abc" % 5
bytearray(b"%d") % 5
b"%x" % -255
b"%%" % ()
b"%s %s" % (b"a",)
b"%y" % 1
f"{3:{'>'}{5}}"
f"{3!r:>{2*3}}|"
f"{'a':{'*'}^{5}}"
f"{3=}" + f"{3 = }" + f"{3=!s:>5}" + f"{3=:05}"
f"{'x'=}"
f"{'x'=!s}"
f"{1.5=:.3f}"
f"{ {'a': 1}['a'] }"
f"{(lambda x: x * 2)(4)}"
f"{'a' 'b'}"
f"{[i for i in range(3)]}"
f"{1,}"
f"{1, 2}"
f"{*[1, 2],}"
f'{"nested " + f"{1 + 1}"}'
f"\x41{1}\N{BULLET}"
rf"\n{1}\{2}"
f"{{{1}}}"
f"{{}}"
f"{1:%}" 
f"{1.5:,}" + f"{1234567.5:_}"
f"{1:#}"
f"{1: }"
f"{'é':é>5}"
f"{True:d} {True} {True:5} {True:}"
f"{None}"
f"{None:5}"
f"{1!r:^{10}}"
f"{'a' if 1 else 'b'}"
f"{1 != 2}"
f"{1 == 2 = }"
f"{1 <= 2}"
f"{'a'!r:{'<'}{4}}|"
format(1, 5)
format(1, None)
format(1, b"")
format("a", "=5")
format("a", "05")
format("a", "+")
format("a", ",")
format("a", "#")
format("a", " ")
format("abc", ".2")
format("abc", "5.2s") + "|"
format("a", "d")
format(1, "s")
format(1.0, "d")
format(1.5, "x")
format(1.5, "c")
format(1, ".3")
format(1, ".3d")
format(65, "c"), format(65, "5c"), format(65, "<5c"), format(65, "^5c")
format(65, "+c")
format(65, "#c")
format(65, ",c")
format(-1, "c")
format(0x110000, "c")
format(1234, ",x")
format(1234567, "_x"), format(1234567, "_b"), format(1234567, "#_b"), format(1234567, "_o")
format(1234, ",n")
format(1234, "_n")
format(1234, ",s")
format(1234.5, ",n")
format(1234567.5, "n")
format(1234, ",_")
format(1234, "_,")
format(1234, "__")
format(1234, ",,")
format(1234, "010,"), format(1234, "012,"), format(1234, "013,"), format(1234567, "015_"), format(0xabcdef, "#016_x")
format(-1234, "010,"), format(1234, "+010,"), format(1234.5, "012,.2f"), format(1234.5, "=+12,.2f")
format(1e6, ","), format(1e16, ","), format(123456789.123456789, ",.4e"), format(1e20, ",f"), format(1e20, ",g")
format(1, "5" * 30)
format(1, ".99999999999999999999f")
format(1, "99999999999999999999d")
format(1.0, ".2147483648f")
format(0.0, "z"), format(-0.0, "z"), format(-0.001, "z.1f"), format(-0.04, "+z.1f"), format(-0.0, "z.0e")
format(1, "z")
format("a", "z")
format(1j, "z")
format(1j, ""), format(1j, "f"), format(1+2j, "10.1f"), format(1+2j, "+.2e"), format(1-2j, "<20g") + "|"
format(1j, "=10")
format(1j, "010")
format(1j, "d")
format(1j, "%")
format(0.5, "%"), format(0.123456, ".1%"), format(5, "%"), format(1e300, "%")
format(True, "x"), format(True, "s") if 0 else 1
format(True, "s")
format(True, "c")
format(1.5, ""), format(1e16, ""), format(1.5, ".3"), format(100.0, ".1"), format(1e5, ".3"), format(0.0001, ".2"), format(1.0, "#.3"), format(123456.0, ".3")
format(1.0, "g"), format(1.0, "#g"), format(1e-5, "g"), format(123456789.0, "g"), format(1e22, "r") if 0 else 1
format(float("inf"), "05"), format(float("nan"), "05"), format(float("-inf"), "08.2f"), format(float("inf"), "=+8"), format(float("inf"), "%"), format(float("inf"), "F"), format(float("nan"), "G"), format(float("inf"), ",")
format(1, "é<5"), format(1, "<<5"), format(1, ">>5"), format(1, "^^5"), format(1, "==5"), format(-1, "==5")
format(1, "<+#05") 
format(5, "q")
format(5, "dd")
format(5, "5d5")
format(5.0, "5.")
format(5.0, ".")
format(5.0, ".f")
format("x", "5.")
format([], "d")
format((1,), "5")
format({}, "x")
format(b"a", "5")
format(range(3), "5")
format(object(), "5")
format(type, "5")
format(int, "")
format(None, "s")
format(..., "")
str.format("{} {}", 1, 2)
str.format_map("{a}", {"a": 1})
"{a} {b}".format_map({"a": 1})
"{0}".format_map([1])
"{}".format_map({"": 3})
"{a.real} {a.imag}".format(a=5)
"{0.__class__.__name__}".format(5)
"{:<5}|{:>5}|{:^5}|".format("a", "b", "c")
"{:*^{w}}".format("a", w=5)
"{x}{y}".format(x=1, y=2, z=3)
"{0}{0}{1}".format("a", "b")
"{00}".format("a")
"{ 0}".format("a")
"{0 }".format("a")
"{-1}".format("a")
"{a b}".format(**{"a b": 3})
"{:{w}.{p}f}".format(2.5, w=8, p=3)
"{!r}".format("a'b")
"{:\n>3}".format(1)
"{0:{{}}}".format(1)
"{:}}".format(1)
"{99999999999999999999}".format(1)
"{0[99999999999999999999]}".format([1])
#: class D dict
class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a}-{b}".format_map(D(a=1)))
print("%(a)s-%(b)s" % D(a=1))
#: class G
class G:
    def __getitem__(self, k): return k
    def __getattr__(self, n): return n
print("{0[abc]} {0.abc} {0[1]} {0[-1]} {0.a.b}".format(G()))
print("%(abc)s %(x y)r" % G())
#: x 3
x = 3
y = "s"
print(f"{x=} {y=} {x + 1=} {y.upper()=}")
print(f"{x:>{x}} {y!r:>{x * 2}} {x!s}")
print(f'{y:{"^"}{x}}|')
