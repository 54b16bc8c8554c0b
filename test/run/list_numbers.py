# What is known of the ints in a list must hold for whatever way they came into it.
# RUN: %python %s > %t.expected
# RUN: %pyasync2cpp %s --run > %t.out && diff %t.expected %t.out
# RUN: %pyasync2cpp %s --run --sanitize > %t.out && diff %t.expected %t.out
# RUN: %pyasync2cpp %s --run -fno-inference > %t.out && diff %t.expected %t.out
def make(n):
    out = []
    for i in range(n):
        out.append(i * 3)
    return out

T = make(10)
B = [1, 2, 3]
B += [2**80]
C = [0] * 5
C[2] = 7
D = [5, 6]
D.extend(range(10**20, 10**20 + 2))
E = [v * 2 for v in T]
F = sorted(T)
G = T[1:4]
def put(l, v):
    l.append(v)
H = [1]
put(H, 2**90)
I = [1, 2]
I[0] += 2**70
J = [3]
J.insert(0, 1 << 65)
K = list(map(int, ["5", "99999999999999999999999"]))
L = [1, *B]
a, *M = [2**66, 3, 2**67]
N = [1]
N2 = N
N2 += (2**64,)
O = [[1], [2]]
O[0].append(2**75)
P = [1, 2]
P[0:1] = [2**77]
Q = T + [2**63]
class Box:
    def __init__(self):
        self.items = [1]
    def add(self, v):
        self.items.append(v)
b = Box()
b.add(2**68)
setattr(b, "items", [2**69])
def total(l):
    s = 0
    for v in l:
        s = (s ^ v) + (v >> 1)
    return s
for name, l in (("T", T), ("B", B)):
    print(name, total(l))
print(total(T), total(B), total(C), total(D), total(E), total(F), total(G), total(H), total(I), total(J), total(K))
print(total(L), total(M), total(N), total(O[0]), total(P), total(Q), total(b.items))
def first(l, k):
    return l[k] * 2 + 1
print(first(T, 3), first(T, -1))
def only():
    x = [1, 2, 3]
    y = 0
    for v in x:
        y += v * v
    x[0] = 2**31
    x.append(2**40)
    return y + x[0] * 4 + x[-1]
print(only())
def big():
    x = [2**61, 2**62]
    return x[0] + x[1], x[0] * 2
print(big())
def r(l):
    l.reverse()
    l.sort()
    m = l.copy()
    m.append(2**64)
    return m[-1] + l[0]
print(r([4, 5, 6]))
def swap():
    x = [1, 2**70]
    x[0], x[1] = x[1], x[0]
    return x[0] + 1
print(swap())
def p():
    x = [1]
    x.append(x.pop() + 2**66)
    return x.pop() + 1
print(p())
def ag(l):
    for i in range(len(l)):
        l[i] = l[i] * l[i]
    return l
z = [3, 9]
for _ in range(9):
    ag(z)
print(z)
def bound():
    x = []
    add = x.append
    add(2**70)
    x.append(1)
    return x[0] + 1
print(bound())
def mapped():
    x = [1]
    list(map(x.append, [2**71]))
    getattr(x, "append")(2**72)
    [].append(list.append(x, 2**73))
    x.__setitem__(0, 2**74)
    return [v + 1 for v in x], x[0] + x[1] + x[2] + x[3]
print(mapped())
def lent():
    global T
    old = T
    T = [2**65, 5]
    y = T[0] + T[1]
    T[1] = T[0]
    T = old
    return y
print(lent(), T[1])
class Dies:
    def __del__(self):
        global U
        U = [7]
U = [Dies(), 3]
U[0] = U[1]
print(U)
def rec(l, n):
    if n:
        l[0] = l[0] * 10
        rec(l, n - 1)
w = [1]
rec(w, 40)
print(w)
