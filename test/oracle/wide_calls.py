# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: wrong and odd calls
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f0(): return "f0"
def f1(a): return a
def f2(a, b=2): return (a, b)
def fk(*, k): return k
def fk2(a, *, k=1, l): return (a, k, l)
def fp(a, /, b, *, c): return (a, b, c)
def fpd(a=1, /): return a
def fv(*a, **k): return (a, k)
def fm(a, b=2, *c, d, e=5, **f): return (a, b, c, d, e, f)
def f3(x, y, z): return 1
for f, a, k in ((f0, (1,), {}), (f0, (), {"x": 1}), (f1, (), {}), (f1, (1, 2), {}), (f1, (1,), {"a": 1}), (f1, (), {"b": 1}), (f1, (),
    {"a": 1, "b": 2}), (f2, (), {}), (f2, (1, 2, 3), {}), (f2, (1,), {"b": 3}), (f2, (1, 2), {"b": 3}), (f2, (), {"b": 3}), (fk, (), {}),
    (fk, (1,), {}), (fk, (), {"k": 1}), (fk, (1,), {"k": 1}), (fk2, (), {}), (fk2, (1,), {}), (fk2, (1, 2), {"l": 3}), (fk2, (1,), {"l": 3,
    "m": 4}), (fp, (), {}), (fp, (1,), {}), (fp, (1, 2), {}), (fp, (), {"a": 1, "b": 2, "c": 3}), (fp, (1,), {"b": 2, "c": 3}), (fp, (1, 2),
    {"a": 1, "c": 3}), (fp, (1, 2, 3), {"c": 1}), (fpd, (), {}), (fpd, (), {"a": 1}), (fpd, (1, 2), {}), (fv, (1, 2), {"a": 3, "self": 4}),
    (fm, (), {}), (fm, (1,), {}), (fm, (1, 2, 3, 4), {"d": 5, "z": 6}), (fm, (1,), {"d": 2, "a": 3}), (f3, (), {}), (f3, (1,), {}), (f3, (1,
    2), {}), (f3, (1, 2, 3, 4), {}), (f3, (), {"z": 1}), (f3, (1, 2, 3, 4, 5), {"w": 1})):
    t(lambda: f(*a, **k))
class C:
    def __init__(self, a, b=1): pass
    def m(self, x): return x
    @classmethod
    def cm(cls, x): return x
    @staticmethod
    def sm(x): return x
    def nos(): return 1
    def __call__(self, q): return q
class D: pass
class E:
    def __new__(cls, x): return super().__new__(cls)
c = C(1)
for f in (lambda: C(), lambda: C(1, 2, 3), lambda: C(1, z=1), lambda: c.m(), lambda: c.m(1, 2), lambda: c.m(y=1), lambda: C.m(),
    lambda: C.m(c), lambda: C.m(c, 1), lambda: C.cm(), lambda: C.cm(1, 2), lambda: C.sm(), lambda: C.sm(1, 2), lambda: c.nos(),
    lambda: C.nos(), lambda: c(), lambda: c(1), lambda: c(1, 2), lambda: D(1), lambda: D(a=1), lambda: E(), lambda: E(1, 2),
    lambda: (lambda x: x)(), (lambda: (lambda: 1)(1)), lambda: f1(*[1, 2]), lambda: f1(**{"a": 1, "b": 2}), lambda: f1(*5), lambda: f1(**5),
    lambda: f1(**{1: 2}), lambda: f2(1, *(), **{}), lambda: f2(*[1], b=2), lambda: f2(*"ab"), lambda: fv(*[1], 2, *(3, 4), x=1, **{"y": 2},
    z=3), lambda: fv(**{"a": 1}, **{"a": 2}), lambda: fv(a=1, **{"a": 2}), lambda: f2(*range(2)), lambda: f2(*{"k": 1}), lambda: fm(*[1, 2,
    3], **dict(d=1)), lambda: print(1, foo=2), lambda: len(), lambda: len(1, 2), lambda: len(obj=[]), lambda: abs(), lambda: abs(1, 2),
    lambda: [].append(), lambda: [].append(1, 2), lambda: [].append(x=1), lambda: {}.get(), lambda: {}.get(1, 2, 3), lambda: {}.get(key=1),
    lambda: "a".join(), lambda: "a".join([], []), lambda: "a".split(1, 2, 3), lambda: "a".split(foo=1), lambda: int("1", foo=1),
    lambda: sorted(), lambda: sorted([], 1), lambda: sorted([], key=1, foo=2), lambda: max(key=1), lambda: max(1, 2, foo=1),
    lambda: isinstance(1), lambda: isinstance(1, int, 2), lambda: getattr(), lambda: getattr(1, "a", 2, 3), lambda: range(1, 2, 3, 4),
    lambda: enumerate(), lambda: enumerate([], 1, 2), lambda: zip(strict=1), lambda: list(zip([1], [1, 2], strict=True)), lambda: map(),
    lambda: map(len), lambda: dict(1, 2), lambda: list(1, 2), lambda: list(x=1), lambda: tuple(x=1), lambda: set(1, 2), lambda: bytes(1, 2,
    3, 4), lambda: bytes(x=1), lambda: sum(), lambda: sum([], 1, 2), lambda: sum([1], start=5), lambda: round(1, 2, 3), lambda: pow(1),
    lambda: pow(1, 2, 3, 4), lambda: divmod(1), lambda: chr(), lambda: hash(), lambda: iter(), lambda: next(), lambda: next(iter([]), 1, 2),
    lambda: id(1, 2), lambda: type(1, 2), lambda: open(), lambda: bool(x=1), lambda: float(x=1), lambda: str(x=1), lambda: complex(x=1),
    lambda: slice(x=1), lambda: object(x=1), lambda: property(x=1), lambda: callable(1, 2), lambda: hex(1, 2), lambda: repr(1, 2),
    lambda: any(), lambda: all([], []), lambda: min([1], default=2, foo=3), lambda: reversed(), lambda: filter(None), lambda: memoryview(),
    lambda: bytearray(1, 2, 3, 4), lambda: frozenset(1, 2), lambda: setattr(1, 2), lambda: delattr(1), lambda: hasattr(1), lambda: input(1,
    2), lambda: ord(), lambda: ascii(1, 2), lambda: bin(), lambda: format(1, 2, 3)):
    t(f)
import math, time, random, struct, json, re, os, collections, binascii, array, io
for f in (lambda: math.sin(), lambda: math.sin(1, 2), lambda: math.sin(x=1), lambda: math.atan2(1), lambda: math.log(), lambda: math.log(1,
    2, 3), lambda: time.sleep(), lambda: time.sleep(-1), lambda: random.choice(5), lambda: struct.unpack("b"),
    lambda: struct.pack(1, 2), lambda: json.dumps(), lambda: json.loads(), lambda: json.loads("1", "2"), lambda: re.compile(),
    lambda: re.match("a"), lambda: os.listdir(1.5), lambda: collections.namedtuple(), lambda: collections.namedtuple("a"),
    lambda: binascii.hexlify(), lambda: array.array("b", [], 1), lambda: io.StringIO(1), lambda: io.StringIO("a", "b", "c"),
    lambda: io.BytesIO(x=1), lambda: math.floor("a"), lambda: math.isnan("a"), lambda: math.pow("a", 1), lambda: math.gcd("a"),
    lambda: math.fsum(5) , lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.comb(5), lambda: math.ldexp(1, 2.5)):
    t(f)
