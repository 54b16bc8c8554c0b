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
