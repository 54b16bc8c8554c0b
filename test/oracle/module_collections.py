# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# The module collections: what it gives, and what it refuses.
#:: what the probes share
from collections import *
from collections import namedtuple, deque, OrderedDict, Counter, defaultdict
#= expressions
deque(), deque([1,2]), deque([1,2,3],2), deque("abc",maxlen=2), deque([],0), deque(maxlen=3), deque(iterable=[1])
deque([1],-1)
deque([1],"a")
deque([1],1.5)
deque(5)
deque(foo=1)
deque([1,2,3])[0], deque([1,2,3])[-1], deque([1,2,3]).maxlen, deque([1],5).maxlen, len(deque([1,2])), 2 in deque([1,2]), bool(deque()), deque([1,2]).count(1), deque([1,2,1]).index(1,1)
deque([1,2])[5]
deque([1,2])[-3]
deque([1,2])["a"]
deque([1,2])[0:1]
deque([1]).index(5)
deque([1]).remove(5)
deque().pop()
deque().popleft()
deque([1]).append()
deque([1]).append(1,2)
deque([1]).extend(5)
deque([1]).rotate("a")
deque([1],1).insert(0,5)
deque([1,2]) == deque([1,2]), deque([1,2]) == [1,2], deque([1]) < deque([1,2]), deque([1,2]) != deque([1]), deque([1]) + deque([2]), deque([1,2]) * 2, 2 * deque([1]), deque([1,2],3) * 2, deque([1,2]).copy(), deque([1],2).copy()
deque([1]) + [2]
deque([1]) < [2]
hash(deque())
deque([1,2]) * "a"
repr(deque([deque([1])])), str(deque(["a"],3)), f"{deque([1])}"
list(reversed(deque([1,2,3]))), sorted(deque([3,1,2])), sum(deque([1,2])), tuple(deque("ab")), list(iter(deque([1])))
#: d deque 1 2 3 4 5 d.rotate 2 pri
d = deque([1,2,3,4,5]); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d); d.rotate(100); print(d)
d.extendleft([6,7]); print(d); d.extend("ab"); d.appendleft(0); print(d, d.pop(), d.popleft()); d.remove(7); print(d); d.reverse(); print(d); d.insert(1,"x"); d.insert(-1,"y"); d.insert(100,"z"); d.insert(-100,"w"); print(d)
del d[0]; d[0] = "q"; print(d); d.clear(); print(d, len(d)); d += [1,2]; print(d); d *= 2; print(d)
d.rotate(1); deque().rotate(3)
#: d deque 1 2 3 maxlen 3 d.append 4
d = deque([1,2,3], maxlen=3); d.append(4); print(d); d.appendleft(0); print(d); d.extend([7,8]); print(d); d.extendleft([9]); print(d); d += [1]; print(d); d *= 2; print(d)
d.insert(0, 1)
#: d deque 1 2
d = deque([1,2])
d.maxlen = 5
#: d deque 1 2
d = deque([1,2])
for x in d: d.append(x)
#: d deque 1 2
d = deque([1,2])
for x in d: d[0] = 5
print(d)
for x in d: d.pop()
#: d deque 1 2 3
d = deque([1,2,3])
it = iter(d); next(it); d.append(1)
next(it)
#: d deque 1 2 3
d = deque([1,2,3])
del d[5]
#: d deque 1 2 3
d = deque([1,2,3])
d[5] = 1
#: d deque d.append d print d
d = deque(); d.append(d); print(d)
#: P namedtuple P x y p P 1 y 2
P = namedtuple("P", "x y"); p = P(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), P._make([3,4]), tuple(p), p == (1,2), hash(p) == hash((1,2)), len(p), p + (3,), p[0:1], P.__name__, P.__doc__, P._field_defaults, isinstance(p, tuple))
x, y = p; print(x, y, *p, p.count(1), p.index(2), sorted([P(2,1), P(1,2)]), P.x.__doc__ if hasattr(P.x, "__doc__") else 0)
p.x = 5
#: P namedtuple P a b c def
P = namedtuple("P", ["a", "b", "c"], defaults=[2, 3]); print(P(1), P(1, c=5), P._field_defaults)
P()
#: P namedtuple P x y P 1
P = namedtuple("P", "x y"); P(1)
#: P namedtuple P x y P 1 2 3
P = namedtuple("P", "x y"); P(1, 2, 3)
#: P namedtuple P x y P 1 z 3
P = namedtuple("P", "x y"); P(1, z=3)
#: P namedtuple P x y P 1 2 ._rep
P = namedtuple("P", "x y"); P(1, 2)._replace(z=1)
#: P namedtuple P x y P 1 2 ._rep
P = namedtuple("P", "x y"); P(1, 2)._replace(z=1, w=2)
#: P namedtuple P x y P._make 1
P = namedtuple("P", "x y"); P._make([1])
#: P namedtuple P x y P 1 2 .z
P = namedtuple("P", "x y"); P(1, 2).z
#: P namedtuple P x y P 1 2 2
P = namedtuple("P", "x y"); P(1, 2)[2]
#: P namedtuple P x y del P 1 2 .
P = namedtuple("P", "x y"); del P(1, 2).x
#: P namedtuple P x y p P 1 2 
P = namedtuple("P", "x y"); p = P(1, 2); p.z = 3
#: print namedtuple P x y z ._fields 
print(namedtuple("P", "x,y, z")._fields, namedtuple("P", "def x x 1a _b", rename=True)._fields, namedtuple("P", ())(), namedtuple("P", "")._fields)
namedtuple("P", "def")
#= more
namedtuple("P", "x x")
namedtuple("P", "_x")
namedtuple("P", "1x")
namedtuple("1P", "x")
namedtuple("class", "x")
namedtuple("P", "x", defaults=(1,2))
namedtuple("P")
namedtuple()
namedtuple(5, "x")
namedtuple("P", 5)
namedtuple("P", [1])
namedtuple("P", "x", rename=True, module="m").__module__
#: class P namedtuple P x y
class P(namedtuple("P", "x y")):
    __slots__ = ()
    def s(self): return self.x + self.y
    def __repr__(self): return "P!" + super().__repr__()
    @property
    def q(self): return self.x * 2
