# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#: all arithmetic operators
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
    def __sub__(self, o): return ("sub", o)
    def __rsub__(self, o): return ("rsub", o)
    def __mul__(self, o): return ("mul", o)
    def __rmul__(self, o): return ("rmul", o)
    def __truediv__(self, o): return ("truediv", o)
    def __rtruediv__(self, o): return ("rtruediv", o)
    def __floordiv__(self, o): return ("floordiv", o)
    def __rfloordiv__(self, o): return ("rfloordiv", o)
    def __mod__(self, o): return ("mod", o)
    def __rmod__(self, o): return ("rmod", o)
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
    def __lshift__(self, o): return ("lshift", o)
    def __rlshift__(self, o): return ("rlshift", o)
    def __rshift__(self, o): return ("rshift", o)
    def __rrshift__(self, o): return ("rrshift", o)
    def __and__(self, o): return ("and", o)
    def __rand__(self, o): return ("rand", o)
    def __or__(self, o): return ("or", o)
    def __ror__(self, o): return ("ror", o)
    def __xor__(self, o): return ("xor", o)
    def __rxor__(self, o): return ("rxor", o)
    def __matmul__(self, o): return ("matmul", o)
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n="none"): return ("round", n)
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __trunc__(self): return 3
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __complex__(self): return 1j
    def __bytes__(self): return b"bytes"
n = N(1)
print(n + 1, 1 + n, n - 1, 1 - n, n * 1, 1 * n, n / 1, 1 / n, n // 1, 1 // n, n % 1, 1 % n)
print(divmod(n, 1), divmod(1, n), n ** 1, 1 ** n, pow(n, 1), pow(n, 1, 5), n << 1, 1 << n, n >> 1, 1 >> n)
print(n & 1, 1 & n, n | 1, 1 | n, n ^ 1, 1 ^ n, n @ 1, 1 @ n, -n, +n, ~n, abs(n), round(n), round(n, 2))
print(int(n), float(n), [10, 20, 30][n], range(n), hex(n), bin(n), chr(n), "abc"[n], bytes(n), [1, 2, 3, 4][n:], "a" + str(1.5 + 1) , [0] + [1])
#: in-place operators
class N:
    def __init__(self): self.log = []
    def __iadd__(self, o):
        self.log.append(("iadd", o))
        return self
    def __isub__(self, o): return "isub"
    def __imul__(self, o): return "imul"
    def __itruediv__(self, o): return "itruediv"
    def __ifloordiv__(self, o): return "ifloordiv"
    def __imod__(self, o): return "imod"
    def __ipow__(self, o): return "ipow"
    def __ilshift__(self, o): return "ilshift"
    def __irshift__(self, o): return "irshift"
    def __iand__(self, o): return "iand"
    def __ior__(self, o): return "ior"
    def __ixor__(self, o): return "ixor"
    def __imatmul__(self, o): return "imatmul"
x = N()
y = x
x += 5
print(x is y, x.log)
out = []
x = N(); x -= 1; out.append(x)
x = N(); x *= 1; out.append(x)
x = N(); x /= 1; out.append(x)
x = N(); x //= 1; out.append(x)
x = N(); x %= 1; out.append(x)
x = N(); x **= 1; out.append(x)
x = N(); x <<= 1; out.append(x)
x = N(); x >>= 1; out.append(x)
x = N(); x &= 1; out.append(x)
x = N(); x |= 1; out.append(x)
x = N(); x ^= 1; out.append(x)
x = N(); x @= 1; out.append(x)
print(out)
#: in-place falls back to binary
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + o)
x = N(1)
y = x
x += 2
print(x.v, y.v, x is y)
#: NotImplemented goes to the other operand
class A:
    def __add__(self, o): return NotImplemented
class B:
    def __radd__(self, o): return "B.radd"
print(A() + B())
for f in (lambda: A() + 1, lambda: 1 + A(), lambda: A() - B(), lambda: -A(), lambda: A() @ B(), lambda: A() ** 2, lambda: divmod(A(), 1), lambda: abs(A()), lambda: ~A(), lambda: A()[0], lambda: len(A()), lambda: A() < B()):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    a = A()
    a += 1
