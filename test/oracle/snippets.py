# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Small programs as people write them, each on one feature or two.
#:: module level: constants and a main guard
RED = (255, 0, 0)
NAMES = {"red": RED}
def main(): return NAMES["red"][0]
if __name__ == "__main__":
    print(main(), __name__)
#:: module level: conditional definitions
DEBUG = False
if DEBUG:
    def log(*a): print(*a)
else:
    def log(*a): return None
print(log("x"))
try:
    missing_name
except NameError:
    missing_name = "made"
print(missing_name)
#:: module level: loops define names
total = 0
for number in range(5):
    if number % 2:
        continue
    total += number
else:
    finished = True
print(total, number, finished)
#: state machine with a dictionary of handlers
class Machine:
    def __init__(self):
        self.state, self.log = "idle", []
        self.handlers = {"idle": self.on_idle, "run": self.on_run, "stop": lambda e: "idle"}
    def on_idle(self, event): return "run" if event == "start" else "idle"
    def on_run(self, event): return {"halt": "stop"}.get(event, "run")
    def feed(self, *events):
        for e in events:
            self.state = self.handlers[self.state](e)
            self.log.append(self.state)
        return self.log
print(Machine().feed("x", "start", "tick", "halt", "any"))
#: debouncer with closures
def debounce(n):
    count, state = 0, False
    def sample(level):
        nonlocal count, state
        count = count + 1 if level != state else 0
        if count >= n: state, count = level, 0
        return state
    return sample
d = debounce(3)
print([d(bool(int(c))) for c in "1101110001110000"])
#: ring buffer
class Ring:
    def __init__(self, n): self.buf, self.n, self.i = [None] * n, n, 0
    def put(self, x):
        self.buf[self.i % self.n] = x
        self.i += 1
    def __iter__(self):
        for k in range(max(0, self.i - self.n), self.i): yield self.buf[k % self.n]
    def __len__(self): return min(self.i, self.n)
r = Ring(3)
for x in range(5): r.put(x)
print(list(r), len(r), sum(r), 4 in r)
#: colour wheel
def wheel(pos):
    pos = pos % 256
    if pos < 85: return (255 - pos * 3, pos * 3, 0)
    if pos < 170:
        pos -= 85
        return (0, 255 - pos * 3, pos * 3)
    pos -= 170
    return (pos * 3, 0, 255 - pos * 3)
print([wheel(i) for i in (0, 84, 85, 169, 170, 255, 256, -1)], hex((wheel(100)[0] << 16) | (wheel(100)[1] << 8) | wheel(100)[2]))
#: morse
M = {"a": ".-", "b": "-...", "s": "...", "o": "---"}
R = {v: k for k, v in M.items()}
code = " ".join(M.get(c, "?") for c in "sosab!")
print(code, "".join(R.get(x, "#") for x in code.split()))
#: parsing key=value text
text = """
# comment
name = "box"   
size=12
ratio = 0.5
flag = true
"""
conf = {}
for line in text.splitlines():
    line = line.strip()
    if not line or line.startswith("#"): continue
    key, _, value = line.partition("=")
    key, value = key.strip(), value.strip()
    if value.startswith('"'): value = value.strip('"')
    elif value in ("true", "false"): value = value == "true"
    else:
        try: value = int(value)
        except ValueError: value = float(value)
    conf[key] = value
print(conf)
#: a tokenizer and an evaluator
def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1
        elif c.isdigit():
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."): j += 1
            yield float(s[i:j]) if "." in s[i:j] else int(s[i:j])
            i = j
        else:
            yield c
            i += 1
