# What a loop walks or a call is given lives on while the variable that it was read from changes.
# RUN: %pyasync2cpp %s --run --sanitize > %t && %cpython %s | diff - %t
# RUN: %pyasync2cpp %s --run -fno-inference > %t && %cpython %s | diff - %t
def outer():
    c = tuple([object(), object()])
    def clear():
        nonlocal c
        c = ()
    def use(t):
        clear()
        return len(t)
    n = 0
    for i in c:
        clear()
        n += 1
    c = tuple([1.5, [2]])
    print(use(c))
    c = [1, 2, 3]
    def drop(t):
        nonlocal c
        c = []
        return [t[0], t[1], len(t)]
    print(drop(c))
    return n
print(outer())
class B:
    def __init__(self):
        self.x = [1, 2, 3]
    def swap(self, x):
        self.x = []
        return x[0]
    def go(self):
        return self.swap(self.x)
print(B().go())
def retyped(n):
    v = tuple([n] * 3)
    for i in v:
        v = "abc" if n == 1 else [i]
        print(i)
    w = v
    v = 3
    return w, v
print(retyped(1), retyped(2))
class A:
    def __init__(self):
        self.items = tuple([object(), object(), object()])
    def walk(self):
        n = 0
        for item in self.items:
            self.items = ()
            n += 1
        return n
print(A().walk())
G = tuple([object(), object(), object()])
def walk():
    global G
    n = 0
    for item in G:
        G = ()
        n += 1
    return n
print(walk())

def never_read(a, b):
    v = bool((b"\x00\xff" or b))
    print(a, b)
    return v
print(never_read(1.0, f"{None}"))
