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
#: subclass of int
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
    def __repr__(self): return f"I({int(self)})"
x = I(5)
print(x, x + 1, x - 1, 1 + x, x * 2, x == 5, hash(x) == hash(5), isinstance(x, int), type(x), {5: "v"}[x], f"{x:03d}", "%d" % x, [1, 2, 3, 4, 5, 6][x], x.bit_length(), -x)
x.name = "five"
print(x.name)
#: subclass of list
class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.tag = "t"
    def append(self, x):
        super().append(x * 2)
    def __getitem__(self, i): return ("item", super().__getitem__(i))
x = L(1, 2)
x.append(5)
print(x, len(x), x[0], list(x), x.tag, x == [1, 2, 10], type(x + [1]), sorted(x), 10 in x, isinstance(x, list))
#: subclass of dict
class D(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
    def __setitem__(self, k, v):
        super().__setitem__(k, (v,))
d = D(a=1)
d["b"] = 2
print(d, d["b"], d["zz"], d, d.get("q"), len(d), "zz" in d)
#: subclass of tuple
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    @property
    def y(self): return self[1]
p = P(3, 4)
print(p, p.x, p.y, p == (3, 4), hash(p) == hash((3, 4)), len(p), p[:1], type(p[:1]), [*p])
a, b = p
print(a, b)
#: subclass of float and bytes and set
class F(float):
    def half(self): return self / 2
class B(bytes): pass
class S(set):
    def add2(self, x):
        self.add(x)
        self.add(x * 2)
f = F(3)
print(f, f.half(), f + 1, type(f + 1), repr(f), B(b"ab"), B(b"ab")[0], type(B(b"x") + b"y"))
s = S([1])
s.add2(5)
print(sorted(s), type(s | {9}).__name__, s == {1, 5, 10}, repr(S()))
#: subclass of Exception
class E(Exception):
    def __init__(self, code, text="none"):
        super().__init__(code, text)
        self.code = code
    def __str__(self): return f"E{self.code}"
try:
    raise E(5)
except E as e:
    print(e, repr(e), e.args, e.code)
class F(Exception): pass
print(repr(F()), str(F(1)), repr(F(1, "x")), F("a").args)
#: types that cannot be bases
try:
    class A(bool): pass
except TypeError as e:
    print(e)
try:
    class B(range): pass
except TypeError as e:
    print(e)
#: isinstance and issubclass
class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), issubclass(B, A), issubclass(A, A), issubclass(B, (int, A)), isinstance(1, (str, int)), isinstance(True, int), issubclass(bool, int), isinstance(B, type))
for f in (lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, (int, 1)), lambda: isinstance("x", (int, 1))):
    try:
        print(f())
    except TypeError as e:
        print(e)
#: type with one argument
class A: pass
print(type(A()) is A, type(A), type(1), type(None), type(...), type(print).__name__, type(lambda: 0).__name__, type(type), type(NotImplemented))
#: class names
class Outer:
    class Inner:
        def f(self): pass
print(Outer.__name__, Outer.Inner.__qualname__.split(".")[-2:], Outer.__module__, Outer.Inner.f.__name__)
print(Outer)
#: class body sees its own names
class A:
    x = 1
    y = x + 1
    z = [y for _ in range(2)] if False else y
    def f(self, d=y): return d
print(A.x, A.y, A.z, A().f())
#: class body scope is not seen in functions
x = "outer"
class A:
    x = "inner"
    def f(self): return x
    g = lambda self: x
print(A().f(), A().g())
#: control flow in a class body
class A:
    for i in range(3):
        if i == 1:
            def f(self): return "f"
        else:
            g = i
    try:
        1 / 0
    except ZeroDivisionError:
        h = "h"
print(A.i, A().f(), A.g, A.h)
#: name mangling
class A:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
    def __hidden(self): return "h"
    def call(self): return self.__hidden()
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 2
    def get2(self): return self.__x
b = B()
print(b.get(), b.get2(), b.call(), b._A__x, b._B__x, sorted(b.__dict__), hasattr(b, "__x"))
#: class decorators
def register(cls):
    cls.registered = True
    return cls
