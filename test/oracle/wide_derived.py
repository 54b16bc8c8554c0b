# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#:: attributes of instances of classes derived from every builtin, in every order of bases
import io
from io import StringIO, BytesIO
from collections import deque, OrderedDict, defaultdict, namedtuple, Counter
from array import array
NT = namedtuple("NT", "a b")
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
def show(o):
    try: v = o.getvalue()
    except AttributeError:
        try: v = list(o)
        except TypeError: v = o.args if isinstance(o, BaseException) else None
    return v, o.x, o.y, o.z, getattr(o, "w", "-"), getattr(o, "m", "-"), isinstance(o, Mix)
class Mix:
    def setm(s, v): s.m = v; s.m2 = [v]; return s.m
    def getm(s): return s.m, s.m2

class A0(int):
    def __init__(s, *a):
        pass
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B0(A0):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C0(A0, Mix): pass
class D0(Mix, A0):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E0(Mix, int):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go0():
    a = A0(5); print("int", show(a), a.chg(), show(a))
    b = B0(5); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C0(5); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D0(5); print(show(d), d.chg(), show(d))
    e = E0(5); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A0(5), B0(5), C0(5), D0(5)]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go0()
except Exception as x: print("int", type(x).__name__, x)
class A1(str):
    def __init__(s, *a):
        pass
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B1(A1):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C1(A1, Mix): pass
class D1(Mix, A1):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E1(Mix, str):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go1():
    a = A1("abc"); print("str", show(a), a.chg(), show(a))
    b = B1("abc"); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C1("abc"); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D1("abc"); print(show(d), d.chg(), show(d))
    e = E1("abc"); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A1("abc"), B1("abc"), C1("abc"), D1("abc")]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go1()
except Exception as x: print("str", type(x).__name__, x)
class A2(float):
    def __init__(s, *a):
        pass
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B2(A2):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C2(A2, Mix): pass
class D2(Mix, A2):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E2(Mix, float):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go2():
    a = A2(2.5); print("float", show(a), a.chg(), show(a))
    b = B2(2.5); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C2(2.5); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D2(2.5); print(show(d), d.chg(), show(d))
    e = E2(2.5); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A2(2.5), B2(2.5), C2(2.5), D2(2.5)]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go2()
except Exception as x: print("float", type(x).__name__, x)
class A3(tuple):
    def __init__(s, *a):
        pass
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B3(A3):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C3(A3, Mix): pass
class D3(Mix, A3):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E3(Mix, tuple):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go3():
    a = A3((1, 2)); print("tuple", show(a), a.chg(), show(a))
    b = B3((1, 2)); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C3((1, 2)); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D3((1, 2)); print(show(d), d.chg(), show(d))
    e = E3((1, 2)); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A3((1, 2)), B3((1, 2)), C3((1, 2)), D3((1, 2))]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go3()
except Exception as x: print("tuple", type(x).__name__, x)
class A4(bytes):
    def __init__(s, *a):
        pass
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B4(A4):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C4(A4, Mix): pass
class D4(Mix, A4):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E4(Mix, bytes):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go4():
    a = A4(b"xy"); print("bytes", show(a), a.chg(), show(a))
    b = B4(b"xy"); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C4(b"xy"); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D4(b"xy"); print(show(d), d.chg(), show(d))
    e = E4(b"xy"); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A4(b"xy"), B4(b"xy"), C4(b"xy"), D4(b"xy")]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go4()
except Exception as x: print("bytes", type(x).__name__, x)
class A5(list):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B5(A5):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C5(A5, Mix): pass
class D5(Mix, A5):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E5(Mix, list):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go5():
    a = A5([1, 2]); print("list", show(a), a.chg(), show(a))
    b = B5([1, 2]); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C5([1, 2]); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D5([1, 2]); print(show(d), d.chg(), show(d))
    e = E5([1, 2]); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A5([1, 2]), B5([1, 2]), C5([1, 2]), D5([1, 2])]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go5()
