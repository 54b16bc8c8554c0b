# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#: method resolution order, diamond
class A:
    def f(self):
        return "A"
class B(A):
    def f(self):
        return "B" + super().f()
class C(A):
    def f(self):
        return "C" + super().f()
class D(B, C):
    def f(self):
        return "D" + super().f()
print(D().f(), [c.__name__ for c in D.__mro__], D.__bases__, D.__base__)
#: no consistent order
class A: pass
class B(A): pass
try:
    class C(A, B): pass
except TypeError as e:
    print(e)
#: super with two arguments
class A:
    def f(self): return 1
class B(A):
    def f(self): return super(B, self).f() + 1
class C(B):
    def f(self): return super(B, self).f() + 10
print(B().f(), C().f())
#: super in class method and static access
class A:
    @classmethod
    def make(cls): return cls.__name__
class B(A):
    @classmethod
    def make(cls): return "made " + super().make()
print(B.make(), B().make())
#: super in nested function
class A:
    def f(self): return "A.f"
class B(A):
    def f(self):
        def inner():
            return super(B, self).f()
        return inner()
    def g(self):
        return [super(B, self).f() for _ in range(2)]
print(B().f(), B().g())
#: super attribute and property
class A:
    x = 5
    @property
    def p(self): return "p of A"
class B(A):
    x = 6
    @property
    def p(self): return super().p + " by B"
    def g(self): return super().x
print(B().p, B().g())
#: super missing attribute
class A: pass
class B(A):
    def f(self): return super().nothing
try:
    B().f()
except AttributeError as e:
    print(e)
#: cooperative init
class Base:
    def __init__(self, **kw):
        self.rest = kw
class L(Base):
    def __init__(self, left=0, **kw):
        super().__init__(**kw)
        self.left = left
class R(Base):
    def __init__(self, right=0, **kw):
        super().__init__(**kw)
        self.right = right
class LR(L, R): pass
x = LR(left=1, right=2, other=3)
print(x.left, x.right, x.rest)
#: __class__ cell
class A:
    def f(self): return __class__
class B(A): pass
print(B().f().__name__)
#: property with setter and deleter
class A:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @x.deleter
    def x(self): del self._x
a = A()
a.x = 4
print(a.x, A.x.__doc__)
del a.x
try:
    a.x
except AttributeError as e:
    print(e)
#: property without setter
class A:
    @property
    def x(self): return 1
a = A()
for f in (lambda: setattr(a, "x", 2), lambda: delattr(a, "x")):
    try:
        f()
    except AttributeError as e:
        print(e)
#: property built by call
class A:
    def get(self): return self.v
    def put(self, v): self.v = v
    x = property(get, put, None, "doc of x")
    y = property(fget=lambda self: 7)
a = A()
a.x = 3
print(a.x, a.y, A.x.__doc__, A.x.fget is A.get, A.x.fdel, type(A.x).__name__)
#: write only property
class A:
    x = property(None, lambda self, v: print("set", v))
a = A()
a.x = 3
try:
    a.x
except AttributeError as e:
    print(e)
#: property overridden in subclass via getter
class A:
    @property
    def x(self): return 1
class B(A):
    @A.x.getter
    def x(self): return 2
print(A().x, B().x)
#: static and class methods
class A:
    n = 3
    @staticmethod
    def s(x): return x + 1
    @classmethod
    def c(cls, x): return cls.n + x
class B(A):
    n = 10
print(A.s(1), A().s(1), A.c(1), B.c(1), B().c(1), A.__dict__["s"].__func__(5))
#: class attribute shadowed by instance
class A:
    n = 1
a, b = A(), A()
a.n += 5
print(a.n, b.n, A.n, a.__dict__, b.__dict__)
A.n = 9
print(a.n, b.n)
del a.n
print(a.n)
#: mutable class attribute is shared
class A:
    items = []
    def add(self, x): self.items.append(x)
A().add(1)
A().add(2)
print(A.items)
#: descriptor with get and set
class Field:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get("_" + self.name, "unset")
    def __set__(self, obj, value):
        obj.__dict__["_" + self.name] = value
    def __delete__(self, obj):
        del obj.__dict__["_" + self.name]
class A:
    a = Field()
    b = Field()
x = A()
print(x.a)
x.a = 5
x.b = 6
print(x.a, x.b, x.__dict__, type(A.a).__name__)
del x.a
print(x.a)
#: non-data descriptor is shadowed by the instance
class D:
    def __get__(self, obj, owner): return "from descriptor"
class A:
    d = D()
a = A()
print(a.d)
a.d = "own"
print(a.d, A.d)
#: descriptor method bound to function
class A:
    pass
def f(self): return ("f", self is a)
a = A()
A.f = f
print(a.f())
a.g = lambda: "plain"
print(a.g())
#: __getattr__
class A:
    def __init__(self): self.x = 1
    def __getattr__(self, name):
        if name.startswith("no"): raise AttributeError(name)
        return "got " + name
a = A()
print(a.x, a.y, hasattr(a, "nope"), getattr(a, "nothing", 5))
#: __getattribute__
class A:
    def __init__(self): self.x = 1
    def __getattribute__(self, name):
        if name == "magic": return 42
        return object.__getattribute__(self, name)