except TypeError as e:
    print(e)
#: subclass's reflected method comes first
class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
class B(A):
    def __radd__(self, o): return "B.radd"
class C(A): pass
print(A() + B(), A() + C(), B() + A())
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
#: the functions of a property called by hand
class Shown:
    @property
    def size(self): return self._size
    @size.setter
    def size(self, value): self._size = value * 2
class Other: pass
other = Other()
Shown.size.fset(other, 4)
print(Shown.size.fget(other), Shown.size.fdel, sorted(other.__dict__.items()))
#: a class statement that runs again makes another class, with the same methods
def make(n):
    class Local:
        kept = n
        def __init__(self, m=0): self.m = m
        def get(self): return self.kept, n, self.m
    return Local
first, second = make(1), make(2)
a, b = first(), second(5)
class Derived(first):
    def get(self): return "derived", super().get()
print(a.get(), b.get(), first is second, isinstance(a, second), first.__name__, Derived().get(), first.get(b) == b.get())
made = []
for k in range(3):
    class Turn:
        number = k
        def show(self): return self.number
    made.append(Turn())
print([each.show() for each in made], len({type(each) for each in made}))
#: a descriptor with a setter alone leaves reading to the instance
class W:
    def __set__(self, o, v): o.__dict__["w"] = v + 1
class Q: w = W()
q = Q()
print(type(q.w).__name__)
q.w = 3
print(q.w, q.__dict__)
#: divmod, floor, ceil, trunc of classes
import math
class A:
    def __divmod__(self, o): return "dm"
    def __rdivmod__(self, o): return ["rdm", o]
    def __floor__(self): return "floor"
    def __ceil__(self): return [1]
    def __trunc__(self): return None
a = A()
print(divmod(a, 2), divmod(2, a), math.floor(a), math.ceil(a), math.trunc(a))
for v in (1.5, a): print(math.floor(v), math.ceil(v), math.trunc(v), divmod(v, 2))
#: function get
def f(self, x): return (self, x)
b = f.__get__(5); print(b(6), b.__self__, b.__func__ is f, type(b).__name__)
b = f.__get__(5, int); print(b(7))
print(f.__get__(None, int) is f)
try: f.__get__(None)
except TypeError as e: print(e)
for a in ((), (1, 2, 3)):
    try: f.__get__(*a)
    except TypeError as e: print(e)
class A: pass
A.m = f
a = A(); print(a.m(1)[1], A.m(2, 3), a.m.__func__ is f, a.m == a.m, a.m is a.m, hasattr(f, "__get__"), hasattr(f, "__set__"))
#: decorators that are descriptors
class deco:
    def __init__(self, func): self.func = func; self.calls = 0
    def __get__(self, obj, owner=None):
        self.calls += 1
        return self.func.__get__(obj, owner)
    def __call__(self, *a): return ("plain", self.func(*a))
class K:
    n = 3
    @deco
    def m(self, k): return self.n + k
k = K(); print(k.m(4), K.__dict__["m"].calls, K.m(k, 5), K.__dict__["m"](k, 1))
#: lazy attributes
class lazy:
    def __init__(self, func): self.func = func; self.name = func.__name__
    def __get__(self, obj, owner):
        if obj is None: return self
        v = self.func(obj)
        obj.__dict__[self.name] = v
        return v
class K:
    @lazy
    def big(self): print("computing"); return 42
k = K(); print(k.big, k.big, k.__dict__, type(K.big).__name__)
#: classes derived from property
class P(property):
    def __get__(self, obj, owner=None):
        print("get", obj is None); return super().__get__(obj, owner)
    def __set__(self, obj, v):
        print("set", v); super().__set__(obj, v)
    def __delete__(self, obj):
        print("del"); super().__delete__(obj)