class Parser:
    def __init__(self, s): self.toks, self.pos = list(tokens(s)), 0
    def peek(self): return self.toks[self.pos] if self.pos < len(self.toks) else None
    def take(self):
        self.pos += 1
        return self.toks[self.pos - 1]
    def expr(self):
        v = self.term()
        while self.peek() in ("+", "-"): v = v + self.term() if self.take() == "+" else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek() in ("*", "/"): v = v * self.factor() if self.take() == "*" else v / self.factor()
        return v
    def factor(self):
        t = self.take()
        if t == "(":
            v = self.expr()
            if self.take() != ")": raise SyntaxError("expected )")
            return v
        if t == "-": return -self.factor()
        if isinstance(t, (int, float)): return t
        raise ValueError(f"unexpected {t!r}")
for s in ("1 + 2 * 3", "(1 + 2) * 3 - 4 / 2", "-(2.5 * 2)", "2 *", "1 / 0", "x"):
    try:
        print(s, "=", Parser(s).expr())
    except (ValueError, ZeroDivisionError, IndexError, SyntaxError) as e:
        print(s, type(e).__name__, e)
#: linked list and stack
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
class Stack:
    def __init__(self, items=()):
        self.head = None
        for i in items: self.push(i)
    def push(self, v): self.head = Node(v, self.head)
    def pop(self):
        if self.head is None: raise IndexError("empty")
        v, self.head = self.head.value, self.head.next
        return v
    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next
s = Stack("abc")
print(list(s), s.pop(), list(s))
try:
    for _ in range(5): s.pop()
except IndexError as e:
    print(e)
