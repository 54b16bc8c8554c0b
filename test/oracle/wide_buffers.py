# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: memoryview, array, struct
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
import array, struct
# memoryview casts
b = bytearray(range(16)); m = memoryview(b)
for f in "bBhHiIlLqQnNfdc?exZ": 
    try: c = m.cast(f); print(f, c.format, c.itemsize, len(c), c.nbytes, c.shape, c.strides, c.ndim, c.readonly, c.contiguous, c.tolist()[:2])
    except Exception as e: print(f, type(e).__name__, e)
t(lambda: m[1:].cast("i")); t(lambda: m[:8].cast("i")[1]); t(lambda: m[::2].cast("B")); t(lambda: m.cast("i").cast("B")[5]); t(lambda: m.cast(5)); t(lambda: m.cast()); t(lambda: m.cast("<i")); t(lambda: m.cast("@i")[0]); t(lambda: m.cast("ii")); t(lambda: m.cast(""))
h = m.cast("h"); h[0] = -1; h[-1] = 5; print(b); t(lambda: h.__setitem__(0, 40000)); t(lambda: h.__setitem__(0, "a")); t(lambda: h.__setitem__(99, 1)); t(lambda: h[99]); t(lambda: h.__setitem__(0, 1.5)); f = m[:8].cast("f"); f[0] = 1.5; print(bytes(b[:4]), f[0], f.tolist()[0]); t(lambda: f.__setitem__(0, "a")); c = m.cast("c"); print(c[0], c[1:3].tolist()); c[0] = b"z"; t(lambda: c.__setitem__(0, 5)); t(lambda: c.__setitem__(0, b"ab")); q = m.cast("?"); print(q[0]); q[1] = 5; print(b[1])
print(m == b, m == bytes(b), m[:2] == b[:2], m == 5, m.cast("i") == m.cast("i"), m != b"", hash(memoryview(b"ab")) == hash(b"ab"), bytes(m[2:5]), m[3], m[-1], m[5:2].tolist(), list(m[::-3]), m.tobytes()[:2], m[1:4].hex(), m.hex(":")[:5], 5 in m, list(reversed(m[:3])), m[:3].tolist(), len(m[::5]), m.obj is b, repr(m)[:8]); t(lambda: hash(m)); t(lambda: m < m); t(lambda: m + m); t(lambda: m * 2); t(lambda: m["a"]); t(lambda: m[1, 2]); t(lambda: m[1.0]); t(lambda: memoryview(5)); t(lambda: memoryview("a")); t(lambda: memoryview()); t(lambda: memoryview(b"a", 1)); t(lambda: memoryview(object=b"q")[0])
m[0:3] = b"xyz"; m[3:5] = bytearray(2); m[5:6] = m[6:7]; print(b); t(lambda: m.__setitem__(slice(0, 3), b"a")); t(lambda: m.__setitem__(slice(0, 1), [1])); t(lambda: m.__setitem__(slice(0, 1), "a")); t(lambda: memoryview(b"a").__setitem__(0, 1)); t(lambda: b.append(1)); t(lambda: b.extend(b"a")); t(lambda: b.clear()); t(lambda: b.__setitem__(slice(0, 1), b"ab")); b[0:1] = b"q"; m.release(); t(lambda: m[0]); t(lambda: len(m)); t(lambda: m.tolist()); print(repr(m)[:20])
for x in (h, f, c, q): x.release()
del m, h, f, c, q
b.append(1); print(len(b))
with memoryview(b) as mm: print(mm[0])
t(lambda: mm[0])
a = array.array("i", [1, 2, 3]); ma = memoryview(a); print(ma.format, ma[1], ma.tolist(), ma.nbytes, ma == a, ma == array.array("h", [1, 2, 3]), ma[1:].tolist()); ma[0] = 9; print(a); t(lambda: a.append(1)); ma.release(); a.append(4); print(a)
# array
for tc in "bBhHiIlLqQfd": t(lambda: array.array(tc)); t(lambda: array.array(tc, [1])); t(lambda: array.array(tc, [1.5])); t(lambda: array.array(tc, "a")); t(lambda: array.array(tc, b"12345678")); t(lambda: array.array(tc, [-1])); t(lambda: array.array(tc, [1 << 40]))
t(lambda: array.array()); t(lambda: array.array(5)); t(lambda: array.array("ii")); t(lambda: array.array("i", 5)); t(lambda: array.array("i", [1], 2)); t(lambda: array.array("i", ["a"])); t(lambda: array.array("i", (x for x in [1, 2]))); t(lambda: array.array("i", array.array("b", [1]))); t(lambda: array.array("f", [1, 2.5])); t(lambda: array.array("i", {1, 2}))
a = array.array("h", [3, 1, 2]); print(a, a[1], a[-1], a[1:], a + a, a * 2, 2 * a, 1 in a, 9 in a, len(a), list(a), a == array.array("i", [3, 1, 2]), a < array.array("h", [4]), a.typecode, a.itemsize, a.index(1), a.count(3), sorted(a), max(a), sum(a), a.tobytes(), a.tolist(), bool(array.array("b")), repr(array.array("b")), a[::-1], a.pop(), a.pop(0), a); a.extend([5, 6]); a.insert(1, 9); a.insert(-100, 8); a.remove(5); a.reverse(); a += array.array("h", [7]); a *= 2; print(a); a[1:3] = array.array("h", [0]); del a[0]; del a[::2]; print(a); a.frombytes(b"\1\0"); a.fromlist([4]); a.byteswap(); print(a)
t(lambda: a.append(70000)); t(lambda: a.append("x")); t(lambda: a.append(1.0)); t(lambda: a.pop(99)); t(lambda: array.array("h").pop()); t(lambda: a.remove(999)); t(lambda: a.index(999)); t(lambda: a[99]); t(lambda: a["x"]); t(lambda: a.__setitem__(0, 1 << 20)); t(lambda: a.__setitem__(99, 1)); t(lambda: a.__setitem__(slice(0, 1), [1])); t(lambda: a.__setitem__(slice(0, 1), array.array("i", [1]))); t(lambda: a + [1]); t(lambda: a + array.array("i")); t(lambda: a.extend("ab")); t(lambda: a.extend(array.array("i", [1]))); t(lambda: a.frombytes(b"abc")); t(lambda: a.fromlist(["x"])); t(lambda: a.fromlist((1,))); t(lambda: hash(a)); t(lambda: a * "x"); t(lambda: a == [1]); t(lambda: a < [1]); t(lambda: a.insert("a", 1)); t(lambda: a.x); t(lambda: setattr(a, "x", 1)); t(lambda: iter(a).__next__())
class AA(array.array):
    def tot(s): return sum(s)
