# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: re
import re
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def m(p, s, *a):
    try:
        r = re.match(p, s, *a)
        print(p, s, r and (r.group(0), r.groups(), r.span(), r.start(), r.end()))
    except Exception as e: print(p, type(e).__name__, e)
for p, s in [("a*", "aaab"), ("a*?", "aaab"), ("a+b", "aab"), ("(a|b)*c", "ababc"), ("(a)|(b)", "b"), ("[a-c]+", "abcd"), ("[^a-c]+",
    "xyza"), (r"\d+\s\w+\S\D\W", "12 ab-c!"), ("^ab$", "ab"), ("^ab$", "ab\n"), ("a.c", "a\nc"), ("a.c", "abc"), ("(?:ab)+", "ababx"),
    ("a{2,3}", "aaaa"), ("a{2}", "aaa"), ("a{,2}", "aaa"), ("a{2,}", "aaaa"), ("a{", "a{"), ("a{x}", "a{x}"), (r"(\w)\1", "aa"),
    (r"(?P<n>a)(?P=n)", "aa"), ("(?i)AB", "ab"), ("a(?=b)", "ab"), ("a(?!b)", "ac"), ("(?<=a)b", "ab"), (r"\bab\b", "ab c"), (r"\.", "."),
    ("[.]", "x"), (r"[\]]", "]"), ("[]a]", "]"), ("[a\\-z]", "-"), ("[-a]", "-"), ("[a-]", "-"), (r"[\d\s]+", "1 2"), ("x?", ""), ("(x)?y",
    "y"), ("((a)(b))", "ab"), ("(a*)*", "aa"), ("(a*)+", "aa"), ("()", ""), ("|a", "a"), ("a||b", "b"), ("\\x41", "A"), (r"\t", "\t"),
    ("é+", "éé"), (r"\w+", "éa"), ("*a", ""), ("a**", ""), ("(a", ""), ("a)", ""), ("[a", ""), ("a\\", ""), ("(?z)", ""), ("[z-a]", ""),
    (r"\q", ""), ("(?P<1>a)", ""), (r"\2", ""), ("a{3,2}", ""), ("(?P<a>x)(?P<a>y)", ""), ("+", ""), ("?", ""), ("{1}", "{1}"), ("x{1}{2}",
    "xx"), ("(?#c)a", "a"), ("a|b|c", "c"), ("(?s).", "\n"), ("(?m)^a", "a"), ("(?x) a b # c", "ab"), ("a$b", "a"), (r"\Aab\Z", "ab"),
    ("((((a))))", "a")]:
    m(p, s)
r = re.compile("(a)(b)?(?P<n>c)?"); x = r.match("ac")
for f in (lambda: x.group(), lambda: x.group(1, 2, "n"), lambda: x.groups("-"), lambda: x.groupdict(), lambda: x.group(4),
    lambda: x.group("zz"), lambda: x.span(2), lambda: x.start("n"), lambda: x[1], lambda: x["n"], lambda: x.lastindex, lambda: x.lastgroup,
    lambda: x.re is r, lambda: x.string, lambda: x.pos, lambda: x.endpos, lambda: x.expand(r"\1-\g<n>"), lambda: bool(x), lambda: repr(x),
    lambda: r.pattern, lambda: r.groups, lambda: r.groupindex, lambda: repr(r), lambda: r.flags,
    lambda: r == re.compile("(a)(b)?(?P<n>c)?"), lambda: r.match("xac", 1).span(), lambda: r.match("ac", 0, 1).group(),
    lambda: r.search("zzac").start(), lambda: r.fullmatch("acd"), lambda: r.split("zacz"), lambda: r.findall("acab"), lambda: r.sub("-",
    "zacz"), lambda: r.subn("-", "acac"), lambda: [i.group() for i in r.finditer("acab")]):
    t(f)
