# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: order of evaluation; changes under way; when objects go
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# order of evaluation and side effects
def L(n, v=None): log.append(n); return n if v is None else v
log = []
class O:
    def __init__(s): s.d = {}
    def __getattr__(s, n): log.append("get " + n); raise AttributeError(n) if n == "no" else AttributeError(n)
    def __setitem__(s, k, v): log.append(("set", k, v))
    def __getitem__(s, k): log.append(("get", k)); return 10
    def __setattr__(s, n, v): log.append(("attr", n)); object.__setattr__(s, n, v)
    def __add__(s, o): log.append("add"); return s
    def __iadd__(s, o): log.append("iadd"); return s
    def __contains__(s, o): log.append("in"); return True
    def __lt__(s, o): log.append("lt"); return o
    def __call__(s, *a, **k): log.append("call"); return a, k
    def __bool__(s): log.append("bool"); return True
    def __iter__(s): log.append("iter"); return iter([1, 2])
    def __enter__(s): log.append("enter"); return s
    def __exit__(s, *a): log.append("exit")
def show(): print(log); log.clear()
o = O(); show()
L(1)[0:0] if False else None; log.clear()
o[L("k")] = L("v"); o[L("a"):L("b"):L("c")] = L("v"); show()
o[L("k")] += L("v", 5); show()
L("o", o).x = L("v"); L("o", o).x += L("w") if False else "z"; show()
x = [L(1), L(2), *L(3, [0]), L(4)]; y = {L("k1"): L("v1"), **L("d", {}), L("k2"): L("v2")}; z = {L(1), L(2)}; show()
o(L(1), *L(2, [0]), L(3), k=L(4), **L(5, {}), m=L(6)); show()
L(1, 5) < L(2, 6) < L(3, 3) < L(4, 9); show()
L(1, 0) or L(2, 0) or L(3, 5) or L(4); L(1, 1) and L(2, 0) and L(3); show()
L("t", 1) if L("c", 0) else L("f"); show()
a, b, o[L("i")] = L("rhs", (1, 2, 3)); show()
for o[L("i")], q in L("it", [(1, 2)]): L("body")
show()
with L("m1", o) as o[L("t")], L("m2", o): L("in")
show()
del_ = {1: 2, 3: 4}
del del_[L("d", 1)], del_[L("e", 3)]; show()
def df(a=L("default"), *, b=L("kwdefault")): pass
show()
@L("deco1", lambda f: f)
@L("deco2", lambda f: f)
def dg(a=L("dflt")): pass
show()
[L(i) for i in L("it", [1, 2]) if L("c", i)]; show()
g = (L(i) for i in L("git", [1, 2])); L("made"); next(g); show()
{L("k"): L("v") for _ in L("it", [1])}; show()
f"{L(1)}{L(2):{L(3, '>3')}}{L(4)!r}"; show()
assert L("cond", 1), L("msg"); show()
try: raise L("exc", ValueError)() from L("cause", KeyError("c"))
except L("type", ValueError): L("handler")
show()
lambda_ = lambda a=L("ld"): L("lb"); show(); lambda_(); show()
L("o", o)[L("i")]; L("s", "abc")[L("a", 0):L("b", 2)]; -L("n", 1) + L("m", 2) * L("p", 3); show()
o2 = o; o2 += L("x"); o2 = o2 + L("y"); L("e") in o; L("e") not in o; not o; o < 5; show()
*s, e = L("un", o); show()
print(L("p1"), L("p2"), sep=L("sep", "-"), end=L("end", "\n")); show()
x = y = o[L("z")] = L("val"); show()
(L("w"), (n := L("walrus")), n); show()
while L("while", 0): pass
else: L("else")
show()
def gen():
    x = L("before"); y = yield L("y1"); L(("got", y)); z = (yield L("y2")) + L("after", 1); return z
g = gen(); next(g); show(); g.send(5); show(); t(g.send, 7); show()
o.x; show()
t(lambda: o.nope); show()
hasattr(o, "nah"); getattr(o, "nah", L("dflt")); show()
bool(o) and o(1); o or 1; [] or o; show()
a = [1, 2, 3]; i = 0; i, a[i] = 1, 9; print(i, a); a[i], i = 5, 2; print(i, a); a[0], a[1] = a[1], a[0]; print(a); i = a[i] = 1; print(i, a); x = x2 = []; x.append(1); print(x2); a = a[:] = [7]; print(a)
d = {}; d[len(d)], d[len(d)] = "a", "b"; print(d); d["k"] = d; print(d); l = []; l.append(l); print(l, l == l, l[0] is l); s = {1}; t(lambda: s.add([])); t(lambda: {[]: 1}); t(lambda: {{}}); t(lambda: hash(([],)))
def mod():
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 1
t(mod)
def mod2():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
t(mod2)
def mod3():
    l = [1, 2, 3]; out = []
    for x in l:
        out.append(x)
        if len(l) < 6: l.append(x * 10)
    return out
