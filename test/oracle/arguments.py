# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Calls whose arguments do not fit, and what the builtins say of it.
#= expressions
sorted()
sorted([3,1],reverse="x")
sorted([3,1],reverse=None)
sorted([3,1,2],reverse=2)
sorted([3,1,2],reverse=1.5)
sorted([3,1,2],None)
sorted([3,1,2],key=None,foo=1)
sorted(key=len)
sorted([3,1,2],reverse=True,key=lambda x:-x)
[3,1].sort(reverse="x")
[3,1].sort(None)
[3,1].sort(foo=1)
[].sort(1,2)
input(1,2)
enumerate()
enumerate([1],2,3)
enumerate([1],start=1.5)
enumerate([1],start="a")
enumerate(foo=1)
enumerate(iterable=[1],start=3)
enumerate([1],foo=1)
enumerate(5)
bytes(1<<70)
bytes(-1)
bytearray(1<<70)
bytearray(-1)
print(**5)
print(*5)
[*5]
{*5}
(*5,)
{**5}
dict(**5)
dict(*5)
len(*5)
{**{1:2}, **None}
print(sep=5)
print(end=5)
print(1, foo=5)
print(1,2,sep=b"x")
print(file=5)
len()
len(1)
len([],[])
len(x=[])
abs()
abs(1,2)
abs("a")
iter()
iter(1)
iter(1,2)
iter([],[],[])
next()
next(1)
next(iter([]))
next(iter([]),1,2)
zip(1)
zip([1],2)
zip([1],strict=True)
zip([1],foo=True)
list(zip([1],[1,2],strict=True))
list(zip([1,2],[1],strict=True))
list(zip([1,2],[1],[1,2],strict=True))
map()
map(len)
map(1,2)
map(len,1)
filter()
filter(None)
filter(None,1)
filter(None,[1],2)
reversed()
reversed(1)
reversed({1})
reversed([1],2)
list(reversed({1:2,3:4}))
range()
range(1,2,3,4)
range("a")
range(1.5)
range(1,2,0)
range(a=1)
range(2**70)
len(range(2**70))
slice()
slice(1,2,3,4)
isinstance(1)
isinstance(1,2)
isinstance(1,(int,2))
issubclass(1,int)
issubclass(int,1)
callable()
chr(-1)
chr(1114112)
chr("a")
chr(1.5)
ord("ab")
ord(1)
ord(b"ab")
ord(b"a")
ord(bytearray(b"a"))
ord("")
hex(1.5)
oct("a")
bin(None)
hash([])
hash({})
hash(slice(1))
id()
sum()
sum(1)
sum(["a"])
sum(["a"],"")
sum([b"a"],b"")
sum([[1]],[])
sum([1],start=5)
sum([1],5,6)
sum(x=1)
min()
min(1)
min([])
min([],default=3)
min(1,2,default=3)
min([1,"a"])
min(1,2,key=5)
min(1,2,foo=5)
max()
max([],key=None)
max(1,2,3,key=lambda x:-x)
pow()
pow(1)
pow(2,-1,7)
pow(2,-1,4)
pow(2,3,0)
pow(2.0,3,4)
pow(2,3,4.0)
pow(2,3,mod=5)
pow(base=2,exp=3)
pow("a",2)
round()
round(1.5,None)
round(1.5,"a")
round("a")
round(1.5,1.5)
round(12345,-2)
round(number=1.55,ndigits=1)
round(1,2,3)
divmod(1)
divmod(1,0)
divmod(1.0,0)
divmod("a",1)
getattr(1)
getattr(1,2)
getattr(1,"x")
getattr(1,"x",5,6)
setattr(1,"x",2)
setattr(1,2,3)
setattr(1,"x")
delattr(1,"x")
hasattr(1,2)
vars(1)
format()
format(1,2,3)
repr()
repr(1,2)
ascii(1,2)
any()
any(1)
all(1)
all([1],[2])
bool(1,2)
bool(x=1)
int(1,2)
int("1",37)
int("1",1)
int("1",base="a")
int(x=1)
int(base=2)
int("z",35)
int("z",36)
int(1.5,10)
int([])
int(None)
int(b"12")
int(bytearray(b"12"),16)
int("0x1f",0), int("0b11",0), int("0o17",0), int("-0x1f",16), int(" 12 "), int("1_000")
int("1__0")
int("_1")
int("0_7",0)
int("010",0)
int("")
int("  ")
int("12a")
int("१२")
int("٣")
int("1.5")
int(float("nan"))
int(float("inf"))
int(1,2,3)
float()
float(1,2)
float("a")
float("")
float("1_0.5_0")
float("1__0")
float("1_")
float(" 1.5\n")
float("nan"), float("-inf"), float("+Infinity"), float("iNf"), float("1e5"), float(".5"), float("5."), float("1e-400"), float("1e400")
float("infin")
float("0x10")
float([])
float(b"1.5")
float(b"x")
float(x=1)
float("१.५")
float(10**400)
complex()
complex(1,2)
complex("1+2j")
complex("1 + 2j")
complex("(1+2j)")
complex("a")
complex("1",2)
complex(1,"2")
complex([])
str(1,2)
str(b"a","utf-8")
str(b"\xff","utf-8")
str(b"\xff","utf-8","replace")
str(b"a",errors="strict")
str(object=5)
str("a","utf-8")
str(1,"utf-8")
str(b"a",5)
str(b"a","nope")
str(1,2,3,4)
bytes("a")
bytes("a","utf-8")
bytes("é","ascii")
bytes("é","ascii","ignore")
bytes([256])
bytes([1,"a"])
bytes(1.5)
bytes(1,"utf-8")
bytes(None)
bytes({1,2})
bytes(source=b"ab")
bytes(b"a","utf-8")
bytes(5,encoding="utf8")
bytes(foo=1)
bytes(1,2,3,4)
bytearray("a")
bytearray([256])
bytearray([1.5])
list(1)
list(1,2)
list(x=1)
tuple(1)
tuple(1,2)
set(1)
set(1,2)
set([[]])
set(x=1)
frozenset(1)
frozenset(x=1)
dict(1)
dict([1])
dict([(1,)])
dict([(1,2,3)])
dict(["ab"])
dict(["abc"])
dict({},{})
dict([(1,2)],a=3)
dict(None)
dict([("a",1)],**{"a":2})
dict(**{1:2})
type()
type(1,2)
type("x",(),{}).__name__
type(1,(),{})
type("x",1,{})
type("x",(),1)
object(1)
object(x=1)
super()
super(1)
super(1,2)
property(1,2,3,4,5)
(i for i in [1]).throw()
(i for i in [1]).throw(1)
(i for i in [1]).throw(ValueError)
(i for i in [1]).throw(ValueError("a"))
(i for i in [1]).throw(ValueError, "b")
(i for i in [1]).throw(ValueError, ValueError("b"))
(i for i in [1]).throw(ValueError("a"), "b")
(i for i in [1]).throw(int)
(i for i in [1]).throw(ValueError, "b", 5)
(i for i in [1]).throw(ValueError, "b", None, 1)
(i for i in [1]).send()
(i for i in [1]).send(5)
(i for i in [1]).send(None)
(i for i in [1]).close(1)
memoryview()
memoryview(1)
memoryview("a")
memoryview(b"a",1)
memoryview(object=b"abc").tobytes()
Exception(x=1)
ValueError(1,2)
BaseException().with_traceback(5)
BaseException().with_traceback(None)
KeyError("a")
str(KeyError("a"))
str(KeyError("a","b"))
str(KeyError())
UnicodeDecodeError()
StopIteration(1).value
SystemExit(5).code
SystemExit().code, SystemExit(1,2).code
open()
open("nonexist.txt")
open(5.5)
open("x","q")
open("x","rw")
open("x","")
open("x","bt")
open("x","rb",encoding="utf8")
dict.fromkeys()
dict.fromkeys(1)
dict.fromkeys("ab"), dict.fromkeys("ab",5)
dict.fromkeys("ab",5,6)
int.from_bytes(b"ab","big"), int.from_bytes(b"\xff","big",signed=True), int.from_bytes(b"ab")
int.from_bytes("a","big")
int.from_bytes(b"a","bug")
int.from_bytes([1,2],"big")
int.from_bytes(5,"big")
int.from_bytes([1,300],"big")
(5).to_bytes(2,"big"), (5).to_bytes(), (5).to_bytes(byteorder="little",length=3)
(256).to_bytes(1,"big")
(-1).to_bytes(1,"big")
(-1).to_bytes(2,"big",signed=True)
(128).to_bytes(1,"big",signed=True)
(5).to_bytes(-1,"big")
(5).to_bytes(2,"bad")
(5).to_bytes(2,5)
(5).to_bytes("a","big")
(0).to_bytes(0,"big")
int.bit_count(255), (5).bit_length(), (-8).bit_length()
(5).as_integer_ratio(), (0.75).as_integer_ratio()
float("inf").as_integer_ratio()
float("nan").as_integer_ratio()
(1.5).is_integer(), (2.0).is_integer(), (1.5).hex(), float.fromhex("0x1.8p1")
float.fromhex("x")
(5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (1.5).real, (1.5).conjugate()
(5).__index__(), (5).__bool__(), (5).__float__(), (5).__trunc__(), (5.7).__trunc__(), (5.5).__ceil__(), (5.5).__floor__(), (5).__round__(1), (5.55).__round__(1)
#: class D dict pass
class D(dict): pass
d = D.fromkeys("ab", 1)
print(type(d).__name__, d)
#: class D dict
class D(dict):
    def __setitem__(self, k, v): dict.__setitem__(self, k, v * 2)
d = D.fromkeys("ab", 1)
print(type(d).__name__, d)
#: class D dict
class D(dict):
    def __init__(self, *a): super().__init__(*a); self.z = 1
    def __new__(cls, *a): print("new"); return dict.__new__(cls)
d = D.fromkeys("ab", 1)
print(type(d).__name__, d, d.z)
#: class B bytes
class B(bytes):
    def __repr__(self): return "Brepr"
print(B(b"x"), str(B(b"x")), repr(B(b"x")), [B(b"x")], f"{B(b'x')}", "%s" % B(b"x"), "{}".format(B(b"x")))
#: class B bytearray
class B(bytearray):
    def __repr__(self): return "Brepr"
print(B(b"x"), str(B(b"x")), repr(B(b"x")), [B(b"x")], f"{B(b'x')}", "%s" % B(b"x"), "{}".format(B(b"x")))
#: class B bytes pass
class B(bytes): pass
print(B(b"x"), str(B(b"x")), repr(B(b"x")), [B(b"x")], f"{B(b'x')}", "%s" % B(b"x"))
#: class B bytearray pass
class B(bytearray): pass
print(B(b"x"), str(B(b"x")), repr(B(b"x")), [B(b"x")], f"{B(b'x')}", "%s" % B(b"x"))
#: class B bytes
class B(bytes):
    def __str__(self): return "Bstr"
print(B(b"x"), str(B(b"x")), repr(B(b"x")), [B(b"x")], f"{B(b'x')}", "%s" % B(b"x"))
#: class L list
class L(list):
    def __repr__(self): return "L"
class T(tuple):
    def __repr__(self): return "T"
class S(set): pass
class FS(frozenset): pass
class DD(dict):
    def __repr__(self): return "DD" + dict.__repr__(self)
class ST(str):
    def __repr__(self): return "ST"
class IN(int):
    def __repr__(self): return "IN"
class FL(float):
    def __repr__(self): return "FL"
print(L([1]), T([1]), S([1]), FS([1]), DD(a=1), ST("x"), IN(5), FL(5))
print(repr(L([1])), repr(T([1])), repr(S([1])), repr(FS([1])), repr(DD(a=1)), repr(ST("x")), repr(IN(5)), repr(FL(5)))
print(f"{L([1])} {T([1])} {S([1])} {FS([1])} {DD(a=1)} {ST('x')} {IN(5)} {FL(5)}")
print("%s %s %s" % (IN(5), FL(5), ST("x")))
print("%d %r %f" % (IN(5), IN(5), FL(5)))
#: def f a b 1 c d 2 pass
def f(a, b=1, *, c, d=2): pass
f()
#: def f a b 1 c d 2 pass
def f(a, b=1, *, c, d=2): pass
f(1, 2, 3)
#: def f a b 1 c d 2 pass
def f(a, b=1, *, c, d=2): pass
f(1, c=1, e=2)
#: def f a b 1 c d 2 pass
def f(a, b=1, *, c, d=2): pass
f(1, a=1, c=2)
#: def f a b c pass
def f(a, b, /, c): pass
f(1, b=2, c=3)
#: def f a b c pass
def f(a, b, /, c): pass
f(a=1, b=2, c=3)
#: def f a b pass
def f(*, a, b): pass
f()
#: def f a pass
def f(*, a): pass
f(1, a=2)
#: def f a b c pass
def f(a, b, c): pass
f(1, *(2, 3, 4))
#: def f a b c pass
def f(a, b, c): pass
f(*[1], **{"a": 2})
#: def f a b c pass
def f(a, b, c): pass
f(**{1: 2})
#: def f a b c pass
def f(a, b, c): pass
f(*5)
#: def f a b c pass
def f(a, b, c): pass
f(**5)
#: def f a b c pass
def f(a, b, c): pass
f(1, **{"b": 2}, **{"b": 3})
#: class C
class C:
    def m(self, x): pass
C().m()
#: class C
class C:
    def m(self, x): pass
C().m(1, 2)
#: class C
class C:
    def m(self, x): pass
C.m()
#: class C
class C:
    def __init__(self, x): pass
C()
#: class C pass
class C: pass
C(1)
#: class C pass
class C: pass
C(x=1)
#: class C pass
class C: pass
C()()
#: lambda x x
(lambda x: x)()
#: f lambda x y z 1 k x y z k
f = lambda x, *y, z=1, **k: (x, y, z, k)
print(f(1), f(1, 2, 3, z=4, q=5))
f()
#: another way to construct, of a derived class
class B(bytes): pass
class A(bytearray): pass
class I(int): pass
class F(float): pass
print(type(B.fromhex("61")).__name__, type(A.fromhex("61")).__name__, type(I.from_bytes(b"a", "big")).__name__, type(F.fromhex("0x1p0")).__name__)
print(type(B(b"x").fromhex("61")).__name__, bool.from_bytes(b"\1", "big"), int.from_bytes(b"\1\2", "little"), (5).from_bytes(b"\3", "big"))
def of(cls): return cls.from_bytes(b"\1\0", "big")
print(of(int), of(I), type(of(I)).__name__, of(bool))
#:: defaults of a function that anyone may call reach whatever its parameters reach
class Style:
    def render(self, where): return "style " + str(where)
class Box(Style):
    def other(self): return "box"
def get(style=Style(), *, second=[Box()]): return style if second else None
import json
things = json.loads("[]")
things.append(get)
things.append(Box())
print(things[1].render(1), things[0]().render(2), get(Box()).other())
