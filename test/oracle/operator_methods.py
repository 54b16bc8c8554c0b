# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
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