t(mod3)
def mod4():
    s = {1, 2}
    for x in s: s.add(x + 10)
t(mod4)
def mod5():
    l = [1, 2, 3, 4]; out = []
    for x in l: l.remove(x); out.append(x)
    return l, out
t(mod5)
def mod6():
    l = [3, 1, 2]
    l.sort(key=lambda x: l.append(x) or x)
t(mod6)
def mod7():
    d = {1: 2}; it = iter(d); d[2] = 3
    try: next(it)
    except RuntimeError as e: print(e)
t(mod7)
def mod8():
    b = bytearray(b"abc"); out = []
    for x in b:
        out.append(x)
        if len(b) < 5: b.append(65)
    return out
t(mod8)
def mod9():
    from collections import deque
    d = deque([1, 2])
    for x in d: d.append(x)
t(mod9)
class Del:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
x = Del(1); x = Del(2); del x; y = [Del(3)]; y.clear(); z = {1: Del(4)}; z[1] = 5
def early():
    a = Del(7)
    for _ in range(1): b = Del(8)
    del a; print("mid"); return Del(9)
early(); print("after")
(Del(11), 1)[1]; [Del(12) for _ in range(1)]; print("end")
Del(15) if True else 0
def g():
    a = Del(16); yield 1; yield 2
gg = g(); next(gg); del gg; print("gen gone")
#:: syntax in unusual places
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
# syntax in unusual places
a = [1, 2]; b = (3,)
def r1(): return *a, *b, 4
def y1(): x = yield *a, 5; yield x
for x in *a, *b: print(x, end=" ")
g = y1(); print(r1(), next(g), g.send("s"))
x = *a,; y, = b; (z), = "q"; [w] = [9]; print(x, y, z, w)
print((lambda *a, k=(1, 2), **kw: (a, k, kw))(*a, k=3, j=4), (lambda x=lambda: 5: x())(), (lambda: (yield))().__next__(), [*map(lambda v, w=10: v + w, a)])
del (x, y), [z], w; t(lambda: w)
print(1_000, 0x_ff, 0b1_0, 0o1_7, 1_0.5_0, 1e1_0, 1_0j, 00, 0_0, 1.e2, .5e-1, 0XFF, 0B1, 0O7, 1E5, 1J, 0.j, 5 .real, 5..real, 1if 1else 2, [1for _ in a], 0xfor 1)
print("a" 'b' """c""" r"\d" "\x41\u00e9\U0001F600\N{BULLET}\101\0"[:9], b"a" b'\x00' rb"\n" Rb"\t", "\
continued", 'it''s', "tab\tq", r"\'", R'\"', u"u", f"{'a'}" "b" f'{1}', "\a\b\f\v\r"[0] == "\x07", "\8" == "\\8", "\
", '''multi
line''', "\'\"", b"\x41\101\n")
if 1: print("one line"); x = 5; y = 6
while x > 4: x -= 1; continue
for _ in (): pass
else: print("else")
class C: x = 1; y = x + 1; z = [y]
class D(C): pass
class E(D,): ...
def f(): ...
def g2(): "doc"; return
print(C.z, E.x, f(), g2(), g2.__doc__, (lambda: ...)())
x = (1,
     2,  # comment
     3)[
    1
]; print(x); y = 1 + \
    2; print(y)
try: print("t")
except: pass
finally: print("f")
é = 1; ñandú = 2; 变量 = 3; ﬁ = 4; print(é + ñandú + 变量, fi, "é" in globals(), "fi" in globals(), "ﬁ" in globals())
class Mangle:
    __x = 1
    def __m(self, __p=2): return self.__x + __p
    def call(self): return self.__m(5), self._Mangle__m(), hasattr(self, "__x"), hasattr(self, "_Mangle__x"), getattr(self, "_Mangle__x")
    def inner(self):
        class In:
            __y = 3
            def get(s): return s.__y, In.__dict__.get("_In__y")
        def nested(): return self.__x
        return In().get(), nested(), [self.__x for _ in a], (lambda: self.__x)()
    def set(self): self.__new = 1; __loc = 2; return "_Mangle__new" in vars(self), __loc, sorted(locals())
    __dunder__ = 4; ___tri = 5; _single = 6
    def glob(self):
        global __gl
        __gl = 7
    import sys as __sys
    def kw(self, **k): return k
    def imp(self): return self.__sys.__name__, self.kw(__q=1), {"__z": 1}, self.kw(**{"__r": 2})
m = Mangle(); print(m.call(), m.inner(), m.set(), m.__dunder__, m._Mangle___tri, m._single, m.imp()); m.glob(); print(_Mangle__gl); t(lambda: m.__x); m.__x = "outside"; print(m.__x, m.call()[0])
class _Under:
    __v = 1
    def get(self): return self._Under__v
