# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# array and memoryview.
#:: what the probes share
from array import array
import array as am
#= expressions
array("b"), array("i",[1,2]), array("B",b"ab"), array("f",[1.5]), array("d",(1,2)), array("H","") if 0 else 1, array("u","ab"), array("q",[2**62]), array("b",bytearray(b"ab")), array("i",array("b",[1,2])), array("B",range(3)), array("i",(x for x in [1,2]))
array()
array("x")
array("ab")
array(5)
array("b",5)
array("b",[128])
array("b",[-129])
array("B",[-1])
array("B",[256])
array("h",[32768])
array("H",[-1])
array("H",[65536])
array("i",[2**31])
array("I",[-1])
array("I",[2**32])
array("l",[2**63])
array("L",[-1])
array("L",[2**64])
array("q",[2**63])
array("Q",[-1])
array("Q",[2**64])
array("b",[1.5])
array("f",["a"])
array("b",["a"])
array("b","ab")
array("u",[1])
array("i",None)
array("b",[1],2)
array("b",a=1)
array("i",b"abc")
array("i",[1,2])[0], array("i",[1,2])[-1], array("i",[1,2,3])[1:], array("i",[1,2,3])[::-1], array("i",[1,2,3])[::2], len(array("i",[1])), 1 in array("i",[1]), "a" in array("i",[1]), array("i",[1,2]).index(2), array("i",[1,1]).count(1), bool(array("i"))
array("i",[1])[1]
array("i",[1])["a"]
array("i",[1]).index(5)
array("i",[1]).remove(5)
array("i",[1]).pop(), array("i",[1,2]).pop(0)
array("i").pop()
array("i",[1]).pop(5)
array("i",[1]).append()
array("i",[1]).append("a")
array("b",[1]).append(200)
array("i",[1]).extend(5)
array("i",[1]).extend(array("b",[1]))
array("i",[1]).extend(["a"])
array("i",[1]).insert(0)
array("i",[1]) + array("i",[2]), array("i",[1,2]) * 2, 2 * array("i",[1]), array("i",[1]) == array("i",[1]), array("i",[1]) == array("b",[1]), array("i",[1]) == array("f",[1]), array("i",[1]) == [1], array("i",[1]) < array("i",[2]), array("i",[1,2]) > array("i",[1]), array("i",[1]) != array("i",[2])
array("i",[1]) + array("b",[2])
array("i",[1]) + [2]
array("i",[1]) < [2]
array("i",[1]) * "a"
hash(array("i"))
array("i",[1]).tounicode()
array("i",[1]).fromlist([1.5])
array("i",[1]).fromlist((1,2))
array("i",[1]).frombytes(b"abc")
array("i",[1]).frombytes("abcd")
array("d",[1.5,float("inf"),float("nan"),-0.0]), array("f",[1.1,1e39]), array("d",[0.1])
array("f",[1e400])
list(array("b",[1,2])), sum(array("i",[1,2])), max(array("i",[1,2])), sorted(array("i",[2,1])), bytes(array("h",[1])), bytearray(array("h",[1])), list(reversed(array("i",[1,2]))), tuple(array("f",[0.5])), memoryview(array("h",[1,2])).format, memoryview(array("h",[1,2]))[1]
#: a array i 1 2 3 a 0 5 a 1 2 
a = array("i",[1,2,3]); a[0] = 5; a[1:2] = array("i",[7,8,9]); print(a); del a[0]; del a[::2]; print(a); a += array("i",[4]); a *= 2; print(a); a.reverse(); print(a); a.insert(1,6); a.insert(-1,0); a.insert(100,1); print(a); a.remove(6); a.extend([1,2]); a.frombytes(b"\1\0\0\0"); a.fromlist([9]); print(a)
a[0] = "x"
#: a array i 1 2 3 a 0 1 1
a = array("i",[1,2,3]); a[0:1] = [1]
#: a array i 1 2 3 a 0 1 array 
a = array("i",[1,2,3]); a[0:1] = array("b",[1])
#: a array i 1 2 3 a 2 array 
a = array("i",[1,2,3]); a[::2] = array("i",[1])
#: a array i 1 2 3 a 2 array 
a = array("i",[1,2,3]); a[::2] = array("i",[7,8]); print(a); a[5] = 1
#: a array i 1 2 3 del a 5
a = array("i",[1,2,3]); del a[5]
#: a array b 1 2 3 a 0 300
a = array("b",[1,2,3]); a[0] = 300
#: a array i 1 2 3 a 1
a = array("i",[1,2,3]); a += [1]
#: a array i 1 2 3 m memoryview a
a = array("i",[1,2,3]); m = memoryview(a); m[0] = 9; print(a); a.append(1)
#: m memoryview b abcdef
m = memoryview(b"abcdef")
print(m[0], m[-1], bytes(m[1:3]), bytes(m[::2]), bytes(m[::-1]), len(m), m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.tobytes(), m.tolist(), m.hex(), m == b"abcdef", m[1:] == b"bcdef", b"a" in [bytes(m[:1])], m.contiguous, m.c_contiguous, m.f_contiguous, m.suboffsets, m.obj)
print(m.hex(":"), m.hex(" ", 2), m[::2].tobytes(), m[::2].strides, m[::2].contiguous, m[1:4].shape)
m[0] = 1
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m[0] = 65; m[1:3] = b"XY"; m[-1] = 0; print(bytes(m), m.readonly); m[::2] = b"123"; print(bytes(m))
m[0:2] = b"abc"
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m[10]
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m["a"]
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m[0] = 256
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m[0] = "a"
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m[0] = b"a"
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m[0:2] = "ab"
#: m memoryview bytearray b abcdef de
m = memoryview(bytearray(b"abcdef")); del m[0]
#: m memoryview bytearray b abcdef m 
m = memoryview(bytearray(b"abcdef")); m[0:2] = [1,2]
#: m memoryview bytearray 8 c m.cast
m = memoryview(bytearray(8)); c = m.cast("H"); c[0] = 0x1234; print(bytes(m), c.shape, c.format, c.itemsize, c.tolist(), len(c), c.nbytes); i = m.cast("i"); i[1] = -1; print(i.tolist(), m.cast("B").tolist(), m.cast("f")[0], c.cast("B").tolist(), m.cast("d").tolist(), m.cast("c")[0], m.cast("?")[0])
m.cast("x")
#: m memoryview bytearray 7 m.cast H
m = memoryview(bytearray(7)); m.cast("H")
#: m memoryview bytearray 8 2 m.cas
m = memoryview(bytearray(8))[::2]; m.cast("H")
#: m memoryview bytearray 8 .cast H 
m = memoryview(bytearray(8)).cast("H"); m[0] = 70000
#: m memoryview bytearray 8 .cast H 
m = memoryview(bytearray(8)).cast("H"); m[0] = 1.5
#: m memoryview b abc m.release m 0
m = memoryview(b"abc"); m.release(); m[0]
#: b bytearray b abc
b = bytearray(b"abc")
with memoryview(b) as m: print(m[0])
b.append(1); print(b)
m = memoryview(b); b.append(2)
#: b bytearray b abc m memoryview b 
b = bytearray(b"abc"); m = memoryview(b); del b[0]
#: b bytearray b abc m memoryview b 
b = bytearray(b"abc"); m = memoryview(b); b[0:2] = b"xy"; print(bytes(m)); b[0:2] = b"xyz"
#= more
hash(memoryview(b"ab")) == hash(b"ab"), memoryview(b"ab") == memoryview(b"ab"), memoryview(b"ab") == bytearray(b"ab"), memoryview(b"ab") == "ab", memoryview(b"ab") != b"ac", list(memoryview(b"ab")), sum(memoryview(b"ab")), 97 in memoryview(b"ab"), bytes(reversed(memoryview(b"ab"))), memoryview(memoryview(b"ab")).tolist()
hash(memoryview(bytearray(b"ab")))
memoryview(b"ab") < memoryview(b"b")
memoryview(b"ab") + b"c"
memoryview(b"ab") == memoryview(b"ab").cast("b"), memoryview(b"\xff") == memoryview(b"\xff").cast("b"), memoryview(b"abcd")[1:3].tobytes(), memoryview(b"").nbytes, str(memoryview(b"ab"))[:10], memoryview(b"abc").toreadonly().readonly
bytes(memoryview(b"abc")), bytearray(memoryview(b"abc")[1:]), b"x" + memoryview(b"y"), b"".join([memoryview(b"a"), b"b", bytearray(b"c")]), bytes.fromhex("6162"), int.from_bytes(memoryview(b"ab"), "big"), b"abc".find(memoryview(b"c")), str(memoryview(b"ab"), "utf-8")
