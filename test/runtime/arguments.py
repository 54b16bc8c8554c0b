# What builtin functions say of wrong arguments, as CPython words it.
# RUN: %p2c-native %S/Inputs/evaluate.cpp -o %t
# RUN: %python %s %t
#
# And when any one allocation fails: MemoryError, nothing lost, nothing left behind.
# RUN: env FAIL_ALLOCATIONS=1 %python %s %t
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from evaluate import compare

EXPRESSIONS = """
"a".split(1, 2, 3)
"a".split(1, sep=2)
"a".split(x=1)
"a".split(sep=",", x=1)
"a".split(sep=1, maxsplit=2, x=3)
"a".split(5)
"a".split(None, "x")
"a".split(maxsplit=1.5)
"a".upper(1)
"a".upper(x=1)
"a".replace("a")
"a".replace("a", "b", 1, 2)
"a".replace(1, 2)
"a".replace("a", 2)
"a".replace("a", "b", count=1)
"a".find()
"a".find("a", 1, 2, 3)
"a".find(1)
"a".find("a", "b")
"a".join()
"a".join(1, 2)
"a".join(x=1)
"a".center()
"a".center("x")
"a".center(1, 2)
"a".center(1, 2, 3)
"a".encode(1)
"a".encode("utf8", 2)
"a".encode("utf8", "x", "y")
"a".expandtabs("x")
"a".removeprefix(1)
"a".strip(1)
"a".startswith()
"a".startswith(1)
"a".startswith("a", "b")
"a".splitlines(1, 2)
"a".splitlines(keepends=1)
"a".zfill("x")
"a".partition(1)
"a".format_map()
"{}".format_map(1)
"{a}".format_map({'a': 1})
"a".ljust(x=1)
len()
len(1, 2)
len(x=1)
isinstance(1)
isinstance(1, 2, 3)
ord()
ord(1)
ord("ab")
chr("x")
chr(-1)
chr(1.5)
abs()
abs("x")
pow()
pow(1)
pow(1, 2, 3, 4)
pow(base=2, exp=3)
sum()
sum(1, 2, 3)
sum([], x=1)
print(x=1)
[].append()
[].append(1, 2)
[].insert(1)
[].sort(1)
[].sort(x=1)
[].index()
[].pop(1, 2)
{}.get()
{}.get(1, 2, 3)
{}.pop()
(1).to_bytes()
(1).to_bytes(1, 2, 3)
(1).to_bytes("x")
(1).to_bytes(1, "x")
(1).to_bytes(1, 5)
(1).to_bytes(1, "little", True)
(1).to_bytes(1, "little", signed=1, z=2)
(300).to_bytes(1, "big")
(-1).to_bytes(1, "big")
(0).from_bytes()
(0).from_bytes(1)
(0).from_bytes([1, 2], "big")
int(1, 2, 3)
int(x=1)
int("a", base="x")
int([])
int("5", 37)
int(5, 10)
int(base=10)
int(None)
int()
float(1, 2)
float([])
float(x=1)
float()
str(1, 2, 3, 4)
str(x=1)
bytes(1, 2, 3, 4)
bytes(1, 2)
bytearray(1, 2, 3, 4)
bool(1, 2)
bool(x=1)
bool()
bool([])
complex(1, 2, 3)
complex("1+2j")
complex(" ( -1.5e3-j ) ")
complex("1+")
complex("j")
complex(1, "x")
complex("1", 2)
complex([])
complex(1, 2.5)
complex(2j, 3j)
list(1, 2)
list(x=1)
tuple(1, 2)
set(1, 2)
range()
range(1, 2, 3, 4)
range(1.5)
range(x=1)
slice(1, 2, 3, 4)
enumerate([], 1, 2)
enumerate([], start="x")
zip(1)
filter(1)
reversed()
reversed(1)
hex()
hex("x")
round()
round(1, 2, 3)
round("x")
divmod(1)
hash()
hash([])
id()
getattr(1)
getattr(1, 2)
getattr(1, "x", 2, 3)
getattr(1, "x", 2)
setattr(1, 2)
iter()
iter(1)
iter(1, 2)
next()
next(1)
memoryview()
memoryview(1, 2)
(1.5).is_integer(1)
(1.5).hex(1)
(1.5).fromhex()
(1.5).fromhex(1)
min()
min(1)
min([])
any()
any(1)
repr(1, 2)
"abc".translate()
(1).bit_length(2)
(5).real
(5).imag
(5).numerator
(5).denominator
(2.5).real
(2.5).conjugate()
(1+2j).real
(1+2j).imag
(1+2j).conjugate()
(1+2j) * (3-4j)
(1+2j) / (3-4j)
(1+2j) ** 2
(1+2j) ** 0.5
(1+2j) + 1
2 - (1+2j)
(1+2j) == 1
(1+0j) == 1
(1+2j) < 1
abs(3+4j)
-(1+2j)
(1+2j) / 0
hash(1+0j) == hash(1)
(-8) ** 0.5
(-8.0) ** (1 / 3)
0 ** -1
0.0 ** -1
2 ** -1
10.0 ** 400
1 // 0
1 % 0
1.0 // 0
1.0 % 0
divmod(1.0, 0)
divmod(1, 0)
1 << -1
1 >> -1
True + True
True & False
True | 1
-True
~True
True / 2
1 + None
None + 1
1 + "a"
"a" + 1
1 < "a"
[] < {}
-"a"
~1.5
+[]
1 & 1.5
1.5 << 1
(1).foo
(1.5).foo
None.foo
True.foo
(1).foo()
""".strip().split("\n")

compare(sys.argv[1], EXPRESSIONS, fail_allocations="FAIL_ALLOCATIONS" in os.environ)