class __:
    __v = 2
    def get(self): return self.__v
print(_Under().get(), __().get(), "__v" in __.__dict__)
class T:
    def __enter__(s): return s
    def __exit__(s, *a): pass
    def __matmul__(s, o): return ("mm", o)
    def __rmatmul__(s, o): return ("rmm", o)
    def __imatmul__(s, o): s.v = o; return s
    def __getitem__(s, k): return k
tt = T(); print(tt @ 1, 1 @ tt, tt[*a], tt[*a, 5], tt[1:2, *b], tt[(x := 3)], tt[lambda: 1](), x) if 0 else print(tt @ 1, 1 @ tt, tt[*a], tt[*a, 5], tt[1:2, *b], tt[(x := 3)], x); tt @= 7; print(tt.v)
print(not a == b, not not a, - -1, ~-1, +-+1, 2**-1, -2**2, 2**3**0, (-2)**2, 1 - -1, 5 % 3 * 2, 7 // 2 * 2, 1 < 2 == 2 > 1 != 0, a is a is not b, 1 in a in [a], 3 not in a and 1 or 0, 1 if 0 else 2 if 0 else 3, (1, 2) < (1, 3) < (2,), 1 and 2 or 3, 0 or None, [] and 1 / 0, lambda: 0 and 1) if 0 else print(not a == b, not not a, - -1, ~-1, 2**-1, -2**2, 2**3**0, 1 < 2 == 2 > 1 != 0, a is a is not b, 1 in a in [a], 3 not in a and 1 or 0, (1, 2) < (1, 3) < (2,))
def deco(*a, **k): return lambda f: (f.__name__ if hasattr(f, "__name__") else f, a, k)
@deco(1, *[2], k=3)
class Dc: pass
@[deco][0]("sub")
def df(): pass
@(lambda f: [f])
def dl(): return "called"
@deco() if a else None
def dc(): pass
@(y := deco)("walrus")
def dw(): pass
print(Dc, df, dl[0](), dc, dw, y is deco)
def outer():
    def same(): return "inner"
    return same
same = outer(); print(same(), same.__qualname__)
def pos(a, b=2, /, c=3, *, d, e=5): return a, b, c, d, e
t(pos, 1, d=4); t(pos, 1, 2, 3, d=4, e=6); t(pos, 1, b=2, d=4); t(pos, d=1); t(pos, 1, 2, 3, 4, d=5); t(pos, 1)
def kwonly(*, a, b=2): return a, b
t(kwonly, a=1); t(kwonly); t(kwonly, 1); t(kwonly, b=1); t(kwonly, a=1, c=2)
def va(*args, x, **kw): return args, x, kw
t(va, x=1); t(va, 1, 2); t(va, *[1], x=2, y=3); t(va, 1, x=2, args=3)
def pk(a, /, **k): return a, k
t(pk, 1, a=2); t(pk, a=1)
def sl(self, cls, args, kwargs, print_=1, type_=2): return locals()
print(sl(1, 2, 3, 4))
def shadow(list, str=str, len=len): return list, str(5), len("ab")
print(shadow([1])); print([print for print in (1, 2)], {len: 1 for len in "a"}); sum_ = sum; sum = 5; print(sum, sum_([1])); del sum; print(sum([1, 2]))
async def az(): return [x async for x in ag()], {y: y async for y in ag()}, [await co(z) for z in (1, 2)], [x for x in [1] if await co(1)]
async def ag(): yield 1; yield 2
async def co(x): return x
import asyncio; print(asyncio.run(az()))
if (n := 10) > 5 and (m2 := n * 2) > 15: print(n, m2)
print([last := v for v in a], last, [(p, q) for p in a if (q := p * 2)], any((hit := v) > 1 for v in a), hit)
def ww():
    total = 0
    while (chunk := total) < 3: total += 1
    return chunk, total, (lambda: (inner := 5))(), [j for i in a for j in range(i) if (k := j) or True], k
print(ww())
match_ = [1]; match = 1; case = 2; _ = 3; print(match, case, _); match = {"case": match}; print(match["case"])
print(type(lambda: 0)().__class__ if 0 else "", (lambda: (lambda: (lambda: 1)())())(), [[[]]], {(): {}}, ((((1,),),),), {**{}, **{}}, [*[], *[]], {*(), *()}, (*(), ), f(), ..., None, True, __name__)
if True:
    pass
elif 1 / 0: pass
else: pass
x = [i for i in range(5) if i % 2 if i > 1]; y = [[i, j] for i in a for j in (i, i + 1) if i != j]; z = {i: {j for j in range(i)} for i in range(3)}; print(x, y, z, [x for x in x], x)
