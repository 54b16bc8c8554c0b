"""Random sequences of operations on one container, file or array, and its state after each."""
# Random sequences of operations on one container, its state shown after each.
import io, array
from collections import deque, OrderedDict
s = 77
def r(n):
    global s
    s = (s * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return (s >> 33) % n
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __hash__(self): return self.v % 3
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return "K%d" % self.v
def x(): return [r(6), r(6), -r(4), True, 1.0, K(r(4)), None, (r(3),), r(3) * 1.5][r(9)]
def n(): return r(12) - 6
def sl():
    return slice(*[None if r(4) == 0 else n() for _ in range(3)])
def seq():
    v = [x() for _ in range(r(5))]
    return [v, tuple(v), range(r(4)), iter(v), (y for y in v), {1: 2, 3: 4}, deque(v)][r(7)]
def both(a, b): return a
LIST = [lambda v: v.append(x()), lambda v: v.extend(seq()), lambda v: v.insert(n(), x()), lambda v: v.pop(), lambda v: v.pop(n()), lambda v: v.remove(x()), lambda v: v.index(x()), lambda v: v.index(x(), n(), n()), lambda v: v.count(x()), lambda v: v.reverse(), lambda v: v.sort(key=repr), lambda v: v.sort(), lambda v: v.__setitem__(n(), x()), lambda v: v.__setitem__(sl(), seq()), lambda v: v.__delitem__(sl()), lambda v: v.__delitem__(n()), lambda v: v[sl()], lambda v: v[n()], lambda v: v.__iadd__(seq()), lambda v: v.__imul__(r(3)), lambda v: v * r(3), lambda v: v + list(seq()), lambda v: v.copy(), lambda v: x() in v, lambda v: v == v[:], lambda v: v < v[::-1], lambda v: sorted(v, key=str, reverse=r(2)), lambda v: list(reversed(v)), lambda v: v.extend(v), lambda v: v.__setitem__(sl(), v), lambda v: list(zip(v, v[1:])), lambda v: min(v), lambda v: max(v, key=repr, default=0), lambda v: sum([y for y in v if isinstance(y, int)]), lambda v: v.clear() if r(8) == 0 else None]
DICT = [lambda d: d.__setitem__(x(), x()), lambda d: d.__setitem__(x(), x()), lambda d: d.__setitem__(x(), x()), lambda d: d.pop(x()), lambda d: d.pop(x(), None), lambda d: d.popitem(), lambda d: d.setdefault(x(), x()), lambda d: d.get(x()), lambda d: d.get(x(), 5), lambda d: d[x()], lambda d: d.__delitem__(x()), lambda d: d.update({x(): x() for _ in range(r(3))}), lambda d: d.update([(x(), x()) for _ in range(r(3))]), lambda d: d.update(a=1), lambda d: list(d), lambda d: list(d.items()), lambda d: list(reversed(d)), lambda d: list(d.values()), lambda d: x() in d, lambda d: sorted(map(repr, d.keys() & {x(), x()})), lambda d: sorted(map(repr, d.keys() | {1})), lambda d: d == dict(reversed(list(d.items()))), lambda d: {**d, 9: 9}, lambda d: d | {x(): 0}, lambda d: d.__ior__({x(): 1}), lambda d: dict.fromkeys(d), lambda d: d.copy(), lambda d: len(d), lambda d: {k: v for k, v in d.items() if k}, lambda d: d.clear() if r(10) == 0 else None, lambda d: d.items() == d.copy().items(), lambda d: d.keys() - d.keys(), lambda d: (x(), x()) in d.items()]
def sx(): return {x() for _ in range(r(4))}
SET = [lambda v: v.add(x()), lambda v: v.add(x()), lambda v: v.remove(x()), lambda v: v.discard(x()), lambda v: v.update(sx(), [x()]), lambda v: sorted(map(repr, v.union(sx()))), lambda v: v.intersection_update(v | sx()), lambda v: v.difference_update(sx()), lambda v: v.symmetric_difference_update(sx()), lambda v: v.issubset(v | sx()), lambda v: v >= sx(), lambda v: v < v | sx(), lambda v: v == set(v), lambda v: v.isdisjoint(sx()), lambda v: x() in v, lambda v: len(v), lambda v: sorted(map(repr, v.__ior__(sx()))), lambda v: sorted(map(repr, v.__isub__(sx()))), lambda v: len(v ^ sx()), lambda v: v.clear() if r(12) == 0 else None, lambda v: hash(frozenset(v)) == hash(frozenset(list(v)))]
DEQ = [lambda v: v.append(x()), lambda v: v.appendleft(x()), lambda v: v.pop(), lambda v: v.popleft(), lambda v: v.extend(seq()), lambda v: v.extendleft(seq()), lambda v: v.rotate(n()), lambda v: v.remove(x()), lambda v: v.index(x()), lambda v: v.index(x(), n(), n()), lambda v: v.count(x()), lambda v: v.insert(n(), x()), lambda v: v[n()], lambda v: v.__setitem__(n(), x()), lambda v: v.__delitem__(n()), lambda v: v.reverse(), lambda v: v.copy(), lambda v: v + deque([1]), lambda v: v * 2, lambda v: v.maxlen, lambda v: list(reversed(v)), lambda v: v == deque(v), lambda v: v.extend(v), lambda v: v.clear() if r(10) == 0 else None, lambda v: v.__iadd__(seq()), lambda v: v.__imul__(r(3)), lambda v: x() in v, lambda v: deque(v, 2), lambda v: v < deque([0])]
BA = [lambda v: v.append(r(300)), lambda v: v.extend([r(250), r(3)]), lambda v: v.extend(b"ab"), lambda v: v.insert(n(), r(256)), lambda v: v.pop(n()), lambda v: v.remove(r(100)), lambda v: v.__setitem__(sl(), bytes([r(9) for _ in range(r(4))])), lambda v: v.__delitem__(sl()), lambda v: v[sl()], lambda v: v[n()], lambda v: v.__setitem__(n(), r(260)), lambda v: v.reverse(), lambda v: v.find(b"ab"), lambda v: v.replace(b"a", b"xyz"), lambda v: v.split(b"b"), lambda v: v.hex(), lambda v: v + b"q", lambda v: v.__iadd__(b"ab"), lambda v: v.__imul__(r(3)), lambda v: bytes(memoryview(v)[1:3]), lambda v: v.count(b"a"), lambda v: r(200) in v, lambda v: v.__setitem__(sl(), v), lambda v: v.upper(), lambda v: v.strip(b"a"), lambda v: v.partition(b"b"), lambda v: v == bytes(v)]
def sio(): return ["", "abc", "line\n", "é", "a\r\nb", "\n\n"][r(6)]
SIO = [lambda v: v.write(sio()), lambda v: v.write(sio()), lambda v: v.read(), lambda v: v.read(n()), lambda v: v.readline(), lambda v: v.readline(n()), lambda v: v.readlines(), lambda v: v.seek(r(8)), lambda v: v.seek(0, 2), lambda v: v.seek(n(), r(3)), lambda v: v.tell(), lambda v: v.truncate(), lambda v: v.truncate(r(8)), lambda v: v.getvalue(), lambda v: list(v), lambda v: v.writelines([sio(), sio()]), lambda v: next(v), lambda v: v.flush(), lambda v: v.readable(), lambda v: v.write(b"x"), lambda v: v.write(5)]
BIO = [lambda v: v.write(sio().encode()), lambda v: v.write(bytearray(b"zz")), lambda v: v.read(), lambda v: v.read(n()), lambda v: v.readline(), lambda v: v.readline(n()), lambda v: v.readlines(), lambda v: v.seek(r(8)), lambda v: v.seek(0, 2), lambda v: v.seek(n(), r(3)), lambda v: v.tell(), lambda v: v.truncate(), lambda v: v.truncate(r(8)), lambda v: v.getvalue(), lambda v: list(v), lambda v: v.writelines([b"1", b"2\n"]), lambda v: next(v), lambda v: v.readinto(bytearray(3)), lambda v: v.write("x"), lambda v: v.write(5), lambda v: bytes(v.getbuffer()), lambda v: v.read1(2)]
ARR = [lambda v: v.append(r(300) - 100), lambda v: v.append(1.5), lambda v: v.extend([1, 2]), lambda v: v.extend(array.array(v.typecode, [5])), lambda v: v.insert(n(), r(100)), lambda v: v.pop(n()), lambda v: v.remove(r(100)), lambda v: v.index(r(100)), lambda v: v.count(1), lambda v: v[sl()], lambda v: v[n()], lambda v: v.__setitem__(n(), r(200)), lambda v: v.__setitem__(sl(), array.array(v.typecode, [7, 8])), lambda v: v.__delitem__(sl()), lambda v: v.tolist(), lambda v: v.tobytes(), lambda v: v.frombytes(bytes(4)), lambda v: v.reverse(), lambda v: v + v[:1], lambda v: v * 2, lambda v: v.__imul__(r(3)), lambda v: v == array.array("h", v.tolist() if v.typecode != "f" else []), lambda v: list(reversed(v)), lambda v: v.itemsize, lambda v: sum(v)]
def show(t): 
    q = repr(t)
    return q if " at 0x" not in q else "obj"
for name, make, ops, st in (("list", lambda: [x() for _ in range(r(6))], LIST, list), ("dict", dict, DICT, dict), ("odict", OrderedDict, DICT[:12] + [lambda d: d.move_to_end(x()), lambda d: d.move_to_end(x(), False), lambda d: d.popitem(False), lambda d: d == OrderedDict(d), lambda d: d == OrderedDict(reversed(list(d.items())))], dict), ("set", set, SET, lambda v: sorted(map(repr, v))), ("deque", lambda: deque([x() for _ in range(r(4))], [None, 0, 1, 4][r(4)]), DEQ, deque), ("ba", lambda: bytearray(b"abc"[:r(4)]), BA, bytes), ("sio", lambda: io.StringIO(sio()), SIO, lambda v: (v.getvalue(), v.tell())), ("bio", lambda: io.BytesIO(sio().encode()), BIO, lambda v: (v.getvalue(), v.tell())), ("arr", lambda: array.array("bhlfBH"[r(6)], [1, 2, 3]), ARR, lambda v: (v.typecode, list(v)))):
    for t in range(1500):
        v = make()
        print("---", name, t, show(v))
        for _ in range(r(25)):
            k = r(len(ops))
            try: o = show(ops[k](v))
            except StopIteration as e: o = "StopIteration"
            except Exception as e: o = type(e).__name__ + ": " + str(e)
            if len(v if hasattr(v, "__len__") else v.getvalue()) > 200: break
            print(name, k, o, show(st(v)))
