# Files, streams in memory, os and sys against CPython. The program writes files, so each run has a folder of its own.
# RUN: rm -rf %t && mkdir -p %t/cpython %t/dynamic %t/inferred %t/sanitized
# RUN: cp %s %t/dynamic/app.py && cp %s %t/inferred/app.py && cp %s %t/sanitized/app.py
# RUN: cd %t/cpython && %exits 7 %python -W ignore %s < /dev/null > %t/cpython.txt
# RUN: %exits 7 %pyasync2cpp %t/dynamic/app.py --run -fno-inference < /dev/null > %t/dynamic.txt
# RUN: diff %t/cpython.txt %t/dynamic.txt
# RUN: %exits 7 %pyasync2cpp %t/inferred/app.py --run < /dev/null > %t/inferred.txt
# RUN: diff %t/cpython.txt %t/inferred.txt
# RUN: %exits 7 %pyasync2cpp %t/sanitized/app.py --run --sanitize < /dev/null > %t/sanitized.txt
# RUN: diff %t/cpython.txt %t/sanitized.txt
import io, os, sys
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except OSError as e:
        print(type(e).__name__, isinstance(e, ValueError), e.errno, e.strerror, e.filename, e.filename2, e.args, e)
    except Exception as e:
        print(type(e).__name__, e)
for n in ("t.txt", "b.bin", "u.txt", "d/e.txt", "d/f.txt"):
    try: os.remove(n)
    except OSError: pass
for n in ("d/g", "d"):
    try: os.rmdir(n)
    except OSError: pass
with open("t.txt", "w") as f:
    print(f.write("hello\n"), f.write("wörld\r\nx\ry\n"), f.write(""), f.tell(), f.name, f.mode, f.closed, f.writable(), f.readable(), f.seekable(), f.encoding, f.errors)
    print("printed", 1, 2.5, file=f, sep="-", end="!\n")
    f.writelines(["a\n", "b"])
    f.writelines(c for c in "xyz")
print(f.closed)
for kw in ({}, {"newline": ""}, {"newline": "\n"}, {"newline": "\r"}, {"newline": "\r\n"}):
    with open("t.txt", **kw) as f: print(repr(f.read()))
    with open("t.txt", **kw) as f: print(f.readlines())
    with open("t.txt", **kw) as f: print([line for line in f])
    with open("t.txt", **kw) as f: print(repr(f.read(3)), repr(f.readline()), repr(f.read(4)), repr(f.readline(2)), repr(f.read(0)), repr(f.read(-1)), repr(f.read()), repr(f.readline()))
    with open("u.txt", "w", **kw) as f: print(f.write("1\n2\r3\r\n"))
    with open("u.txt", "rb") as f: print(f.read())
with open("t.txt", "rb") as f:
    print(f.read(4), f.readline(), f.readline(3), f.tell(), f.seek(0), f.read(1), f.seek(2, 1), f.read(2), f.seek(-3, 2), f.read(), f.read(), f.seek(0), f.readlines(), f.mode, f.name)
with open("t.txt", "rb") as f: print(f.readlines(10))
with open("t.txt") as f: print(f.readlines(3), f.readlines(0), f.readlines(None))
with open("t.txt", "a") as f: print(f.tell() > 0, f.write("tail"))
with open("t.txt", "r+") as f:
    print(repr(f.read(2)), f.seek(0), f.write("HE"), f.seek(0), repr(f.readline()), f.seek(0, 2) > 0, f.write("!"), f.seek(0), repr(f.read()))
with open("b.bin", "wb") as f:
    print(f.write(b"abc"), f.write(bytearray(b"de")), f.write(memoryview(b"fg")), f.tell())
with open("b.bin", "r+b") as f:
    b = bytearray(4)
    print(f.readinto(b), b, f.tell(), f.write(b"ZZ"), f.seek(0), f.read(), f.truncate(3), f.seek(0), f.read(), f.readinto(b), f.mode)
with open("b.bin", "ab+") as f: print(f.write(b"end"), f.seek(0), f.read(), f.truncate(2), f.seek(0), f.read())
with open("b.bin", "w+") as f: print(f.write("é" * 5000), f.seek(0), len(f.read()), f.tell(), f.seek(0), len(f.read(4097)), f.tell(), len(f.readline()))
with open("b.bin", "wb") as f: f.write(b"a\xffb\n")
def rd(**k):
    with open("b.bin", **k) as f: return f.read()