def wrap(n):
    def w(cls):
        cls.n = n
        return cls
    return w
@register
@wrap(3)
class A: pass
print(A.registered, A.n)
#: class as a value
classes = {"a": int, "b": list}
print(classes["a"]("12"), classes["b"]("ab"))
def make(base):
    class Made(base):
        def who(self): return base.__name__
    return Made
class X: pass
print(make(X)().who(), make(list)([1]).who(), isinstance(make(X)(), X))
#: bound methods
class A:
    def __init__(self, v): self.v = v
    def f(self, x=1): return self.v + x
a = A(10)
m = a.f
print(m(), m(5), m.__self__ is a, m.__func__ is A.f, m.__name__, a.f == a.f, a.f is a.f, A.f(a, 2), hash(a.f) == hash(m))
print([g(1) for g in (a.f, A(20).f)], a.f != A(10).f)
#: method on wrong receiver
class A:
    def f(self): return self
print(A.f(5))
for f in (lambda: str.upper(5), lambda: list.append({}, 1), lambda: A.f(), lambda: dict.get([], 1)):
    try:
        f()
    except TypeError as e:
        print(e)
#: setting attributes of builtins fails
for f in (lambda: setattr(int, "x", 1), lambda: setattr(5, "x", 1), lambda: setattr([], "x", 1), lambda: setattr(len, "x", 1), lambda: setattr(object(), "x", 1), lambda: setattr(None, "x", 1)):
    try:
        f()
        print("set")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
#: attribute errors
class A:
    x = 1
a = A()
for f in (lambda: a.nope, lambda: A.nope, lambda: delattr(a, "x"), lambda: delattr(A, "nope"), lambda: (5).nope, lambda: None.nope, lambda: [].nope, lambda: "".nope, lambda: A.f, lambda: f.nope, lambda: print.nope, lambda: int.nope):
    try:
        f()
    except AttributeError as e:
        print(e)