for f in (lambda: re.split(r"(-)|(,)", "a-b,c"), lambda: re.split("x*", "axbc"), lambda: re.split(",", "a,b,c", 1), lambda: re.split(",",
    "a,b", maxsplit=0), lambda: re.split("", "abc"), lambda: re.findall("a|(b)", "ab"), lambda: re.findall("(a)(b)", "abab"),
    lambda: re.findall("", "ab"), lambda: re.findall("x*", "axb"), lambda: re.sub("a", "b", "aaa", 2), lambda: re.sub("(a)(b)", r"\2\1",
    "abab"), lambda: re.sub("(?P<x>a)", r"[\g<x>\g<1>]", "aba"), lambda: re.sub("a", lambda m: m.group().upper(), "aba"),
    lambda: re.sub("x*", "-", "abc"), lambda: re.sub("a", r"\n\\", "a"), lambda: re.sub("a", r"\9", "a"), lambda: re.sub("a", r"\q", "a"),
    lambda: re.sub("(a)|b", r"[\1]", "ab"), lambda: re.sub("a", "b", "A", flags=re.I), lambda: re.sub("^", "> ", "a\nb", flags=re.M),
    lambda: re.sub(b"a", b"b", b"aa"), lambda: re.sub("a", "b", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", b"a"),
    lambda: re.match(1, "a"), lambda: re.match("a", 1), lambda: re.search("b", "abc").span(), lambda: re.fullmatch("a+", "aab"),
    lambda: re.escape("a.b*c-d"), lambda: re.compile(re.compile("a")).pattern, lambda: re.compile(re.compile("a"), re.I),
    lambda: re.match("A", "a", re.I), lambda: re.match("(?P<a>.)(?P<b>.)", "xy").groupdict(), lambda: re.sub("a", 5, "a"),
    lambda: re.sub("a", lambda m: 5, "a"), lambda: re.split("a"), lambda: re.match(), lambda: re.findall(r"\w+", "the quick  brown"),
    lambda: re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), lambda: re.search(r"(\d+)-(\d+)", "tel 12-34").groups(),
    lambda: re.sub("b*", "x", "abb"), lambda: re.subn("(.)", r"\1\1", "ab", count=1)):
    t(f)
#:: json and io
import json, io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for v in (None, True, 1, -1, 10**30, 1.5, 1e100, 1e-7, float("inf"), "a\"b\\c\n\t\x00\x7f\u20ac\U0001f600/", "", [], [1, [2, []]], {},
    {"a": {"b": []}}, (1, 2), {1: 2}, {1.5: 1, None: 2, True: 3, False: 4}, {(1,): 2}, {1, 2}, b"a", object, 1j, [1, {"k": (3,)}], {"z": 1,
    "a": 2}):
    t(lambda: json.dumps(v))
t(lambda: json.dumps({"b": [1, 2], "a": {"x": None}}, indent=2))
t(lambda: json.dumps({"b": [1, 2], "a": {}}, indent=1, sort_keys=True))
t(lambda: json.dumps([1, 2], separators=(";", "=")))
t(lambda: json.dumps({"a": 1}, separators=(",", ":")))
t(lambda: json.dumps(1j, default=str))
t(lambda: json.dumps({"é": "€"}, ensure_ascii=False))
t(lambda: json.dumps([1], indent="\t"))
t(lambda: json.dumps({1: 1, (2,): 2}, skipkeys=True))
t(lambda: json.dumps(float("nan"), allow_nan=False))
t(lambda: json.dumps())
t(lambda: json.dumps(1, 2))
t(lambda: json.dumps([1, 2], separators=5))
for s in ("null", "true", " false ", "1", "-0", "1.0", "1e5", "1E-2", "-1.5e+3", "0123", "1.", ".5", "+1", "[1, 2 ,3]", "[1,]", "[", "]",
    "{}", '{"a": 1, "b": [true, null]}', '{"a" 1}', "{a: 1}", "{'a': 1}", '{"a": 1,}', '"abc"', '"a\\n\\t\\u0041\\/\\\\\\""',
    '"\\ud83d\\ude00"', '"\\x"', '"\\u12"', '"a', '"a\nb"', "", "  ", "nul", "nullx", "1 2", "[1][2]", "NaN", "Infinity", "-Infinity",
    "[[[[]]]]", '{"a":1,"a":2}', "\ufeff1", "tru", '"\x00"', "1e400", "-", '{"a":}', '{1:2}', '[1 2]', "123456789012345678901234567890"):
    t(lambda: json.loads(s))
t(lambda: json.loads(b'{"a": 1}'))
t(lambda: json.loads(bytearray(b"[1]")))
t(lambda: json.loads(5))
t(lambda: json.loads(None))
t(lambda: json.loads("[1]", object_hook=5))
t(lambda: json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)))
t(lambda: json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "i"))
t(lambda: json.loads('{"a": 1, "b": 2}', object_pairs_hook=list))
f = io.StringIO()
json.dump({"a": [1, 2]}, f)
print(f.getvalue())
f.seek(0)
print(json.load(f))
t(lambda: json.load(io.BytesIO(b"[1, 2]")))
t(lambda: json.load(io.StringIO("[1] x")))
t(lambda: json.dump(1, 5))
t(lambda: json.load(5))
try: json.loads("[1, x]")
except ValueError as e: print(isinstance(e, json.JSONDecodeError), e.msg, e.pos, e.lineno, e.colno, e.doc)
a = []; a.append(a); t(lambda: json.dumps(a)); d = {}; d["d"] = d; t(lambda: json.dumps(d))
class S(str): pass
class I(int):
    def __repr__(s): return "I!"