t(rd); t(rd, errors="replace"); t(rd, errors="ignore"); t(rd, encoding="latin-1"); t(rd, encoding="ascii"); t(rd, mode="rb")
t(open, "nope.txt"); t(open, "nope/x", "w"); t(open, "t.txt/x", "w"); t(open, "t.txt", "x"); t(open, "."); t(open, ""); t(open, "a\0b")
for m in ("q", "rw", "rbt", "", "r+r", "b", "+", "rbb", "U", 3): t(open, "t.txt", m)
t(open, 3.5); t(open, "b.bin", "rb", encoding="utf-8"); t(open, "b.bin", "rb", newline=""); t(open, "b.bin", "rb", errors="x"); t(open, "t.txt", newline="x"); t(open, "t.txt", encoding="nope"); t(open, "t.txt", newline=3); t(open, "t.txt", "r", 1.5)
f = open("t.txt", "w"); t(f.read); t(f.readline); t(next, f); t(f.readlines); t(f.write, 3); t(f.write, b"x"); t(f.writelines, [1]); t(f.writelines, 1); t(f.seek, 1, 1); t(f.seek, 1, 2); t(f.seek, -1); t(f.seek, 0, 5); t(f.read, "x"); t(f.flush); t(f.isatty); print(repr(f)); f.close(); f.close()
for n in "read readline readlines tell flush fileno isatty readable writable seekable truncate __next__ __enter__ __iter__".split(): t(getattr(f, n))
t(f.write, "x"); t(f.writelines, ["x"]); t(f.seek, 0); t(f.__exit__, None, None, None)
f = open("t.txt", "r"); t(f.write, "x"); t(f.writelines, ["x"]); t(f.truncate); t(f.read, None); t(f.read, 1.0); t(f.readline, None); t(f.readline, "a"); f.close()
f = open("b.bin", "rb"); t(f.write, b"x"); t(f.writelines, [b"x"]); t(f.truncate); t(f.seek, -1); t(f.seek, 0, 7); t(f.seek, 1.5); t(f.readline, None); t(f.read, -5); t(f.readinto, b"abc"); print(repr(f)); f.close()
for n in "read readline readlines tell flush fileno isatty readable writable seekable truncate __next__ __enter__ __iter__".split(): t(getattr(f, n))
t(f.readinto, bytearray(2)); t(f.seek, 0)
f = open("b.bin", "wb"); t(f.write, "x"); t(f.write, 3); t(f.read); t(f.readline); t(next, f); t(f.readinto, bytearray(2)); t(f.write, [1]); t(f.writelines, ["x"]); print(repr(f)); f.close(); t(f.write, b"x"); t(f.flush)
# deterministic closing
f = open("u.txt", "w"); f.write("gone"); del f
print(open("u.txt").read())
def leak():
    g = open("u.txt", "w"); g.write("gone2")
leak(); print(open("u.txt").read())
try:
    with open("u.txt", "w") as f:
        f.write("partial"); raise KeyError(1)