#: getattr, setattr, hasattr, delattr
class A: pass
a = A()
setattr(a, "x y", 5)
print(getattr(a, "x y"), getattr(a, "z", None), hasattr(a, "x y"), vars(a))
delattr(a, "x y")
print(hasattr(a, "x y"))
for f in (lambda: getattr(a, "z"), lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: hasattr(a, None), lambda: getattr(a), lambda: getattr(a, "a", 1, 2)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
#: __dict__ of a class and of an instance
class A:
    "doc"
    x = 1
    def f(self): pass
a = A()
a.y = 2
a.__dict__["z"] = 3
print(a.z, a.__dict__, sorted(k for k in A.__dict__ if not k.startswith("__")), A.__doc__, A.__dict__["x"])
a.__dict__.update(q=9)
print(a.q)
#: monkey patching a class
class A:
    def f(self): return 1
a = A()
print(a.f())
A.f = lambda self: 2
print(a.f())
del A.f
try:
    a.f()
except AttributeError as e:
    print(e)
A.__len__ = lambda self: 7
print(len(a))
#: special methods are looked up on the type
class A:
    def __len__(self): return 1
a = A()
a.__len__ = lambda: 99
print(len(a), a.__len__())
#: dir
class A:
    x = 1
    def f(self): pass
a = A()
a.y = 1
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")])
class B:
    def __dir__(self): return ["z", "b"]
print(dir(B()))
#: __del__ runs when the last reference goes
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = A(1)
b = a
del a
print("still")
b = None
A(2)
def f():
    x = A(3)
    print("in f")
f()
l = [A(4), A(5)]
l.clear()
print("end")
#: equality and identity of instances
class A: pass
a, b = A(), A()
print(a == b, a == a, a is b, a != b, len({a, b, a}), hash(a) == hash(a), a in [b, a])
#: default object repr
class A: pass
print(repr(A()), str(A())[:10], object().__class__)
#: __missing__ not used by get
class D(dict):
    def __missing__(self, k): return "missing"
d = D()
print(d["x"], d.get("x"), "x" in d, len(d))
#: __index__
class I:
    def __index__(self): return 3
print([1, 2, 3, 4][I()], "abcdef"[:I()], range(10)[I()], [0] * I(), bin(I()), (1).__lshift__(3), 1 << 3, bytes([I()]), int(I()))
class J:
    def __index__(self): return "x"
try:
    [1][J()]
except TypeError as e:
    print(e)
#: __int__ and __float__
class A:
    def __int__(self): return 5
    def __float__(self): return 2.5
print(int(A()), float(A()), "%d" % A() if False else "", round(2.5))
class B:
    def __int__(self): return "x"
    def __float__(self): return 1
for f in (lambda: int(B()), lambda: float(B()), lambda: int([]), lambda: float({}), lambda: complex([])):
    try:
        print(f())
    except TypeError as e:
        print(e)
#: __reversed__ and __length_hint__
class A:
    def __reversed__(self): return iter("rev")
class B:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
print(list(reversed(A())), list(reversed(B())))
try:
    reversed({1})
except TypeError as e:
    print(e)
#: abstract by NotImplementedError
class Shape:
    def area(self): raise NotImplementedError("area of " + type(self).__name__)
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
for s in (Sq(2), Shape()):
    try:
        print(s.area())
    except NotImplementedError as e:
        print("not implemented:", e)
#: multiple inheritance of data
class A:
    def __init__(self):
        self.a = 1
class B:
    def __init__(self):
        self.b = 2
class C(A, B):
    def __init__(self):
        A.__init__(self)
        B.__init__(self)
        self.c = 3
c = C()
print(c.a, c.b, c.c, c.__dict__)
#: unbound method via class with keyword
class A:
    def f(self, x, *, y=1): return x, y
print(A.f(A(), 1, y=2), A.f(self=A(), x=3))
#: type() with three arguments
T = type("T", (), {"x": 5, "f": lambda self: self.x + 1})
print(T.__name__, T().f(), T.x)
U = type("U", (T,), {"__repr__": lambda self: "u!"})
print(U(), issubclass(U, T), U().f())
#: comparison chaining calls once
class A:
    n = 0
    def get(self):
        A.n += 1
        return 5
a = A()
print(1 < a.get() < 10, A.n)
#: augmented assignment to attribute and item evaluates once
class A:
    def __init__(self): self.x, self.n = 1, 0
    @property
    def me(self):
        self.n += 1
        return self
a = A()
a.me.x += 5
print(a.x, a.n)
def idx():
    print("idx")
    return 0
l = [1]
l[idx()] += 5
print(l)
#: class with many mixins and kwargs init order
log = []
class M:
    def __init__(self, *a, **k):
        log.append("M")
        super().__init__(*a, **k)
class Base:
    def __init__(self, n):
        log.append(f"Base {n}")
class A(M, Base): pass
A(5)
A(n=6)
print(log)
#: nested classes and closures
def outer(k):
    class A:
        def f(self):
            class B:
                def g(self): return k * 2
            return B().g()
    return A()
print(outer(4).f())
#: instance as decorator
class Count:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@Count
def add(a, b): return a + b
print(add(1, 2), add(3, 4), add.n)
#: decorator class with descriptor binding
class Method:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner): return lambda *a: ("via", self.f(obj, *a))
class A:
    @Method
    def f(self, x): return x + 1
print(A().f(2))
#: lazy property caching in the instance
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        print("computed")
        obj.__dict__[self.name] = v = self.f(obj)
        return v
class A:
    @Lazy
    def v(self): return 42
a = A()
print(a.v, a.v)
#: iteration protocol on class with generator __iter__
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
#: operator on mixed classes
class Vec:
    def __init__(self, *v): self.v = v
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.v, o.v)))
    def __mul__(self, k): return Vec(*(a * k for a in self.v)) if not isinstance(k, Vec) else sum(a * b for a, b in zip(self.v, k.v))
    __rmul__ = __mul__
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return "Vec" + repr(self.v)
    def __getitem__(self, i): return self.v[i]
    def __neg__(self): return self * -1
a, b = Vec(1, 2), Vec(3, 4.5)
print(a + b, a * 3, 3 * a, a * b, -a, a == Vec(1, 2), a[1], [*a], sum([a, b], Vec(0, 0)))