class L(list): pass
class D(dict): pass
t(lambda: json.dumps([S("x"), I(5), L([1]), D(a=1)]))
print(json.loads(json.dumps({"x": [1, 2.5, "s", None, True]})) == {"x": [1, 2.5, "s", None, True]})
# io
for f in (lambda: io.StringIO("abc").read(2), lambda: io.StringIO("a\nb\n").readlines(), lambda: [l for l in io.StringIO("a\nb")],
    lambda: io.StringIO("abc").readline(2), lambda: io.StringIO().write("x"), lambda: io.StringIO(5), lambda: io.BytesIO(b"abc").read(),
    lambda: io.BytesIO("abc"), lambda: io.BytesIO(b"abc").read(-1), lambda: io.BytesIO(b"abc").readinto(bytearray(2)),
    lambda: io.BytesIO(b"abc").getbuffer()[1], lambda: io.BytesIO().write("a"), lambda: io.BytesIO().write([1]),
    lambda: io.StringIO().write(b"a"), lambda: io.BytesIO(b"a\nb").readline(), lambda: io.StringIO("abc").seek(1),
    lambda: io.StringIO("abc").seek(-1), lambda: io.StringIO("abc").seek(1, 1), lambda: io.BytesIO(b"abc").seek(-1, 2),
    lambda: io.BytesIO(b"abc").seek(5), lambda: io.BytesIO(b"abc").truncate(1), lambda: io.BytesIO(b"abc").tell(),
    lambda: io.BytesIO(bytearray(b"q")).getvalue(), lambda: io.StringIO("x", newline="").getvalue(), lambda: io.BytesIO(5)):
    t(f)
s = io.BytesIO(b"hello")
s.seek(7)
s.write(b"x")
print(s.getvalue())
s.seek(1)
s.write(b"EE")
print(s.getvalue(), s.tell(), s.read())
s.close()
t(s.read)
t(s.getvalue)
print(s.closed)
with io.StringIO() as s: s.write("a"); print("b", file=s, end="!"); print(repr(s.getvalue()))
t(s.getvalue)
print(*[1, 2], sep="-", end="|\n")
print(sep="x")
print("a", "b", sep="")
print("a", sep=None, end=None)
print(1, 2, sep=", ")
print(end="")
print("x", flush=True)
s = io.StringIO("one\ntwo\nthree")
next(s)
print(next(s), s.read(), s.read(), s.readline(), list(s))
s.seek(0)
s.truncate(2)
print(s.getvalue())
s.seek(0, 2)
s.write("ZZ")
print(s.getvalue())
class W:
    def write(self, x): print_("W:" + repr(x))
print_ = print
print("to w", 1, file=W())
print("x", file=None); t(lambda: print("x", file=5))
#:: struct, binascii, array, collections, random, time
import struct, binascii, array, collections, random, time, errno, math, hashlib, zlib
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for fmt, a in (("b", (-1,)), ("B", (255,)), ("<h", (-2,)), (">H", (65535,)), ("<i", (-5,)), (">I", (2**32 - 1,)), ("<q", (-2**63,)), (">Q",
    (2**64 - 1,)), ("<f", (1.5,)), (">d", (-0.1,)), ("3s", (b"ab",)), ("5p", (b"abc",)), ("?", (True,)), ("c", (b"x",)), ("2x", ()), ("bhi",
    (1, 2, 3)), ("<bhi", (1, 2, 3)), ("@bq", (1, 2)), ("=bq", (1, 2)), ("!H", (258,)), ("2H", (1, 2)), ("0s", (b"",)), ("b", (128,)), ("B",
    (-1,)), ("H", (70000,)), ("i", (2**31,)), ("f", (1e40,)), ("s", (b"abc",)), ("s", ("abc",)), ("i", (1.5,)), ("i", ("a",)), ("f", ("a",
    )), ("b", ()), ("b", (1, 2)), ("z", (1,)), ("<", ()), ("", ()), (" b b", (1, 2)), ("3", ()), ("<n", (1,)), ("e", (1.5,)), ("c", (b"xx",
    )), ("l", (1,)), ("<l", (1,)), ("L", (5,)), ("P", (1,)), ("10b", tuple(range(10))), ("B", (True,)), ("f", (2,)), ("I", (None,))):
    t(lambda: struct.pack(fmt, *a)); t(lambda: struct.calcsize(fmt)); t(lambda: struct.unpack(fmt, struct.pack(fmt, *a)))