except KeyError: pass
print(open("u.txt").read(), f.closed)
it = iter(open("t.txt", "w+")); t(next, it)
print([*open("u.txt")], list(enumerate(open("u.txt"))))
# memory
s = io.StringIO("héllo\nwörld\n")
print(s.read(2), s.tell(), repr(s.readline()), s.write("XY"), s.getvalue(), s.seek(0), s.readlines(), s.seek(100), s.write("z"), repr(s.getvalue()), s.truncate(3), repr(s.getvalue()), s.tell(), s.seek(0, 2), s.seek(0, 1))
t(s.write, 3); t(s.seek, -1); t(s.seek, 1, 1); t(s.seek, 0, 9); t(s.truncate, -1); t(s.read, "x"); t(s.seek, "x"); t(s.readline, "x"); t(s.read, 1.5); t(s.writelines, ["a", 1]); t(io.StringIO, 3); t(io.StringIO, b"x"); t(s.isatty), t(s.readable); t(s.flush)
s = io.StringIO(); print("a", "b", file=s); print(1, file=s, end=""); print(repr(s.getvalue()), list(io.StringIO("a\nb")), io.StringIO("a\rb\r\nc").readlines(), io.StringIO(None).getvalue() == "")
with io.StringIO("x") as s: print(s.read(), s.closed)
print(s.closed)
for n in "read readline readlines tell flush isatty readable writable seekable truncate __next__ __enter__ getvalue close".split(): t(getattr(s, n))
t(s.write, "x"); t(s.writelines, ["x"]); t(s.seek, 0)
b = io.BytesIO(b"abc\ndef\n")
print(b.read(2), b.tell(), b.readline(), b.write(b"XY"), b.getvalue(), b.seek(0), b.readlines(), b.seek(12), b.write(b"z"), b.getvalue(), b.truncate(3), b.getvalue(), b.tell(), b.seek(-2, 2), b.read1(), b.seek(1), b.readinto(bytearray(9)), b.seek(-1, 1))
t(b.write, "x"); t(b.seek, -1); t(b.seek, -10, 2); t(b.seek, 0, 9); t(b.truncate, -1); t(b.read, "x"); t(b.readline, "x"); t(io.BytesIO, "x"); t(io.BytesIO, 3); t(b.write, 3); t(b.readinto, b"x"); t(b.writelines, [b"a", "b"])
v = b.getbuffer(); print(bytes(v)); v[0] = 65; print(b.getvalue()); t(b.write, b"0123456789"); t(b.close); v.release(); print(b.write(b"01234"), b.getvalue())
with io.BytesIO(bytearray(b"x")) as b: print(b.read(), b.closed, [*io.BytesIO(b"a\nb")])
for n in "read readline readlines tell flush isatty readable writable seekable truncate __next__ __enter__ getvalue getbuffer close".split(): t(getattr(b, n))
t(b.write, b"x"); t(b.writelines, [b"x"]); t(b.seek, 0)
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
try: raise io.UnsupportedOperation("x")
except ValueError as e: print(repr(e))
# os
os.mkdir("d"); open("d/e.txt", "w").close(); os.mkdir("d/g")
print(sorted(os.listdir("d")), os.stat("d/e.txt")[6], os.stat("t.txt")[0] & 0xF000, os.stat("d")[0] & 0xF000, len(os.stat("d")), os.stat("t.txt").st_size, os.sep)
os.rename("d/e.txt", "d/f.txt"); print(sorted(os.listdir("d")), "t.txt" in os.listdir())
t(os.mkdir, "d"); t(os.rmdir, "d"); t(os.remove, "d"); t(os.remove, "zz"); t(os.unlink, "zz"); t(os.rename, "zz", "yy"); t(os.listdir, "zz"); t(os.listdir, "t.txt"); t(os.stat, "zz"); t(os.chdir, "zz"); t(os.chdir, "t.txt"); t(os.rmdir, "t.txt"); t(os.mkdir, "zz/yy")
os.chdir("d"); print(os.getcwd()[-1], os.listdir(), open("f.txt").read() == ""); os.chdir(".."); print("t.txt" in os.listdir("."))
os.remove("d/f.txt"); os.rmdir("d/g"); os.rmdir("d"); t(os.stat, "d")
print(len(os.urandom(5)), type(os.urandom(0)))
t(os.urandom, -1); t(os.stat, 1.5); t(os.getenv, "P2C_NOT_THERE"), t(os.getenv, "P2C_NOT_THERE", "dflt")
# sys
print(sys.stdout.write("out\n"), sys.byteorder, sys.maxsize == 2**63 - 1, isinstance(sys.path, list), isinstance(sys.argv, list), sys.exc_info())
try: 1 / 0
except ZeroDivisionError as e:
    a, b, c = sys.exc_info(); print(a, b is e, c is not None)
sys.stdout.flush(); print(sys.stdin.read(), repr(sys.stdin.readline()), list(sys.stdin), sys.stdin.readable(), sys.stdout.writable(), sys.stdin.name, sys.stdout.name)
for a in ((), (0,), (3,), ("bye",), (None,)):
    try: sys.exit(*a)
    except SystemExit as e: print(e.code, e.args)
sys.exit(7)
