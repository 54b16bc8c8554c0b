# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Streams in memory and files, classes derived from them, builtins as a module, identity of floats.
#:: what the probes share
import io
#: s io.StringIO a nb r nc rd
s = io.StringIO("a\nb\r\nc\rd")
print(s.readline(), s.read(2), s.tell(), s.read(), s.read(), s.readline())
print(s.seek(0), s.readlines(), s.getvalue())
#: s io.StringIO
s = io.StringIO()
print(s.write("héllo\n"), s.write(""), s.tell(), s.getvalue())
s.seek(2); print(s.write("XX"), s.getvalue()); s.seek(20); s.write("end"); print(repr(s.getvalue()))
s.seek(3); print(s.truncate(), repr(s.getvalue()), s.tell()); print(s.truncate(1), s.tell(), repr(s.getvalue()))
print(s.truncate(100), repr(s.getvalue()))
#: s io.StringIO abc
s = io.StringIO("abc")
print(s.seek(0, 2), s.tell(), s.seek(0, 1))
s.seek(1, 1)
#: s io.StringIO abc
s = io.StringIO("abc")
s.seek(-1)
#: s io.StringIO abc
s = io.StringIO("abc")
s.seek(-1, 2)
#: s io.StringIO abc
s = io.StringIO("abc")
s.seek(0, 5)
#: s io.StringIO abc
s = io.StringIO("abc")
s.seek(1.5)
#: s io.StringIO abc
s = io.StringIO("abc")
s.truncate(-1)
#: s io.StringIO abc
s = io.StringIO("abc")
s.write(b"x")
#: s io.StringIO abc
s = io.StringIO("abc")
s.write(5)
#: s io.StringIO abc
s = io.StringIO("abc")
s.read("x")
#: s io.StringIO abc
s = io.StringIO("abc")
s.close(); print(s.closed); s.close()
s.read()
#: s io.StringIO abc
s = io.StringIO("abc")
s.close()
s.getvalue()
#: s io.StringIO abc
s = io.StringIO("abc")
s.close()
s.closed; s.readable()
#: s io.StringIO abc
s = io.StringIO("abc")
with s as t:
    print(t is s, t.read())
print(s.closed)
with s: pass
#: s io.StringIO x ny nz
s = io.StringIO("x\ny\nz")
print(next(s), list(s), [l for l in s])
s.seek(0)
for l in s: print(repr(l), s.tell())
print(s.readline(), s.readable(), s.writable(), s.seekable(), s.isatty())
s.fileno()
#: s io.StringIO abc ndef
s = io.StringIO("abc\ndef")
print(s.readline(2), s.readline(-1), s.readline(None), s.readline(0)); s.seek(0); print(s.readlines(2), s.readlines(0)); s.seek(0); print(s.read(-1), s.read(None))
#: s io.StringIO abc ndef newline x
s = io.StringIO("abc\ndef", newline="x")
#: s io.StringIO a r nb rc n newline N
s = io.StringIO("a\r\nb\rc\n", newline=None); print(repr(s.getvalue()), s.readlines())
s = io.StringIO("a\r\nb\rc\n", newline=""); print(repr(s.getvalue()), s.readlines())
s = io.StringIO("a\r\nb\rc\n", newline="\r\n"); print(repr(s.getvalue()), s.readlines())
s = io.StringIO("a\r\nb\rc\n", newline="\r"); print(repr(s.getvalue()), s.readlines())
s = io.StringIO("a\r\nb\rc\n", "\n"); print(repr(s.getvalue()), s.readlines())
#= more
io.StringIO(5)
io.StringIO(b"a")
io.StringIO(None).getvalue()
io.StringIO(initial_value="q").read()
io.StringIO("a", "b", "c")
io.StringIO(foo=1)
io.BytesIO("a")
io.BytesIO(5)
io.BytesIO(None).getvalue()
io.BytesIO([1,2])
io.BytesIO(initial_bytes=b"q").read()
io.BytesIO(bytearray(b"xy")).read()
io.BytesIO(memoryview(b"xy")).read()
#: s io.StringIO
s = io.StringIO()
print("a", 5, None, file=s, sep="-", end="!")
print(s.getvalue())
s.writelines(["x", "y"]); print(s.getvalue())
s.writelines(5)
#: s io.StringIO
s = io.StringIO()
s.writelines([1])
#: b io.BytesIO b abc ndef
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.tell(), b.read(), b.read(), b.getvalue(), b.seek(0), b.read1(), b.seek(-2, 2), b.read(1), b.seek(-1, 1), b.read())
print(b.write(b"XY"), b.getvalue(), b.write(bytearray(b"1")), b.write(memoryview(b"23")))
print(b.seek(20), b.read(), b.write(b"e"), b.getvalue(), b.truncate(2), b.tell(), b.getvalue())
print(b.seek(100), b.tell(), b.read(5))
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
b.seek(-1)
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
print(b.seek(-10, 2), b.seek(-5, 1))
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
b.seek(0, 3)
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
b.write("x")
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
b.write(5)
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
b.truncate(-1)
#: b io.BytesIO b abcdef
b = io.BytesIO(b"abcdef")
a = bytearray(4)
print(b.readinto(a), a, b.readinto(a), a, b.readinto(a), b.readinto1(a) if hasattr(b, "readinto1") else 0)
b.readinto(b"abc")
#: b io.BytesIO b abcdef
b = io.BytesIO(b"abcdef")
b.readinto("abc")
#: b io.BytesIO b abcdef
b = io.BytesIO(b"abcdef")
import array
a = array.array("H", [0, 0])
print(b.readinto(a), a)
m = memoryview(bytearray(3))
print(b.readinto(m), bytes(m))
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
v = b.getbuffer()
v[0] = 65
print(b.getvalue(), v.nbytes, bytes(v))
b.write(b"q"); print(b.getvalue())
b.seek(10)
b.write(b"long")
#: b io.BytesIO b abc
b = io.BytesIO(b"abc")
v = b.getbuffer()
b.close()
#: b io.BytesIO b a nb n nc
b = io.BytesIO(b"a\nb\n\nc")
print(list(b), b.readlines()); b.seek(0); print(next(b), b.readlines(), b.seek(0), b.readlines(3), b.readline(1))
print(b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, b.flush())
b.writelines([b"x", b"y"]); print(b.getvalue())
b.close(); print(b.closed)
b.getvalue()
#: with io.BytesIO b x as b print b.read
with io.BytesIO(b"x") as b: print(b.read())
print(b.closed)
b.read()
#: b io.BytesIO
b = io.BytesIO()
b.fileno()
#: with open probe.txt w as f
with open("probe.txt", "w") as f:
    print(f.write("héllo\nwörld\n"), f.tell(), f.name[-6:], f.mode, f.closed, f.writable(), f.readable())
    print("x", 1, file=f)