t(lambda: struct.unpack("<H", b"a"))
t(lambda: struct.unpack("<H", b"abc"))
t(lambda: struct.unpack_from("<H", b"abcd", 1))
t(lambda: struct.unpack_from("<H", b"abcd", -2))
t(lambda: struct.unpack_from("<H", b"abcd", 3))
t(lambda: struct.unpack_from("<H", b"abcd", -5))
b = bytearray(6)
struct.pack_into(">H", b, 1, 0x1234)
print(b)
struct.pack_into("b", b, -1, 5)
print(b)
t(lambda: struct.pack_into("i", b, 4, 1))
t(lambda: struct.pack_into("b", b"x", 0, 1))
t(lambda: struct.unpack("b", bytearray(b"a")))
t(lambda: struct.unpack("b", memoryview(b"a")))
t(lambda: struct.unpack("b", "a"))
t(lambda: list(struct.iter_unpack("<H", b"abcd")))
t(lambda: struct.Struct("<H").pack(5))
for f in (lambda: binascii.hexlify(b"\x01\xff"), lambda: binascii.hexlify(b"\x01\xff\x02", ":"), lambda: binascii.hexlify(b"abc", "-", 2),
    lambda: binascii.unhexlify("01FF"), lambda: binascii.unhexlify(b"0"), lambda: binascii.unhexlify("zz"), lambda: binascii.hexlify("a"),
    lambda: binascii.b2a_base64(b"hello"), lambda: binascii.b2a_base64(b"x", newline=False), lambda: binascii.b2a_base64(b""),
    lambda: binascii.a2b_base64("aGVsbG8="), lambda: binascii.a2b_base64(b"aGVs\nbG8="), lambda: binascii.a2b_base64("a"),
    lambda: binascii.a2b_base64("aGVsbG8"), lambda: binascii.a2b_base64("=="), lambda: binascii.a2b_base64("!@#"),
    lambda: binascii.crc32(b"hello"), lambda: binascii.crc32(b"lo", binascii.crc32(b"hel")), lambda: binascii.crc32("a"),
    lambda: bytes.fromhex("01 ff"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b"\x01\x02".hex(),
    lambda: b"\x01\x02\x03".hex(":"), lambda: b"\x01\x02\x03".hex("-", -2), lambda: bytearray(b"a").hex(), lambda: memoryview(b"ab").hex()):
    t(f)
for tc in "bBhHiIlLqQfd":
    a = array.array(tc, [1, 2, 3])
    print(a, a.itemsize, a.typecode, len(a), a[1], a[-1], a[::2], list(a), a == array.array(tc, [1, 2, 3]), bytes(a)[:a.itemsize], 2 in a,
        a.index(2), a.count(1))
a = array.array("i", [1, 2, 3])
for f in (lambda: array.array("z"), lambda: array.array(), lambda: array.array("i", "abc"), lambda: array.array("b", [200]),
    lambda: array.array("B", [-1]), lambda: array.array("i", [1.5]), lambda: array.array("f", [1]), lambda: array.array("i",
    b"\x01\0\0\0\x02\0\0\0"), lambda: array.array("i", b"abc"), lambda: array.array("b", range(3)), lambda: array.array("d",
    (x / 2 for x in range(3))), lambda: array.array("i", 5), lambda: a + a, lambda: a * 2, lambda: a + [1], lambda: a[5], lambda: a["x"],
    lambda: a < array.array("i", [2]), lambda: a == [1, 2, 3], lambda: hash(a), lambda: a.append("x"), lambda: a.extend([4]),
    lambda: a.extend("x"), lambda: a.pop(), lambda: a.insert(1, 9), lambda: a.remove(9), lambda: a.remove(99), lambda: a.reverse(),
    lambda: a, lambda: a.tolist(), lambda: a.tobytes(), lambda: array.array("u", "hé"), lambda: memoryview(a)[1],
    lambda: memoryview(a).format, lambda: array.array("H", [1, 2]).byteswap(), lambda: bytes(array.array("h", [-1])),
    lambda: sum(array.array("f", [0.5, 1.5])), lambda: a.frombytes(b"\1\0\0\0"), lambda: a.fromlist([7]), lambda: a,
    lambda: array.array("i", a), lambda: a.__class__.__name__, lambda: array.array("b", [1])[0:1] + array.array("b")):
    t(f)
a[1:2] = array.array("i", [8, 9])
print(a)
a[0] = -5
a += array.array("i", [1])
print(a)
t(lambda: a.__setitem__(0, 2**40))
t(lambda: a.__setitem__(0, 1.5))
del a[0]
del a[::2]
print(a)
t(lambda: a.__setitem__(slice(0, 1), [1]))
dq = collections.deque([1, 2, 3], 3)
for f in (lambda: dq, lambda: dq.append(4), lambda: dq, lambda: dq.appendleft(0), lambda: dq, lambda: dq.popleft(), lambda: dq.pop(),
    lambda: len(dq), lambda: dq[0], lambda: dq[5], lambda: dq.extend("ab"), lambda: dq, lambda: dq.rotate(1), lambda: dq, lambda: dq.maxlen,
    lambda: 2 in dq, lambda: list(reversed(dq)), lambda: dq.clear(), lambda: dq.pop(), lambda: dq.popleft(), lambda: bool(dq),
    lambda: collections.deque((), -1), lambda: collections.deque(5), lambda: collections.deque([1]) == collections.deque([1]),
    lambda: collections.deque([1]) + collections.deque([2]), lambda: collections.deque("abc").index("b"), lambda: collections.deque([1,
    2]).count(1), lambda: collections.deque((), 0), lambda: collections.deque(maxlen=2), lambda: hash(dq), lambda: collections.deque([1,
    2]) < collections.deque([1, 3]), lambda: collections.deque([1, 2, 3]).remove(9), lambda: collections.deque("ab") * 2,
    lambda: collections.deque([1], "a"), lambda: collections.deque("abc").insert(1, "z"), lambda: collections.deque("ab").copy()):
    t(f)
P = collections.namedtuple("P", "x y"); p = P(1, y=2)
for f in (lambda: p, lambda: p.x + p[1], lambda: p == (1, 2), lambda: P._fields, lambda: p._asdict(), lambda: p._replace(x=5), lambda: P(1),
    lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P._make([3, 4]), lambda: setattr(p, "x", 3), lambda: collections.namedtuple("Q", ["a",
    "b"], defaults=[7])(1), lambda: collections.namedtuple("Q", "a, b")(1, 2), lambda: collections.namedtuple("Q", "a a"),
    lambda: collections.namedtuple("Q", "1a"), lambda: collections.namedtuple("1Q", "a"), lambda: isinstance(p, tuple), lambda: p + (3,),
    lambda: hash(p) == hash((1, 2)), lambda: [*p], lambda: p.z, lambda: len(p), lambda: P.__name__, lambda: str(p), lambda: p.index(2),
    lambda: p < (2,), lambda: p[0:1], lambda: collections.namedtuple("E", "")(), lambda: P.x is not None, lambda: p._replace(q=1)):
    t(f)
class PP(P):
    def total(self): return self.x + self.y
print(PP(3, 4).total(), PP(3, 4))
od = collections.OrderedDict([("b", 1), ("a", 2)])
for f in (lambda: od, lambda: list(od.keys()), lambda: od.popitem(), lambda: od, lambda: od.popitem(False), lambda: od.popitem(),
    lambda: collections.OrderedDict(a=1) == {"a": 1}, lambda: collections.OrderedDict([(1, 1), (2, 2)]) == collections.OrderedDict([(2, 2),
    (1, 1)]), lambda: collections.OrderedDict([(1, 1), (2, 2)]).move_to_end(1), lambda: list(reversed(collections.OrderedDict([(1, 1), (2,
    2)]))), lambda: collections.OrderedDict([(1, 2)]).copy(), lambda: collections.OrderedDict.fromkeys("ab")):
    t(f)
for f in (lambda: random.randint(1, 1), lambda: random.randrange(5, 6), lambda: random.randrange(0), lambda: random.randint(2, 1),
    lambda: random.choice([]), lambda: random.choice("a"), lambda: random.getrandbits(0), lambda: random.getrandbits(-1),
    lambda: random.uniform(1, 1), lambda: 0 <= random.random() < 1, lambda: random.randrange(10, 0, -20), lambda: random.randrange(1, 5, 0),
    lambda: random.getrandbits(200) < 2**200, lambda: random.choice({1: 2}) if False else 1):
    t(f)
random.seed(5); x = [random.random() for _ in range(3)]; random.seed(5); print(x == [random.random() for _ in range(3)])
st = time.struct_time((2020, 2, 29, 1, 2, 3, 5, 60, -1))
print(st, st.tm_year, st[0], st.tm_isdst, len(st), st == tuple(st), tuple(st)[:3])
t(lambda: time.struct_time((1, 2)))
t(lambda: time.mktime((2020, 1, 1, 0, 0, 0, 0, 0, 0)) if False else 1)