except Exception as x: print("list", type(x).__name__, x)
class A6(dict):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B6(A6):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C6(A6, Mix): pass
class D6(Mix, A6):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E6(Mix, dict):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go6():
    a = A6({1: 2}); print("dict", show(a), a.chg(), show(a))
    b = B6({1: 2}); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C6({1: 2}); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D6({1: 2}); print(show(d), d.chg(), show(d))
    e = E6({1: 2}); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A6({1: 2}), B6({1: 2}), C6({1: 2}), D6({1: 2})]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go6()
except Exception as x: print("dict", type(x).__name__, x)
class A7(set):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B7(A7):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C7(A7, Mix): pass
class D7(Mix, A7):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E7(Mix, set):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go7():
    a = A7({1}); print("set", show(a), a.chg(), show(a))
    b = B7({1}); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C7({1}); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D7({1}); print(show(d), d.chg(), show(d))
    e = E7({1}); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A7({1}), B7({1}), C7({1}), D7({1})]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go7()
except Exception as x: print("set", type(x).__name__, x)
class A8(frozenset):
    def __init__(s, *a):
        pass
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B8(A8):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C8(A8, Mix): pass
class D8(Mix, A8):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E8(Mix, frozenset):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go8():
    a = A8({1}); print("frozenset", show(a), a.chg(), show(a))
    b = B8({1}); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C8({1}); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D8({1}); print(show(d), d.chg(), show(d))
    e = E8({1}); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A8({1}), B8({1}), C8({1}), D8({1})]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go8()
except Exception as x: print("frozenset", type(x).__name__, x)
class A9(bytearray):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B9(A9):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C9(A9, Mix): pass
class D9(Mix, A9):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E9(Mix, bytearray):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go9():
    a = A9(b"q"); print("bytearray", show(a), a.chg(), show(a))
    b = B9(b"q"); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C9(b"q"); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D9(b"q"); print(show(d), d.chg(), show(d))
    e = E9(b"q"); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A9(b"q"), B9(b"q"), C9(b"q"), D9(b"q")]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go9()
except Exception as x: print("bytearray", type(x).__name__, x)
class A10(Exception):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B10(A10):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C10(A10, Mix): pass
class D10(Mix, A10):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E10(Mix, Exception):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go10():
    a = A10("e"); print("Exception", show(a), a.chg(), show(a))
    b = B10("e"); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C10("e"); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D10("e"); print(show(d), d.chg(), show(d))
    e = E10("e"); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A10("e"), B10("e"), C10("e"), D10("e")]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go10()
except Exception as x: print("Exception", type(x).__name__, x)
class A13(StopIteration):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B13(A13):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C13(A13, Mix): pass
class D13(Mix, A13):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E13(Mix, StopIteration):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go13():
    a = A13(7); print("StopIteration", show(a), a.chg(), show(a))
    b = B13(7); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C13(7); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D13(7); print(show(d), d.chg(), show(d))
    e = E13(7); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A13(7), B13(7), C13(7), D13(7)]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go13()
except Exception as x: print("StopIteration", type(x).__name__, x)
class A16(deque):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B16(A16):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C16(A16, Mix): pass
class D16(Mix, A16):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E16(Mix, deque):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go16():
    a = A16([1, 2]); print("deque", show(a), a.chg(), show(a))
    b = B16([1, 2]); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C16([1, 2]); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D16([1, 2]); print(show(d), d.chg(), show(d))
    e = E16([1, 2]); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A16([1, 2]), B16([1, 2]), C16([1, 2]), D16([1, 2])]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go16()
except Exception as x: print("deque", type(x).__name__, x)
class A18(OrderedDict):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B18(A18):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C18(A18, Mix): pass
class D18(Mix, A18):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E18(Mix, OrderedDict):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go18():
    a = A18({1: 2}); print("OrderedDict", show(a), a.chg(), show(a))
    b = B18({1: 2}); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C18({1: 2}); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D18({1: 2}); print(show(d), d.chg(), show(d))
    e = E18({1: 2}); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A18({1: 2}), B18({1: 2}), C18({1: 2}), D18({1: 2})]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go18()