try: aa = AA("i", [1, 2]); print(aa.tot(), aa, type(aa[:]).__name__)
except Exception as e: print(repr(e))
# struct
for fmt, vals in (("<bBhHiIqQ", (-1, 255, -2, 65535, -3, 1 << 31, -4, 1 << 63)), (">hI", (1, 2)), ("!4s", (b"abcdef",)), ("4s", (b"a",)), ("s", (b"",)), ("0s", (b"abc",)), ("5p", (b"abcdef",)), ("c3c", (b"a", b"b", b"c", b"d")), ("?x?", (1, [])), ("<f", (1.1,)), ("<d", (1.1,)), ("e", (1.5,)), ("@ci", (b"a", 1)), ("=ci", (b"a", 1)), ("ic", (1, b"a")), ("@bq", (1, 2)), ("3h", (1, 2, 3)), ("h 2x h", (1, 2)), ("", ()), ("<n", (1,)), ("n", (1,)), ("P", (5,)), (">e", (65504.0,)), ("<e", (1e-8,)), ("2h", (1,)), ("h", (1, 2)), ("h", ("a",)), ("h", (1.5,)), ("h", (40000,)), ("B", (-1,)), ("Q", (-1,)), ("q", (1 << 63,)), ("f", ("a",)), ("f", (1e39,)), ("c", (1,)), ("c", (b"ab",)), ("s", ("a",)), ("z", (1,)), ("3", ()), ("i i", (1, 2)), ("i\n", (1,)), (b"i", (1,)), ("<?", (5,)), ("99999999999h", ()), ("p", (b"ab",)), ("x", ()), ("xx", ()), ("i0q", (1,)), ("b0i", (1,)), ("b0ib", (1, 2))):
    try:
        p = struct.pack(fmt, *vals); print(fmt, p, struct.calcsize(fmt), struct.unpack(fmt, p))
    except Exception as e: print(fmt, type(e).__name__, e)
for fmt, data in (("h", b"a"), ("h", b"abc"), ("2h", b"abcd"), ("", b""), ("", b"a"), ("s", b"a"), ("3s", b"ab"), ("h", "ab"), ("h", 5), ("h", bytearray(b"ab")), ("h", memoryview(b"ab")), ("h", [1, 2]), ("?", b"\2"), ("c", b"a"), ("5p", b"\2abcd"), ("5p", b"\xffabcd"), ("<f", b"\0\0\x80\x7f"), ("<f", b"\0\0\xc0\x7f"), ("<e", b"\0\x7c")): t(struct.unpack, fmt, data)
buf = bytearray(8)
for args in (("h", buf, 0, 1), ("h", buf, 6, 1), ("h", buf, 7, 1), ("h", buf, -2, 1), ("h", buf, -1, 1), ("h", buf, -9, 1), ("h", buf, 100, 1), ("h", b"ab", 0, 1), ("h", buf, 0), ("h", buf, 0, 1, 2), ("h", buf, "a", 1)): t(struct.pack_into, *args); 
print(buf)
for args in (("h", buf), ("h", buf, 6), ("h", buf, 7), ("h", buf, -2), ("h", buf, -1), ("h", buf, -9), ("h", buf, 100)): t(struct.unpack_from, *args)
t(lambda: struct.unpack_from("h", buffer=buf, offset=2)); t(lambda: list(struct.iter_unpack("h", buf))); t(lambda: list(struct.iter_unpack("3s", buf))); t(lambda: list(struct.iter_unpack("", buf)))
