# `bytes`, `bytearray` and `memoryview` against CPython.
# RUN: %p2c-native %S/Inputs/evaluate.cpp -o %t
# RUN: %python %s %t
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from evaluate import compare

r = random.Random(5)


def data(most=12):
    alphabet = r.choice([b"ab", b"a b\t", b"aAbB", b"abc\n\r\x0b", bytes(range(256)), b"0+-a", b"'\"\\x"])
    return bytes(r.choice(alphabet) for _ in range(r.randrange(most)))


def wrapped(value):
    return r.choice([repr(value), repr(value), f"bytearray({value!r})", f"memoryview({value!r})"])


def index():
    return r.choice(["None", str(r.randrange(-15, 15)), str(r.randrange(-3, 8)), "10 ** 30"])


def call():
    raw = data()
    s = r.choice([repr(raw), f"bytearray({raw!r})"])
    t, u = wrapped(data(3)), wrapped(data(4))
    bounds = r.choice(["", f", {index()}", f", {index()}, {index()}"])
    count = r.choice(["", f", {r.randrange(-1, 4)}"])
    needle = r.choice([t, t, str(r.randrange(90, 105)), "97"])
    width = r.randrange(-1, 20)
    return r.choice([
        f"{s}.{r.choice(['find', 'rfind', 'index', 'rindex', 'count'])}({needle}{bounds})",
        f"{s}.{r.choice(['startswith', 'endswith'])}({t}{bounds})",
        f"{s}.{r.choice(['startswith', 'endswith'])}(({t}, {u}){bounds})",
        f"{s}.{r.choice(['split', 'rsplit'])}({r.choice([t, 'None'])}{count})",
        f"{s}.{r.choice(['removeprefix', 'removesuffix'])}({t})",
        f"{s}.{r.choice(['partition', 'rpartition'])}({data(3)!r})",
        f"{s}.{r.choice(['strip', 'lstrip', 'rstrip'])}({r.choice(['', 'None', t])})",
        f"{s}.splitlines({r.choice(['', 'True', 'False'])})",
        f"{s}.replace({t}, {u}{count})",
        f"{s}.{r.choice(['center', 'ljust', 'rjust'])}({width}{r.choice(['', ', b' + repr(r.choice('*x'))])})",
        f"{s}.zfill({width})",
        f"{s}.expandtabs({r.choice(['', '0', '4', '-2'])})",
        f"{s}.{r.choice(['upper', 'lower', 'title', 'capitalize', 'swapcase'])}()",
        f"{s}.{r.choice(['isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper'])}()",
        f"{s}.join([{t}, {u}])",
        f"{s}[{r.randrange(-15, 15)}]",
        f"{s}[{index()}:{index()}:{r.choice(['None', '1', '-1', '2', '-2', '3', '0'])}]",
        f"{s} + {t}",
        f"{s} * {r.randrange(-1, 5)}",
        f"{s} {r.choice(['==', '!=', '<', '<=', '>', '>='])} {r.choice([s, t, u])}",
        f"{needle} in {s}",
        f"len({s})",
        f"repr({s})",
        f"list({s})",
        f"{s}.hex({r.choice(['', repr(':'), repr('-') + ', 2', repr(':') + ', -3'])})",
        f"{s}.decode({r.choice(['', repr('ascii'), repr('latin-1'), repr('utf-8')])})",
        f"{s}.decode('utf-8', {r.choice(['ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'])!r})",
        f"{s}.translate(None, {t})",
        f"{s}.translate({s}.maketrans({t}, {u}))",
        f"bytearray({raw!r}).__setitem__(slice({index()}, {index()}), {t})",
        f"bytes(memoryview({raw!r})[{index()}:{index()}:{r.choice(['None', '2', '-1', '-2'])}])",
        f"memoryview({raw!r})[{index()}:{index()}:{r.choice(['None', '2', '-1', '-2'])}].tolist()",
        f"memoryview({raw!r}) {r.choice(['==', '!='])} {r.choice([s, t, u])}",
        f"memoryview({raw!r}).cast({r.choice('bBhHiIqQ')!r}).tolist()",
        f"bytearray({raw!r}).{r.choice(['pop()', 'pop(0)', 'pop(3)', 'pop(-2)', 'copy()', 'reverse()', 'clear()'])}",
    ])


def utf8():
    return bytes(r.choice(b"\x00a\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xec\xed\xee\xef\xf0\xf1\xf3\xf4\xf5\xff") for _ in range(r.randrange(1, 7)))