except Exception as x: print("OrderedDict", type(x).__name__, x)
class A19(defaultdict):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B19(A19):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C19(A19, Mix): pass
class D19(Mix, A19):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E19(Mix, defaultdict):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go19():
    a = A19(int, {1: 2}); print("defaultdict", show(a), a.chg(), show(a))
    b = B19(int, {1: 2}); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C19(int, {1: 2}); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D19(int, {1: 2}); print(show(d), d.chg(), show(d))
    e = E19(int, {1: 2}); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A19(int, {1: 2}), B19(int, {1: 2}), C19(int, {1: 2}), D19(int, {1: 2})]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go19()
except Exception as x: print("defaultdict", type(x).__name__, x)
class A20(StringIO):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B20(A20):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C20(A20, Mix): pass
class D20(Mix, A20):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E20(Mix, StringIO):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go20():
    a = A20("io"); print("StringIO", show(a), a.chg(), show(a))
    b = B20("io"); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C20("io"); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D20("io"); print(show(d), d.chg(), show(d))
    e = E20("io"); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A20("io"), B20("io"), C20("io"), D20("io")]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go20()
except Exception as x: print("StringIO", type(x).__name__, x)
class A22(object):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B22(A22):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C22(A22, Mix): pass
class D22(Mix, A22):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E22(Mix, object):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go22():
    a = A22(); print("object", show(a), a.chg(), show(a))
    b = B22(); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C22(); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D22(); print(show(d), d.chg(), show(d))
    e = E22(); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A22(), B22(), C22(), D22()]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go22()
except Exception as x: print("object", type(x).__name__, x)
class A24(NT):
    def __init__(s, *a):
        pass
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B24(A24):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C24(A24, Mix): pass
class D24(Mix, A24):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E24(Mix, NT):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go24():
    a = A24(1, 2); print("NT", show(a), a.chg(), show(a))
    b = B24(1, 2); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C24(1, 2); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D24(1, 2); print(show(d), d.chg(), show(d))
    e = E24(1, 2); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A24(1, 2), B24(1, 2), C24(1, 2), D24(1, 2)]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go24()
except Exception as x: print("NT", type(x).__name__, x)
class A25(property):
    def __init__(s, *a):
        super().__init__(*a)
        s.x = 1.5; s.y = True; s.z = "z"
    def chg(s): s.x += 1; s.y = not s.y; s.z = s.z * 2; return s.x, s.y, s.z
class B25(A25):
    def __init__(s, *a): super().__init__(*a); s.w = 2.5; s.v = False
    def chg(s): r = super().chg(); s.w = s.w * 2; return r, s.w, s.v
class C25(A25, Mix): pass
class D25(Mix, A25):
    def chg(s): s.setm(3); return super().chg(), s.getm()
class E25(Mix, property):
    def f(s): s.q = 0.5; s.r = None; return s.setm(1), s.q, s.r, s.getm()
def go25():
    a = A25(None); print("property", show(a), a.chg(), show(a))
    b = B25(None); print(show(b), b.chg(), b.chg(), show(b)); b.new = 5; print(b.new, "")
    c = C25(None); print(show(c), c.chg(), c.setm("cm"), c.getm(), show(c))
    d = D25(None); print(show(d), d.chg(), show(d))
    e = E25(None); print(e.f(), e.f()); e.q = "str"; print(e.q)
    del a.x; t(lambda: a.x); a.x = [1]; print(a.x, show(b)[1:3])
    l = [A25(None), B25(None), C25(None), D25(None)]
    for o in l: o.z += "!"; o.x = o.x + 1
    print([(type(o).__name__, o.x, o.y, o.z) for o in l])
try: go25()
except Exception as x: print("property", type(x).__name__, x)