with open("probe.txt") as f:
    print(f.read(3), f.readline(), f.readlines(), f.read(), f.encoding.lower())
with open("probe.txt", "rb") as f:
    print(f.read(), f.seek(2), f.read(3), f.tell(), f.seek(-3, 2), f.read())
with open("probe.txt", "a") as f: f.write("end")
with open("probe.txt", "r+") as f:
    f.write("HE"); f.seek(0); print(f.read())
with open("probe.txt") as f:
    for l in f: print(repr(l))
    f.write("x")
#: f open probe.txt wb
f = open("probe.txt", "wb")
print(f.write(b"ab\r\ncd"), f.tell()); f.close()
f.write(b"x")
#: with open probe.txt as f print repr 
with open("probe.txt") as f: print(repr(f.read()))
with open("probe.txt", newline="") as f: print(repr(f.read()))
with open("probe.txt", "rb") as f:
    a = bytearray(3); print(f.readinto(a), a, f.readline(), list(f))
with open("probe.txt", "w") as f: f.write(b"x")
#: with open probe.txt wb as f f.wri
with open("probe.txt", "wb") as f: f.write("x")
#: with open probe.txt w as f f.read
with open("probe.txt", "w") as f: f.read()
#: with open probe.txt x as f pass
with open("probe.txt", "x") as f: pass
#: open none t1.txt
open("none/t1.txt")
#: open .
open(".")
#: class W
class W:
    def write(self, s): out.append(s)
out = []
print("a", 1, file=W(), flush=False)
print(end="", file=W())
print(out)
#: class W
class W:
    def write(self, s): out.append(s)
    def flush(self): out.append("FL")
out = []
print("a", file=W(), flush=True)
print(out)
#: print x file object
print("x", file=object())
#: class MyIO io.StringIO
class MyIO(io.StringIO):
    def write(self, s): return super().write(s.upper())
m = MyIO(); print("abc", file=m); print(m.getvalue(), isinstance(m, io.StringIO))
#: class MyB io.BytesIO
class MyB(io.BytesIO):
    def read(self, *a): return super().read(*a)[::-1]
m = MyB(b"abc"); print(m.read())
#: import builtins
import builtins
print(builtins.len([1]), builtins.__name__)
print(getattr(builtins, "int")("5"))
print(hasattr(builtins, "foo"), builtins.ValueError)
print(builtins.sorted([2, 1]), builtins.isinstance(5, builtins.int), builtins.list((1, 2)), builtins.dict(a=1))
try:
    raise builtins.KeyError("x")
except builtins.LookupError as e:
    print(repr(e))
#: x 1.5
x = 1.5
y = x
z = 2.5
last = None
print(x is y, x is z, x is not y, last is x)
last = x
print(last is x, last is not x, [x][0] is not None)
#: def f x
def f(x):
    y = x
    return x is y, x is not y
print(f(2.5), f(float("nan")), f(1), f("a"), f(None))
#: import io
import io
class L(io.StringIO):
    def __init__(self, *a):
        super().__init__(*a)
        self.n = 0
    def write(self, s):
        self.n += 1
        return super().write(s)
l = L("abc")
print(l.read(), l.write("x"), l.getvalue(), l.n, isinstance(l, io.StringIO), list(L("a\nb")))
with L() as q:
    print("hi", 5, file=q)
    print(repr(q.getvalue()), q.n)
print(q.closed)
#: import io
import io
class B(io.BytesIO):
    def __init__(self): self.x = 1
b = B()
print(b.read(), b.write(b"abc"), b.getvalue(), b.x, b.tell(), b.seek(0), b.readline(), b.truncate(1), b.close(), b.closed)
class T(io.BytesIO): pass
t = T(b"q\nw")
print(list(t), t.getvalue(), T().getvalue(), T(initial_bytes=b"z").read())
#: import io
import io
for nl in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline=nl)
    print(repr(nl), repr(s.getvalue()), s.readlines(), s.write("x\ny\r\nz\rw"), repr(s.getvalue()), s.seek(0), s.readline(2), s.readline(3), repr(s.read()))
#: the file goes
import os
os.remove("probe.txt")
print("probe.txt" in os.listdir())
