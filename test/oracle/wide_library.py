# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Bytes, modules, async, printing, literals.
#:: helpers
import json, re, io, struct, array, asyncio, sys
from collections import deque, namedtuple, OrderedDict
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
#: bytes
b = b"hello world"; ba = bytearray(b"abc")
for f in (lambda: bytes(3), lambda: bytes([1, 255]), lambda: bytes([256]), lambda: bytes(["a"]), lambda: bytes("é", "utf-8"), lambda: bytes("a"), lambda: bytes(b"x", "utf-8"), lambda: bytes(5.5), lambda: bytes(-1), lambda: bytes(None), lambda: bytes.fromhex("00 ff0A"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("0g"), lambda: b.hex(), lambda: b.hex(" "), lambda: b.hex(":", 2), lambda: b.hex(":", -2), lambda: b.hex("ab"), lambda: b[0], lambda: b[1:3], lambda: b[99], lambda: b["a"], lambda: 104 in b, lambda: b"lo" in b, lambda: 300 in b, lambda: "a" in b, lambda: b.find(b"o"), lambda: b.find(111), lambda: b.find("o"), lambda: b.index(b"z"), lambda: b.count(b"l"), lambda: b.count(108), lambda: b.split(), lambda: b.split(b"o", 1), lambda: b.split("o"), lambda: b.replace(b"l", b"LL", 2), lambda: b.replace("l", b""), lambda: b.startswith((b"x", b"he")), lambda: b.startswith("h"), lambda: b.strip(b"hd"), lambda: b.upper(), lambda: b.title(), lambda: b.center(15, b"*"), lambda: b.center(15, "*"), lambda: b.center(15, b"**"), lambda: b.join([b"a", bytearray(b"b")]), lambda: b.join(["a"]), lambda: b.decode(), lambda: b"\xff".decode(), lambda: b"\xff\xfe".decode("utf-8", "replace"), lambda: b"\xc3".decode(errors="backslashreplace"), lambda: b"\xe2\x82".decode("utf-8", "ignore"), lambda: b"\xed\xa0\x80".decode(), lambda: b"\x80".decode("ascii"), lambda: b.translate(None, b"l"), lambda: b.translate(bytes(range(256))), lambda: b.translate(b"x"), lambda: bytes.maketrans(b"ab", b"xy")[97:99], lambda: bytes.maketrans(b"a", b"xy"), lambda: b + "a", lambda: b + bytearray(b"!"), lambda: bytearray(b"!") + b, lambda: b * 2 == b + b, lambda: b < b"i", lambda: b == "hello world", lambda: b == bytearray(b), lambda: hash(b) == hash(bytes(b)), lambda: hash(bytearray()), lambda: repr(b"\x00\t\n\r\\'\"\xff"), lambda: repr(b"'"), lambda: b"%s %d %a" % (b"a", 5, "é"), lambda: b"%s" % "a", lambda: b"%b" % b"x", lambda: b"%c" % 300, lambda: b.isalpha(), lambda: b"12".isdigit(), lambda: b"a\nb\r".splitlines(), lambda: b.partition(b" "), lambda: b.rpartition(b"z"), lambda: b.zfill(13), lambda: b"-1".zfill(4), lambda: b"a\tb".expandtabs(3), lambda: b.removeprefix(b"he"), lambda: b.swapcase(), lambda: int(b" 12 "), lambda: float(b"1.5"), lambda: ba.append(256), lambda: ba.append("a"), lambda: ba.extend([1, 2]) or ba, lambda: ba.extend("ab"), lambda: ba.extend(b"zz") or ba, lambda: ba.insert(1, 7) or ba, lambda: ba.pop(), lambda: ba.pop(0), lambda: ba.pop(99), lambda: ba.remove(98) or ba, lambda: ba.remove(200), lambda: ba.reverse() or ba, lambda: ba.clear() or ba, lambda: ba.pop(), lambda: ba.__setitem__(0, 1), lambda: ba.copy(), lambda: ba.__iadd__([1]), lambda: ba.__iadd__("s"), lambda: ba.__setitem__(slice(0, 0), [1, 2]) or ba, lambda: ba.__setitem__(slice(0, 1), 3), lambda: ba.__setitem__(slice(0, 1), "a"), lambda: ba.__setitem__(0, 300), lambda: ba.__setitem__(0, "a"), lambda: ba.__delitem__(0) or ba):
    show(f)
m = memoryview(bytearray(b"abcdef"))
for f in (lambda: m[1], lambda: m[1:3].tobytes(), lambda: m[::2].tolist(), lambda: m[::-1].tobytes(), lambda: m.__setitem__(0, 65) or m.tobytes(), lambda: m.__setitem__(slice(0, 2), b"xy") or m.tobytes(), lambda: m.__setitem__(slice(0, 2), b"xyz"), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, b"a"), lambda: memoryview(b"a").__setitem__(0, 1), lambda: m.cast("H").tolist(), lambda: m.cast("Q"), lambda: m.cast("z"), lambda: len(m), lambda: m.nbytes, lambda: m.format, lambda: m.itemsize, lambda: m.shape, lambda: m.readonly, lambda: m == b"xycdef", lambda: m == "a", lambda: hash(m), lambda: hash(memoryview(b"a")) == hash(b"a"), lambda: memoryview(5), lambda: memoryview("a"), lambda: m[99], lambda: m["a"], lambda: m.hex(), lambda: bytes(m[2:4]), lambda: 99 in m, lambda: list(m)[:2], lambda: m + b"a", lambda: m.release(), lambda: m[0], lambda: m.tobytes()):
    show(f)