class K:
    def __init__(self): self._x = 1
    @P
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
k = K(); print(k.x); k.x = 5; print(k.x); del k.x; print(k.x, type(K.x).__name__)
#: property methods by hand
class K:
    @property
    def x(self): return 7
    @x.setter
    def x(self, v): print("setting", v)
p = K.__dict__["x"]; k = K()
print(p.__get__(k, K), p.__get__(k), p.__get__(None, K) is p); p.__set__(k, 3)
try: p.__delete__(k)
except AttributeError as e: print(str(e)[:8])
#: classmethod and staticmethod get
class K:
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
print(K.__dict__["c"].__get__(None, K)(), K.__dict__["c"].__get__(K())(), K.__dict__["s"].__get__(K())(), K.__dict__["s"].__get__(None, K)())
#: functions in instances and types made by hand
class K: pass
k = K()
def hello(self, n): return (type(self).__name__, n)
k.hello = hello.__get__(k); print(k.hello(1))
k.lam = (lambda s, y: y * 2).__get__(k, K); print(k.lam(4))
#: classes derived from property in a typed program
class P(property):
    pass
class Q(property):
    def __get__(self, obj, owner=None):
        return ("Q", super().__get__(obj, owner))
class K:
    def __init__(self): self._x = 1
    @P
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @Q
    def y(self): return 5
    z = P(lambda s: "z")
k = K(); k.x = 4
print(k.x + 1, k.y, k.z, type(K.x).__name__)
#: what object.__new__ and super refuse
try: object.__new__(int)
except TypeError as e: print(e)
class A:
    def m(*args): return super().m()
try: A().m(1)
except RuntimeError as e: print(e)
class B:
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw)
try:
    class C(B, bogus=1): pass
except TypeError as e: print(e)
#: methods of a decorated base meet what a class beside it defines
def same(cls):
    return cls
class Root:
    @classmethod
    def ones(cls, n):
        return cls.mask ^ n
    def kind(self):
        return self.label
@same
class Net(Root):
    def __init__(self, a):
        self.a = a
    def __contains__(self, other):
        if self.version != other.version:
            return False
        return other.a == self.a
    def name(self):
        return "net" + str(self.version)
class Four:
    version = 4
    mask = 255
    label = "four"
    def whole(self):
        return self.name() + "!" + str(self.a)
class Net4(Four, Net):
    pass
n = Net4(3)
print(n in n, Net4.ones(3), n.kind(), n.whole(), n.name())
class Mixin:
    def both(self):
        return self.whole() + self.kind() + str(self.extra)
class Late(Mixin, Net4):
    extra = 5
print(Late(2).both(), Late(2) in n, Late.ones(0))
#: bases that are computed
def make(base):
    class Made(base):
        def run(self):
            return self.prepare() + self.step
        step = 2
    return Made
class Job:
    def prepare(self):
        return self.step * 10
class Other:
    step = 7
    def prepare(self):
        return self.step + 100
print(make(Job)().run(), make(Other)().run())
classes = {"a": Job, "b": Other}
class Picked(classes["b"]):
    def go(self):
        return self.prepare(), self.more
    more = 1
print(Picked().go())
#: bases that a call made
import collections
Base = collections.namedtuple("Base", "x y")
class Point(Base):
    def total(self):
        return self.x + self.y + self.bonus
    bonus = 3
print(Point(1, 2).total(), Point(1, 2))
class Plug:
    def hook(self):
        return self.x * 2
class PP(Plug, Base):
    pass
print(PP(4, 5).hook(), PP(4, 5))
#: classes that type() derives
class Base:
    def show(self):
        return self.extra + 1
    @classmethod
    def make(cls):
        return cls.kind
D = type("D", (Base,), {"extra": 1, "kind": "k"})
print(D().show(), D.make())
class Mix:
    def hello(self): return self.show() * 2
E = type("E", (Mix, D), {})
print(E().hello(), E.make(), isinstance(E(), Mix), E.__mro__[1].__name__)
def build(*bases):
    return type("B", bases, {"extra": 40, "kind": 3})
print(build(Base)().show(), build(Mix, Base)().hello())