p = P(1, 2); print(p, p.s(), p.q, p._replace(y=5), type(p._replace(y=5)).__name__, P._make((1,2)).s(), p._asdict())
#: class P namedtuple Base x y
class P(namedtuple("Base", "x y")):
    def __new__(cls, x, y=5): return super().__new__(cls, x * 2, y)
print(P(1), P(1, 3))
#: d OrderedDict a 1 b 2 d c
d = OrderedDict([("a",1),("b",2)]); d["c"] = 3; d.move_to_end("a"); print(d); d.move_to_end("c", last=False); print(d, d.popitem(), d.popitem(last=False), d)
print(OrderedDict(a=1) == {"a": 1}, OrderedDict([(1,2),(3,4)]) == OrderedDict([(3,4),(1,2)]), OrderedDict([(1,2),(3,4)]) == {3:4,1:2}, list(reversed(OrderedDict([(1,2),(3,4)]))), OrderedDict(), OrderedDict.fromkeys("ab", 0), d.copy(), type(d.copy()).__name__)
d.move_to_end("zz")
#= more
OrderedDict().popitem()
OrderedDict(5)
OrderedDict([1])
OrderedDict({1:2}, {3:4})
OrderedDict(a=1)["b"]
OrderedDict(a=1).pop("b")
OrderedDict(a=1).pop("b", 5), OrderedDict(a=1).pop("a"), OrderedDict(a=1).setdefault("b", 5), OrderedDict(a=1).get("z")
#: d OrderedDict a 1 b 2 d.update c 3 
d = OrderedDict(a=1, b=2); d.update(c=3); del d["a"]; d["a"] = 9; print(d, list(d), len(d)); d.clear(); print(d)
#: class LRU OrderedDict
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.n: self.popitem(last=False)
l = LRU(2); l["a"] = 1; l["b"] = 2; l["a"]; l["c"] = 3; print(l, list(l))
#= more
Counter("abracadabra"), Counter(a=2), Counter([1,1,2]).most_common(1), Counter("ab") + Counter("bc"), Counter("aab") - Counter("ab"), Counter("ab") & Counter("b"), Counter("ab") | Counter("bb"), +Counter(a=-1,b=2), -Counter(a=-1), Counter()["x"], Counter("ab").total(), list(Counter("ab").elements())
Counter(5)
Counter("ab", "c")
Counter("aa") == {"a": 2}, Counter("a") == Counter("a"), Counter("a") <= Counter("aa"), Counter(a=1) < Counter(a=2)
#: c Counter ab c.update bc c.sub
c = Counter("ab"); c.update("bc"); c.subtract("a"); print(c, c.most_common(), dict(c)); del c["zz"]; c["q"] += 5; print(c); c.update({"a": 3}); c.update(z=1); print(c, c.copy()); c.fromkeys("a")
#: d defaultdict list d a .append 1 
d = defaultdict(list); d["a"].append(1); d["b"]; print(d, d.default_factory, d.get("q"), "q" in d); d = defaultdict(int, {"x": 1}, y=2); d["z"] += 1; print(d, d.copy(), dict(d)); defaultdict(None)["x"]
#= more
defaultdict(5)
defaultdict()
defaultdict(list, [(1,[2])]), defaultdict(lambda: 0).default_factory is None
defaultdict(int)["a"], defaultdict(str)[1], defaultdict(dict)[1], defaultdict(None, a=1)
#: d defaultdict lambda defaultdict int 
d = defaultdict(lambda: defaultdict(int)); d[1][2] += 3; print(d[1][2], dict(d[1]))
class M(defaultdict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
m = M(); print(m[4], m)
#: an ordered dictionary with methods of its own
from collections import OrderedDict
class O(OrderedDict):
    def __getitem__(self,k): print("getitem",k); return super().__getitem__(k)
    def __delitem__(self,k): print("delitem",k); super().__delitem__(k)
    def __setitem__(self,k,v): print("setitem",k); super().__setitem__(k,v)
    def pop(self,*a): print("pop",a); return super().pop(*a)
    def __contains__(self,k): print("contains",k); return super().__contains__(k)
    def __iter__(self): print("iter"); return super().__iter__()
    def keys(self): print("keys"); return super().keys()
    def items(self): print("items"); return super().items()
o=O([(1,2),(3,4),(5,6),(7,8)])
print("move"); o.move_to_end(1); o.move_to_end(5,last=False); o.move_to_end(key=3)
print("popitem"); print(o.popitem())
print("pop"); o.pop(3,None); o.pop(99,5)
print("setdefault"); o.setdefault(9,9); o.setdefault(9,8)
print("update"); o.update({1:1}); o.update([(2,2)],z=3)
print("copy"); c=o.copy(); print(type(c))
print("repr"); print(o)
print("eq"); print(o=={1:2}, o==O())
print("or"); o|{8:8}; 
print("ror"); print({8:8}|o)
print("ior"); o|={8:8}
print("fromkeys"); O.fromkeys([1,2])
print("get"); o.get(1); o.get(77)
print("clear"); o.clear()
try: OrderedDict().move_to_end(5)
except KeyError as e: print(repr(e))
try: OrderedDict(5)
except TypeError as e: print(e)
#: counters compared, kept positive, and of what does not add up
from collections import Counter, deque
for x in (+Counter(a=-1,b=2,c=0), -Counter(a=-1,b=2), Counter(a=1)-Counter(b=-2)): print(x)
print(Counter(a=1)<=Counter(a=2), Counter(a=1)<Counter(a=1), Counter(a=1)>=Counter(a=1,b=-1), Counter(a=1)==Counter(a=1,b=0), Counter(a=1)!=Counter(a=1,b=0), Counter(a=1)=={"a":1,"b":0}, Counter(a=1)>Counter())
try: Counter(a=1)<5
except TypeError as e: print(e)
c=Counter(a=3,b=1); c+=Counter(a=1); print(c); c-=Counter(b=5); print(c); c|=Counter(z=2); print(c); c&=Counter(z=1); print(c)
print(Counter({"a":1.5}), Counter({"a":"x"}) if 1 else 0)
print(Counter(a="x",b=2))