#: binary search and sorting algorithms
def bisect(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x: lo = mid + 1
        else: hi = mid
    return lo
def quick(xs): return xs if len(xs) < 2 else quick([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + quick([x for x in xs[1:] if x >= xs[0]])
def bubble(xs):
    xs = list(xs)
    for i in range(len(xs)):
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]: xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2
    l, r, out = merge(a[:m]), merge(a[m:]), []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
xs = [(i * 37) % 23 for i in range(20)]
print(quick(xs) == sorted(xs) == bubble(xs) == merge(xs), bisect(sorted(xs), 10), quick(xs)[:5])
#: sieve and collatz
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]: flags[i * i :: i] = bytes(len(flags[i * i :: i]))
    return [i for i, f in enumerate(flags) if f]
def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n & 1 else n >> 1
        steps += 1
    return steps
print(sieve(50), len(sieve(1000)), max(range(1, 30), key=collatz), collatz(27))
#: matrix work
def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def transpose(m): return [list(r) for r in zip(*m)]
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
a = [[2, 0, 1], [1, 3, 2], [1, 1, 1]]
print(mul(a, transpose(a)), det(a), det([[0.5, 1], [2, 8]]))
#: game of life
def step(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or (n == 2 and c in cells)}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = step(g)
print(sorted(g))
#: event system with weak typing
class Events:
    def __init__(self): self.subs = {}
    def on(self, name):
        def deco(f):
            self.subs.setdefault(name, []).append(f)
            return f
        return deco
    def emit(self, name, *a, **k): return [f(*a, **k) for f in self.subs.get(name, ())]
ev = Events()
@ev.on("x")
def a(v, k=0): return v + k
@ev.on("x")
@ev.on("y")
def b(v, **k): return (v, k)
print(ev.emit("x", 1, k=2), ev.emit("y", "s"), ev.emit("z"))
#: observer with properties
class Model:
    def __init__(self): self._v, self.seen = 0, []
    @property
    def v(self): return self._v
    @v.setter
    def v(self, new):
        if new < 0: raise ValueError("negative")
        old, self._v = self._v, new
        self.seen.append((old, new))
m = Model()
m.v = 3
m.v += 4
try:
    m.v -= 100
except ValueError as e:
    print(e)
print(m.v, m.seen)
#: enum-like class and flags
class Mode:
    OFF, ON, AUTO = range(3)
    NAMES = {OFF: "off", ON: "on", AUTO: "auto"}
    @classmethod
    def name(cls, v): return cls.NAMES.get(v, "?")
FLAG_A, FLAG_B, FLAG_C = (1 << i for i in range(3))
f = FLAG_A | FLAG_C
print(Mode.name(Mode.AUTO), Mode.name(9), bool(f & FLAG_B), f & ~FLAG_A, [n for n, b in (("A", FLAG_A), ("B", FLAG_B), ("C", FLAG_C)) if f & b])
#: plugin registry by class attributes
class Shape:
    kinds = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.kinds[cls.__name__.lower()] = cls
    def area(self): raise NotImplementedError
class Sq(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
class Rect(Shape):
    def __init__(self, a, b): self.a, self.b = a, b
    def area(self): return self.a * self.b
print([Shape.kinds[k](*v).area() for k, v in (("sq", (3,)), ("rect", (2, 5)))], sorted(Shape.kinds))
#: run-length coding and hex dump
def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return "".join(f"{n}{c}" for c, n in out)
def dump(b): return "\n".join(f"{i:04x} " + " ".join(f"{x:02x}" for x in b[i:i + 8]) + " " + "".join(chr(x) if 32 <= x < 127 else "." for x in b[i:i + 8]) for i in range(0, len(b), 8))
print(rle("aaabccdddd"), rle(""))
print(dump(bytes(range(28, 48))))
#: fixed-point and moving average
class Avg:
    def __init__(self, n): self.n, self.xs = n, []
    def __call__(self, x):
        self.xs.append(x)
        if len(self.xs) > self.n: self.xs.pop(0)
        return sum(self.xs) / len(self.xs)
avg = Avg(3)
print([round(avg(x), 3) for x in (1, 2, 6, 10, 1.5)], [int(x * 256) / 256 for x in (0.1, 0.5)])
#: retry with exceptions
class Flaky:
    def __init__(self, fails): self.left = fails
    def __call__(self):
        if self.left:
            self.left -= 1
            raise OSError(5, "try again")
        return "done"
def retry(f, times):
    for i in range(times):
        try:
            return i, f()
        except OSError as e:
            last = e
    raise RuntimeError("gave up") from last
print(retry(Flaky(2), 5))
try:
    retry(Flaky(9), 2)
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__.errno)
#: context managers nest and clean up
class Res:
    open_now = []
    def __init__(self, n): self.n = n
    def __enter__(self):
        Res.open_now.append(self.n)
        return self
    def __exit__(self, *exc):
        Res.open_now.remove(self.n)
        return False
    def use(self, fail=False):
        if fail: raise ValueError("failed " + self.n)
        return Res.open_now[:]
with Res("a") as a, Res("b") as b:
    print(a.use(), b.use())
try:
    with Res("c") as c:
        with Res("d") as d: d.use(True)
except ValueError as e:
    print(e, Res.open_now)
#: memo, partial and pipelines of functions
def pipe(*fs):
    def run(x):
        for f in fs: x = f(x)
        return x
    return run
words = pipe(str.lower, str.split, lambda ws: [w.strip(".,") for w in ws], lambda ws: [w for w in ws if len(w) > 2], sorted)
print(words("The Cat, the dog. A bird"))
#: scheduler by generators
def task(name, n):
    for i in range(n):
        yield f"{name}{i}"
def run(ts):
    ts, out = list(ts), []
    while ts:
        t = ts.pop(0)
        try:
            out.append(next(t))
            ts.append(t)
        except StopIteration: pass
    return out
print(run([task("a", 3), task("b", 1), task("c", 2)]))
#: text wrapping and columns
def wrap(text, width):
    lines, cur = [], ""
    for w in text.split():
        if len(cur) + len(w) + bool(cur) > width:
            lines.append(cur)
            cur = w
        else: cur = f"{cur} {w}" if cur else w
    return lines + [cur] if cur else lines
print(wrap("the quick brown fox jumps over the lazy dog", 12), wrap("", 5))
#: roman, base conversion, palindromes
def roman(n):
    out = ""
    for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        q, n = divmod(n, v)
        out += s * q
    return out
def base(n, b, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0: return "-" + base(-n, b)
    out = ""
    while True:
        n, r = divmod(n, b)
        out = digits[r] + out
        if not n: return out
print([roman(n) for n in (4, 9, 14, 1999)], base(255, 2), base(-2**70, 36), [w for w in ("level", "Abc") if w == w[::-1]])
#: combinations and cartesian products
def combos(xs, k): return [[]] if k == 0 else [[x] + c for i, x in enumerate(xs) for c in combos(xs[i + 1:], k - 1)]
def product(*ls):
    out = [()]
    for l in ls: out = [t + (x,) for t in out for x in l]
    return out
print(combos("abcd", 2), product("ab", (1, 2)), len(combos(range(8), 4)))
#: vectors with operator overloading and sorting by key
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"V({self.x}, {self.y})"
vs = [V(3, 4), V(1, 1), V(0, 2)]
print(sorted(vs, key=abs), sum(vs, V(0, 0)), 2 * vs[0] - vs[1], len({V(1, 1), V(1, 1)}), abs(V(3, 4)))
#: bank account with invariants
class Account:
    fee = 1
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []
    def move(self, amount):
        if self._balance + amount < 0: raise ValueError(f"{self.owner}: {self._balance} + {amount} < 0")
        self._balance += amount
        self.history.append(amount)
        return self
    def __iadd__(self, a): return self.move(a)
    def __isub__(self, a): return self.move(-a - self.fee)
class Free(Account):
    fee = 0
a, b = Account("ann", 10), Free("bob")
a -= 3
b += 5
b -= 5
try:
    a -= 100
except ValueError as e:
    print(e)
print(a._balance, a.history, b._balance, b.history, a.move(1).move(2)._balance)
#: shadowed builtins
def f(list, str):
    max = len(list)
    return str * max
print(f([1, 2], "x"), max(1, 2))
#: unicode text work
s = "Zażółć gęślą jaźń 日本 😀"
print(len(s), s.upper(), s[::-1], s.split()[1].center(12, "~"), s.encode()[:6], [hex(ord(c)) for c in s[-3:]], "".join(sorted(set(s.lower()) - set(" ")))[:8], s.find("日"), s.replace("ż", "z"), s.title())
#: deep recursion with data
def flatten(x): return [y for e in x for y in (flatten(e) if isinstance(e, (list, tuple)) else [e])]
def depth(x): return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0
n = []
for _ in range(40): n = [n, 1]
print(flatten([1, [2, (3, [4, []]), "56"], [[[7]]]]), depth(n), len(flatten(n)))
#: swap in containers and multiple targets
m = [[1, 2], [3, 4]]
m[0][1], m[1][0] = m[1][0], m[0][1]
d = {"a": 1}
d["a"], d["b"] = d.get("b", 0), d["a"]
x = y = [m[1]]
x += [5]
print(m, d, y)
#: for loops that change what they iterate over
l = [1, 2, 3, 4, 5, 6]
for x in l[:]:
    if x % 2: l.remove(x)
d = {i: i for i in range(5)}
for k in list(d):
    if k % 2: del d[k]
print(l, d)
#: numbers as text
def commas(n): return ("-" if n < 0 else "") + (lambda s: ",".join(reversed([s[max(0, i - 3):i] for i in range(len(s), 0, -3)])))(str(abs(n)))
print(commas(1234567), commas(-1000), commas(12), [f"{x:.1e}" for x in (12345, 0.00067)], "{:.3}".format(2 / 3), round(2 / 3, 2), 7 // 2 * 2 + 7 % 2)
#: a parameter in a branch that is never taken
def scaled(n, factor):
    n = round(factor)
    print((factor + 1), round((factor if True else factor * n)), factor if n else -factor)
    return n
print(scaled(1, 2.5), scaled(2, 0.25))