a = A()
print(a.x, a.magic)
try:
    a.zip
except AttributeError as e:
    print(e)
#: __getattribute__ then __getattr__
class A:
    def __getattribute__(self, name):
        raise AttributeError("from getattribute " + name)
    def __getattr__(self, name):
        return "fallback " + name
print(A().q)
#: __setattr__ and __delattr__
class A:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
a = A()
a.x = 1
print(a.x)
del a.x
print(hasattr(a, "x"))
#: proxy object
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
    def __getattr__(self, name):
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        setattr(self.target, name, value)
class T: pass
t = T()
p = Proxy(t)
p.a = 5
print(t.a, p.a, [1, 2, 3].__len__(), Proxy([1, 2]).__getattr__("count")(1))
#: slots
class A:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
a = A()
print(a.x)
for f in (lambda: a.y, lambda: setattr(a, "z", 1)):
    try:
        f()
    except AttributeError as e:
        print(e)
print(hasattr(a, "__dict__"))
a.y = 2
del a.y
print(hasattr(a, "y"), A.__slots__)
#: slots with inheritance
class A:
    __slots__ = ["a"]
class B(A):
    __slots__ = "b"
class C(A): pass
b, c = B(), C()
b.a, b.b, c.a, c.other = 1, 2, 3, 4
print(b.a, b.b, c.a, c.other)
try:
    b.c = 5
except AttributeError as e:
    print(e)
#: __init_subclass__
class Base:
    registry = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.registry.append(cls.__name__)
class A(Base, tag="first"): pass
class B(A): pass
print(Base.registry, A.tag, B.tag)
#: __init_subclass__ refuses keywords
try:
    class A(object, x=1): pass
except TypeError as e:
    print(e)
#: __class_getitem__
class A:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(A[int], A[1, 2])
class B: pass
try:
    B[1]
except TypeError as e:
    print(e)
#: __new__
class A:
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)
    def __init__(self, *args):
        print("init", args)
A(1, 2)
#: __new__ returning something else
class A:
    def __new__(cls): return 5
    def __init__(self): print("not called")
print(A())
#: singleton
class S:
    one = None
    def __new__(cls):
        if cls.one is None: cls.one = object.__new__(cls)
        return cls.one
print(S() is S())
#: __init__ returning a value
class A:
    def __init__(self): return 1
try:
    A()
except TypeError as e:
    print(e)
#: wrong arguments to constructors
class A: pass
class B:
    def __init__(self, a, b=2): pass
for f in (lambda: A(1), lambda: B(), lambda: B(1, 2, 3), lambda: B(c=1), lambda: A(x=1), lambda: object(1)):
    try:
        f()
        print("fine")
    except TypeError as e:
        print(e)
#: __repr__ and __str__
class A:
    def __repr__(self): return "A()"
class B(A):
    def __str__(self): return "b"
print(A(), str(A()), repr(B()), str(B()), [A(), B()], f"{B()} {B()!r}", "%s %r" % (B(), B()))
#: __repr__ returning a non-string
class A:
    def __repr__(self): return 5
class B:
    def __str__(self): return b"x"
for f in (lambda: repr(A()), lambda: str(B()), lambda: str(A())):
    try:
        f()
    except TypeError as e:
        print(e)
#: __format__
class A:
    def __format__(self, spec): return f"<{spec}>"
print(f"{A():abc}", format(A()), format(A(), "x"), "{:q}".format(A()), f"{A()}")
class B: pass
try:
    format(B(), "x")
except TypeError as e:
    print(e)
#: __bool__ and __len__
class A:
    def __bool__(self): return False
class B:
    def __len__(self): return 0
class C:
    def __len__(self): return 3
class D:
    def __bool__(self): return True
    def __len__(self): return 0
print(bool(A()), bool(B()), bool(C()), bool(D()), not A(), [x for x in (A(), C()) if x].__len__(), len(C()), 1 if B() else 2)
#: wrong __bool__ and __len__
class A:
    def __bool__(self): return 1
class B:
    def __len__(self): return -1
class C:
    def __len__(self): return "3"
for f in (lambda: bool(A()), lambda: len(B()), lambda: len(C()), lambda: bool(B())):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
#: __contains__ and fallbacks
class A:
    def __contains__(self, x): return x == 3
class B:
    def __iter__(self): return iter([1, 2])
class C:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
class D: pass
print(3 in A(), 4 in A(), 2 in B(), 3 in B(), 9 in C(), 10 in C(), 3 not in A())
try:
    1 in D()
except TypeError as e:
    print(e)
#: iteration by __getitem__
class A:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(A()), [x for x in A()], sum(A()), max(A()))
a, b, c = A()
print(a, b, c)
#: __iter__ and __next__
class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(Count(3)), sum(Count(4)), [x * 2 for x in Count(2)], dict(zip("ab", Count(2))), tuple(Count(0)))
it = iter(Count(1))
print(next(it), next(it, "done"))
#: bad iterators
class A:
    def __iter__(self): return 5