MESSAGES = r'''
b"a".find("x")
b"a".find(300)
b"a".find(1.5)
b"a".index(b"x")
b"a".startswith("x")
b"a".startswith((b"x", "y"))
b"a".split("x")
b"a".split(b"")
b",".join(["a"])
b",".join(1)
b"a".center(5, "x")
b"a".center(5, b"xx")
b"a".replace(1, 2)
b"".fromhex("1")
b"".fromhex("1g")
b"".fromhex("é")
b"".fromhex(" 1 2")
b"".fromhex(" 12 ab\n")
bytearray(b"").fromhex("00ff")
b"abc".hex("é")
b"abc".hex("::")
b"abc".hex(1)
bytes(-1)
bytes("a")
bytes(1.5)
bytes([300])
bytes([1.5])
bytes(["a"])
bytes((1, 2, 255))
bytes(3)
bytes()
bytes(True)
bytes(None)
bytes({1: 2})
bytearray([300])
bytearray(5)
bytes(5, "utf8")
bytes("é", "ascii")
bytes("é", "latin-1")
bytes("é", "utf-8", "strict")
bytes(b"a", "utf-8")
bytes(source=b"x")
b"a" + "b"
b"a" + 1
bytearray(b"a") + "b"
300 in b"a"
"a" in b"a"
1.5 in b"a"
b"a"[5]
bytearray(b"a")[5]
b"a"["x"]
bytearray().pop()
bytearray(b"a").pop(5)
bytearray(b"a").remove(5)
bytearray(b"a").remove("a")
bytearray(b"a").append("a")
bytearray(b"a").append(300)
bytearray(b"a").extend("a")
bytearray(b"a").extend(1)
bytearray(b"a").extend([300])
bytearray(b"a").insert(0, 300)
bytearray(b"a").__setitem__(5, 1)
bytearray(b"a").__setitem__(0, 300)
bytearray(b"a").__setitem__(0, "a")
bytearray(b"a").__setitem__("a", 1)
bytearray(b"a").__setitem__(slice(0, 1), "a")
bytearray(b"a").__setitem__(slice(0, 1), 5)
bytearray(b"abc").__setitem__(slice(0, 3, 2), b"abc")
bytearray(b"abc").__delitem__(5)
memoryview(bytearray(b"abc")).__setitem__(5, 1)
memoryview(bytearray(b"abc")).__setitem__(0, 300)
memoryview(bytearray(b"abc")).__setitem__(0, "a")
memoryview(b"abc").__setitem__(0, 1)
memoryview(bytearray(b"abc")).__setitem__(slice(0, 2), b"a")
memoryview(b"abc")[5]
memoryview(b"abc")["a"]
memoryview(1)
memoryview("a")
memoryview(b"abc").cast("H")
memoryview(b"abc").cast("y")
memoryview(b"abcd").cast("@H").tolist()
hash(memoryview(bytearray(b"abc")))
hash(memoryview(b"abc")) == hash(b"abc")
memoryview(b"abc") < b"abd"
memoryview(b"abc").nbytes
memoryview(b"abcd").cast("I").itemsize
memoryview(b"abc").readonly
memoryview(b"abc").format
memoryview(b"abc").obj
memoryview(b"abc").hex()
memoryview(b"abc")[::-1].tobytes()
memoryview(b"abc").toreadonly().readonly
memoryview(bytearray(b"abc")).readonly
b"a".translate(b"x")
b"a".translate(None, b"a")
b"abc".translate(None, delete=b"b")
b"".maketrans(b"a", b"bc")
b"a".strip("a")
b"a".decode("xyz")
b"\xff".decode("ascii")
b"\xff".decode("utf-8", "nope")
b"%s" % "a"
b"%d" % "a"
b"%b %c %a" % (b"x", 65, "é")
b"a" * 1.5
b"a" < "a"
b"a" == "a"
b"a" < bytearray(b"b")
b"a".removeprefix("a")
b"a".partition("a")
b"a".foo
hash(bytearray(b"a"))
hash(b"abc") == hash(b"abc")
bytearray(b"a").__iadd__(b"bc")
bytearray(b"ab").__imul__(3)
bytes(bytearray(b"a")) is None
b"abc"[10 ** 30]
'''.strip().split("\n")


def expressions():
    for _ in range(14000):
        yield call()
    for _ in range(3000):
        value = utf8()
        yield f"{value!r}.decode()"
        yield f"{value!r}.decode('utf-8', {r.choice(['ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'])!r})"
    yield from MESSAGES


compare(sys.argv[1], expressions())