x = bytearray(b"abc"); v = memoryview(x)
show(lambda: x.append(1)); show(lambda: x.__iadd__(b"z")); v.release(); show(lambda: x.append(1))
#: json
for t in ('1', '-0', '1.5e3', '01', '1.', '.5', '-', '"a\\u00e9\\n"', '"\\ud83d\\ude00"', '"\\x"', '"a', '"\t"', '[]', '[1,]', '[1 2]', '{}', '{"a":1,"a":2}', '{"a"}', '{a:1}', '{"a":1,}', 'true', 'True', 'null', 'NaN', '-Infinity', '[[[]]]', '  [ 1 , 2 ]  ', '1 2', '', ' ', '"\\u12"', '[', '{"a":', 'nul', '1e', '1e999', '123456789012345678901234567890', '"\u2028"'):
    show(json.loads, t)
for o in (None, True, 1, 1.5, float("nan"), float("inf"), -0.0, 1e100, "é\n\"\\\x00\u2028\U0001f600", [], {}, (1, 2), {"a": [1, {"b": None}]}, {1: 2, None: 3, True: 4, 1.5: 5}, {(1,): 2}, {1}, b"a", object, 10**30, [1, [2, [3]]]):
    show(json.dumps, o)
show(json.dumps, {"b": 1, "a": [1, 2, {}]}, indent=2); show(json.dumps, {"b": 1, "a": 2}, sort_keys=True, separators=(",", ":")); show(json.dumps, "é", ensure_ascii=False); show(json.dumps, [1, [], {}], indent="--"); show(json.dumps, float("nan"), allow_nan=False); show(json.dumps, {1: 1, "a": 2}, sort_keys=True); show(json.dumps, {(1,): 1, "a": 1}, skipkeys=True); show(json.dumps, {1}, default=list); show(json.dumps, {1}, default=lambda o: {2}) if False else None
a = []; a.append(a); show(json.dumps, a)
f = io.StringIO(); json.dump([1, "a"], f); print(f.getvalue()); f.seek(0); show(json.load, f)
show(json.loads, '{"a": {"b": 1}}', object_hook=lambda d: list(d.items())); show(json.loads, b'[1]'); show(json.loads, 5)
#: re
for p, s in (("a*", "aaa"), ("(a)(b)?", "ac"), ("(?P<n>x)(?P=n)", "xx"), ("a|b|", "c"), ("^a$", "a\n"), ("[^a-c]+", "abcd"), ("\\d+\\.\\d*", "3.14"), ("(?i)AbC", "aBc"), ("a{2,3}?", "aaaa"), ("(a+)+b", "aaab"), ("\\bfoo\\b", "a foo b"), ("(?=a)a", "a"), ("(?!a).", "ab"), ("(?<=a)b", "ab"), ("[\\w-]+", "a-b c"), ("(.)(.)(.)", "xyz"), ("", ""), ("(", "a"), ("[", "a"), ("*", "a"), ("a**", "a"), ("(?P<1>a)", "a"), ("\\", "a"), (")", "a"), ("(?z)", "a"), ("a{3,2}", "a"), ("[z-a]", "a"), ("(?P=q)", "a"), ("\\1", "a"), ("a{,2}", "aa"), ("x*?$", "xx")):
    try:
        r = re.search(p, s)
        print(p, r and (r.group(), r.groups(), r.span(), r.groupdict()))
    except Exception as e: print(p, type(e).__name__, e)