class B: pass
class C:
    __iter__ = None
for x in (A(), B(), C(), 5):
    try:
        for _ in x: pass
    except TypeError as e:
        print(e)
#: __call__
class A:
    def __init__(self, k): self.k = k
    def __call__(self, x, *rest, y=0): return self.k * x + y, rest
print(A(2)(3), A(2)(3, 4, y=5), callable(A(1)), callable(5), list(map(A(3), [1, 2])))
class B: pass
try:
    B()()
except TypeError as e:
    print(e)
#: __getitem__ with slices
class A:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
a = A()
print(a[1], a[1:2], a[::3], a[1, 2], a[1:2, ..., None], a["x"], a[-1:])
a[1] = 2
a[1:3] = "x"
del a[5]
del a[::2]
a[1, 2] = 3
a[0] += (1,) if isinstance(a[0], tuple) else 1
#: __enter__ and __exit__
class A:
    def __enter__(self):
        print("enter")
        return "value"
    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__, v, tb is not None)
        return t is ValueError
with A() as x:
    print(x)
with A():
    raise ValueError("swallowed")
try:
    with A():
        raise KeyError("kept")
except KeyError as e:
    print("caught", e)
#: missing context methods
class A: pass
class B:
    def __enter__(self): pass
for x in (A(), B(), 5):
    try:
        with x: pass
    except TypeError as e:
        print(type(e).__name__, e)
#: __eq__ without __hash__
class A:
    def __eq__(self, o): return True
print(A() == 1, A() != 1, A.__hash__)
try:
    {A(): 1}
except TypeError as e:
    print(e)
#: __hash__ and __eq__ as keys
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __hash__(self): return hash(self.v) % 3
    def __repr__(self): return f"K{self.v}"
d = {K(i % 5): i for i in range(12)}
print(d, K(3) in d, d[K(4)], len({K(1), K(1), K(2)}))
#: __ne__ from __eq__ and NotImplemented
class A:
    def __eq__(self, o): return NotImplemented
a = A()
print(a == a, a == A(), a != a, a == 5, 5 == a)
#: ordering and reflection
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __le__(self, o): return self.v <= o.v
    def __repr__(self): return f"V{self.v}"
a, b = V(1), V(2)
print(a < b, a > b, a <= b, a >= b, sorted([b, a]), min(b, a), max([a, b]))
try:
    a < 5
except AttributeError as e:
    print(e)
class W: pass
try:
    W() < W()
except TypeError as e:
    print(e)
#: the order of a class asked of the class, beside one that cannot be made
class O:
    def f(self): return ["O"]
class P(O):
    def f(self): return ["P"] + super().f()
class Q(O):
    def f(self): return ["Q"] + super().f()
class R(P, Q):
    def f(self): return ["R"] + super().f()
print(R().f(), [c.__name__ for c in R.mro()], R.mro()[0] is R, P.__base__ is O, int.mro() == [int, object])
try:
    class S(O, O): pass
except TypeError as e: print(e)
#: __new__ of builtin types
class I(int): pass
class J(int):
    def __new__(cls, v): return int.__new__(cls, v * 2)
for f in (lambda: int.__new__(int, 5), lambda: int.__new__(I, 7), lambda: type(int.__new__(I, 7)), lambda: J(4), lambda: int.__new__(bool, 1), lambda: bool.__new__(bool, 1),
          lambda: int.__new__(str, 1), lambda: int.__new__(5), lambda: int.__new__(), lambda: list.__new__(list, [1]), lambda: dict.__new__(dict, a=1), lambda: str.__new__(str, 5),
          lambda: float.__new__(float, "1.5"), lambda: tuple.__new__(tuple, [1]), lambda: bytes.__new__(bytes, 3), lambda: frozenset.__new__(frozenset, "a"),
          lambda: complex.__new__(complex, 1, 2), lambda: bytearray.__new__(bytearray, 3), lambda: object.__new__(int), lambda: Exception.__new__(ValueError, 5),
          lambda: ValueError.__new__(Exception)):
    try: print(repr(f()))
    except TypeError as e: print(e)
#: methods of builtin types and functions of modules are one object each
import math
d = {math.sin: "sin", math.cos: "cos", len: "len", str.upper: "upper"}
print(d[math.sin], d[math.cos], d[len], d[str.upper], math.sin is math.sin, str.upper is str.upper, str.upper is bytes.upper, str.maketrans is str.maketrans)
f = math.sin
print(f is math.sin, f == math.sin, hash(f) == hash(math.sin), [math.sin, math.cos].index(math.cos), math.tan in [f], [].append is [].append, str.upper == str.lower)
#: special methods of builtins called by name
print(b"".__lt__(bytearray()), b"".__eq__(bytearray()), bytearray(b"a").__eq__(b"a"), b"a".__ne__(1), bytearray(b"a").__lt__(b"b"))
print((2**70).__pow__(2, 1000), (3).__pow__(4), (3).__pow__(2.5), (3).__pow__(4, None), (3).__pow__(4, "a"), (2.0).__pow__(3), (2).__rpow__(3))
try: (2.0).__pow__(3, 5)
except TypeError as e: print(e)