for f in (lambda: re.sub("a", "b", "banana", 2), lambda: re.sub("(a)(n)?", r"[\2\1]", "banana"), lambda: re.sub("a", lambda m: m.group().upper(), "banana"), lambda: re.sub("x*", "-", "abxd"), lambda: re.sub("a", r"\g<0>\n", "a"), lambda: re.sub("a", r"\9", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.subn("a", "", "aa"), lambda: re.split("[,;]", "a,b;c"), lambda: re.split("(,)", "a,b"), lambda: re.split("x*", "axbc"), lambda: re.split(",", "a,b,c", 1), lambda: re.findall("a(.)", "abac"), lambda: re.findall("(a)(.)", "abac"), lambda: re.findall("a*", "aab"), lambda: [m.span() for m in re.finditer("a", "aba")], lambda: re.match("b", "ab"), lambda: re.fullmatch("a", "ab"), lambda: re.compile("a").pattern, lambda: re.escape("a.b*c"), lambda: re.match("a", b"a"), lambda: re.match(b"a", b"a").group(), lambda: re.match("(a)", "a").group(2), lambda: re.match("(a)", "a").group("x"), lambda: re.match("(a)(b)?", "a").groups("d"), lambda: re.match("(a)(b)?", "a")[1], lambda: re.match("(a)(b)?", "a").start(2), lambda: re.match("a", "a").end(), lambda: re.match("(?P<x>a)", "a").expand(r"\g<x>!"), lambda: repr(re.match("a", "abc")), lambda: re.compile("(a)(?P<n>b)").groups, lambda: dict(re.compile("(?P<n>b)").groupindex), lambda: re.compile("a", re.I).match("A").group(), lambda: re.compile("^b", re.M).search("a\nb").span(), lambda: re.compile("a.b", re.S).match("a\nb").span(), lambda: re.compile("a b # c", re.X).match("ab").span(), lambda: re.compile("a").search("bab", 2), lambda: re.compile("^a").search("ba", 1), lambda: re.compile("a").match("aa", 1, 2).span()):
    show(f)
#: io
f = io.StringIO("line1\nline2\r\nline3")
for g in (lambda: f.readline(), lambda: f.read(3), lambda: f.tell(), lambda: f.readlines(), lambda: f.read(), lambda: f.seek(0), lambda: list(f), lambda: f.seek(-1), lambda: f.seek(1, 1), lambda: f.seek(0, 2), lambda: f.write("more"), lambda: f.write(5), lambda: f.getvalue(), lambda: f.truncate(3), lambda: f.getvalue(), lambda: f.writelines(["a", "b"]), lambda: f.getvalue(), lambda: f.seek(20), lambda: f.write("x"), lambda: f.getvalue(), lambda: f.close(), lambda: f.read(), lambda: f.closed, lambda: f.getvalue()): show(g)
f = io.BytesIO(b"abc\ndef")
for g in (lambda: f.read(2), lambda: f.readline(), lambda: f.read(-1), lambda: f.write(b"!"), lambda: f.write("s"), lambda: f.getvalue(), lambda: f.seek(-2, 2), lambda: f.read(), lambda: f.seek(1), lambda: f.readinto(bytearray(2)), lambda: f.truncate(), lambda: f.getvalue(), lambda: bytes(f.getbuffer()), lambda: f.readable(), lambda: f.seekable()): show(g)
class Out:
    def __init__(self): self.l = []
    def write(self, s): self.l.append(s)
o = Out(); print(1, "a", None, file=o); print(end="", file=o); print("x", "y", sep="--", end="!\n", file=o); print(file=o); print(o.l)
class Fl(Out):
    def flush(self): self.l.append("FLUSH")
o = Fl(); print(1, file=o, flush=True); print(2, file=o); print(o.l)
show(lambda: print(1, file=5)); show(lambda: print(1, sep=5)); show(lambda: print(1, end=b"")); show(lambda: print("a", sep=None, end=None)); show(lambda: print(1, file=Out(), flush=True)); show(lambda: print(1, file=None)); show(lambda: print(1, foo=2))
class St:
    def __str__(self): raise KeyError("str")
o = Out(); show(lambda: print("a", St(), "b", file=o)); print(o.l)
#: struct array deque namedtuple
for f in (lambda: struct.pack("<hHiIqQ", -1, 2, -3, 4, -5, 6), lambda: struct.pack(">f", 1.5), lambda: struct.pack("d", float("inf")), lambda: struct.pack("b", 128), lambda: struct.pack("B", -1), lambda: struct.pack("h", 1.5), lambda: struct.pack("3s", b"ab"), lambda: struct.pack("3s", "ab"), lambda: struct.pack("c", b"ab"), lambda: struct.pack("?", 5), lambda: struct.pack("xx"), lambda: struct.pack("<bxh", 1, 2), lambda: struct.pack("@bh", 1, 2), lambda: struct.pack("2h", 1), lambda: struct.pack("z", 1), lambda: struct.unpack("<h", b"\x01"), lambda: struct.unpack("<h", b"\x01\x02"), lambda: struct.unpack("3s", b"abc"), lambda: struct.unpack(">e", b"\x3c\x00"), lambda: struct.unpack_from("B", b"abc", 1), lambda: struct.unpack_from("B", b"abc", 5), lambda: struct.unpack_from("B", b"abc", -1), lambda: struct.calcsize("@bq"), lambda: struct.calcsize("<bq"), lambda: struct.calcsize("3h2x"), lambda: list(struct.iter_unpack("<H", b"abcd")), lambda: struct.pack(" < h", 1), lambda: struct.pack("<0s", b""), lambda: struct.pack("P", 1) and 0):
    show(f)
a = array.array("h", [1, 2, 3])
for f in (lambda: a, lambda: a.append(40000), lambda: a.append("a"), lambda: a[0], lambda: a[-1], lambda: a[5], lambda: a[::2], lambda: a + array.array("h", [4]), lambda: a + [1], lambda: a * 2, lambda: a == array.array("i", [1, 2, 3]), lambda: a < array.array("h", [1, 3]), lambda: a.tolist(), lambda: a.extend([4]) or a, lambda: a.insert(0, 9) or a, lambda: a.pop(), lambda: a.pop(9), lambda: a.remove(9) or a, lambda: a.remove(99), lambda: a.index(2), lambda: a.index(77), lambda: a.count(1), lambda: a.reverse() or a, lambda: a.tobytes(), lambda: a.itemsize, lambda: a.typecode, lambda: a.__setitem__(0, 5) or a, lambda: a.__setitem__(slice(0, 1), array.array("h", [7, 8])) or a, lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.frombytes(b"ab") or a, lambda: a.frombytes(b"a"), lambda: array.array("z"), lambda: array.array("f", [1.1]), lambda: array.array("u", "hé"), lambda: array.array("B", b"ab"), lambda: array.array("B", "ab"), lambda: array.array(), lambda: array.array("B", 5), lambda: 3 in a, lambda: bytes(a), lambda: hash(a), lambda: a.byteswap() or a, lambda: array.array("d", [1, 2.5]), lambda: array.array("b", range(3)), lambda: array.array("b", (i for i in [1, 300]))):
    show(f)
q = deque([1, 2, 3], 4)
for f in (lambda: q, lambda: q.append(4) or q, lambda: q.append(5) or q, lambda: q.appendleft(0) or q, lambda: q.pop(), lambda: q.popleft(), lambda: q.rotate(1) or q, lambda: q.rotate(-5) or q, lambda: q.extend("ab") or q, lambda: q.extendleft("xyz") or q, lambda: q.index("z"), lambda: q.index(99), lambda: q.remove("z") or q, lambda: q.remove(99), lambda: q.count("x"), lambda: q.insert(1, "i") or q, lambda: q.insert(1, "j"), lambda: q[0], lambda: q[9], lambda: q[0:1], lambda: q.reverse() or q, lambda: q.copy() == q, lambda: q + deque([1]), lambda: q + [1], lambda: q * 2, lambda: deque([1]) < deque([2]), lambda: deque([1]) == [1], lambda: hash(q), lambda: q.maxlen, lambda: setattr(q, "maxlen", 3), lambda: deque(maxlen=0), lambda: deque([1, 2], 0), lambda: deque([1], -1), lambda: deque(5), lambda: deque().pop(), lambda: deque().popleft(), lambda: list(reversed(q)), lambda: q.clear() or q, lambda: q.__delitem__(0), lambda: deque("abc").__contains__("b"), lambda: bool(deque()), lambda: deque([1, 2]).__reversed__().__next__()):
    show(f)
P = namedtuple("P", "x y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[5, 6])
for f in (lambda: P(1, 2), lambda: P(1), lambda: P(1, 2, 3), lambda: P(x=1, y=2), lambda: P(1, x=2), lambda: P(1, 2)._replace(x=5), lambda: P(1, 2)._replace(z=5), lambda: P(1, 2)._asdict(), lambda: P._fields, lambda: P._make([1, 2]), lambda: P._make([1]), lambda: P(1, 2) == (1, 2), lambda: P(1, 2)[0], lambda: P(1, 2).x, lambda: setattr(P(1, 2), "x", 1), lambda: P(1, 2).z, lambda: hash(P(1, 2)) == hash((1, 2)), lambda: Q(1), lambda: Q(), lambda: Q._field_defaults, lambda: P(1, 2) + (3,), lambda: namedtuple("R", "a a"), lambda: namedtuple("R", "class"), lambda: namedtuple("R", "_a"), lambda: namedtuple("R", "a class a", rename=True)._fields, lambda: namedtuple("1R", "a"), lambda: P.__name__, lambda: repr(P(1, P(2, 3))), lambda: [*P(1, 2)], lambda: P(1, 2) < P(1, 3)):
    show(f)
#: async
async def agen(n):
    try:
        for i in range(n):
            try:
                got = yield i
                if got: print("got", got)
            except KeyError as e: print("key", e)
    finally: print("agen end"); await asyncio.sleep(0)
class AI:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1; return self.n
class AC:
    def __init__(self, n, s=False): self.n, self.s = n, s
    async def __aenter__(self): print("aenter", self.n); return self
    async def __aexit__(self, *a): print("aexit", self.n, a[0] and a[0].__name__); return self.s
async def main():
    print([i async for i in agen(3)], {i async for i in AI(2)}, {i: i async for i in AI(2)}, [i async for i in AI(5) if i % 2], [x for x in [await asyncio.sleep(0, 7)]])
    print([[j async for j in AI(i)] for i in range(3)])
    g = (i * 2 async for i in AI(3)); print([x async for x in g])
    g = agen(3); print(await g.asend(None), await g.asend("s"), await g.athrow(KeyError("k"))); await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: print("stop")
    g = agen(3)
    try: await g.asend(1)
    except TypeError as e: print(e)
    await g.aclose()
    async for i in AI(3):
        if i == 1: break
    else: print("no")
    async for i in AI(0): pass
    else: print("else")
    async with AC(1) as a, AC(2, True) as b: raise ValueError("v")
    try:
        async with AC(1): raise ValueError("v")
    except ValueError as e: print("caught", e)
    for bad in (5, [1], agen):
        try:
            async for x in bad: pass
        except TypeError as e: print(e)
        try:
            async with bad: pass
        except (TypeError, AttributeError) as e: print(type(e).__name__, e)
        try: await bad
        except TypeError as e: print(e)
    async def ret(): return 5
    c = ret(); print(await c)
    try: await c
    except RuntimeError as e: print(e)
    async def fail(): raise KeyError("f")
    r = await asyncio.gather(ret(), fail(), return_exceptions=True); print(r)
    try: await asyncio.gather(ret(), fail())
    except KeyError as e: print(repr(e))
    async def gen2():
        async with AC("g"):
            async for x in agen(2): yield x
    async for x in gen2():
        print("x", x); 
    g = gen2(); print(await anext(g)); await g.aclose()
    print(await anext(AI(0), "dflt"))
    f = lambda: (await_ for await_ in [1]); print(list(f()))
    async def nested():
        return [await ret() for _ in range(2)] + [x async for x in AI(await ret()) if await asyncio.sleep(0, True)]
    print(await nested())
    t = asyncio.create_task(fail()); await asyncio.sleep(0); print(t.done(), repr(t.exception()))
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError: print("timeout")
    async def si(): raise StopIteration(1)
    try: await si()
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def sai():
        yield 1
        raise StopAsyncIteration(1)
    try:
        async for x in sai(): pass
    except RuntimeError as e: print(e, repr(e.__cause__))
asyncio.run(main())
#: literals
print(0xFFFF_FFFF_FFFF_FFFF_FFFF, 0b1010_1, 0o7_7, 1_000_000, 1e1_0, 1_0.0_1, .5e-3, 5.j, 1e400, -1e400, 0_0, 00, 1E5, 0XFF, 1_2j)
print("\a\b\f\v\0\07\x41\u00e9\U0001F600\N{BULLET}\
cont" == "\x07\x08\x0c\x0b\x00\x07Aé😀•cont", r"\n\\", "\q" == "\\q", b"\x41\101\n\q", rb"\x", "a" "b" 'c' """d
e""", f"{1}" "x" f'{2}', "\400" == "Ā", '\'"', u"u")
print(len("""
"""), """a\
b""", '''x''y''', ("a"
"b"))
if 1:print("one line");x=5
print(1if x else 2, 0x1for x in [1]) if False else None
print(not-1, - - 1, ~-1, 2**-1, -2**2, 2**3**2, 1<2<3, 1<3>2, not 1==2, 1 if 0 else 2 if 0 else 3, (lambda: (yield))().__class__.__name__, *[1], [*[1], *[2]], {**{}})
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500))
def inf(): return inf()
try: inf()
except RecursionError as e: print("rec", type(e).__mro__[1].__name__)
class RR:
    def __repr__(self): return repr(self)
try: repr(RR())
except RecursionError: print("repr rec")
l = []; l.append(l); print(l, [l] == [l]); d = {}; d["d"] = d; print(d)
try: print(l == [l[0]])
except RecursionError: print("eq rec")
t = ([],); t[0].append(t); print(t)
