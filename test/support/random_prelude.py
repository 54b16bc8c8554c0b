"""What every program of random_program.py begins with."""

PRELUDE = '''\
import asyncio


def cut(v):
    if isinstance(v, bool):
        return v
    if isinstance(v, int):
        return v if -(10**60) < v < 10**60 else v % (10**50 + 151)
    if isinstance(v, (str, bytes, list, tuple)):
        return v[:40]
    return v


def num(x):
    if isinstance(x, (int, float)):
        return x
    if x is None:
        return -1
    if isinstance(x, (str, bytes, list, tuple, dict, set)):
        return len(x)
    return 7


def same(x):
    return x


def pick(i, *xs):
    return xs[i % len(xs)]


def show(*xs):
    print(*[sorted(x, key=repr) if isinstance(x, set) else x for x in xs])


class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallow and kind is ValueError


class Base:
    kind = "base"
    made = 0

    def __init__(self, a, b=2):
        self.a, self.b = a, b
        Base.made += 1

    def total(self):
        return num(self.a) + num(self.b)

    def scaled(self, k=2, *more, plus=0):
        return self.total() * k + sum(more) + plus

    @property
    def first(self):
        return self.a

    @first.setter
    def first(self, value):
        self.a = value

    @classmethod
    def of(cls, x):
        return cls(x, 1)

    @staticmethod
    def twice(x):
        return x * 2

    def __add__(self, other):
        return type(self)(cut(num(self.a) + num(other.a if isinstance(other, Base) else other)), self.b)

    def __radd__(self, other):
        return type(self)(cut(num(other) + num(self.a)), self.b)

    def __eq__(self, other):
        return isinstance(other, Base) and self.a == other.a and self.b == other.b

    def __hash__(self):
        return 5

    def __lt__(self, other):
        return num(self.a) < num(other.a)

    def __len__(self):
        return int(num(self.b)) % 5 if num(self.b) == num(self.b) and abs(num(self.b)) < 1e9 else 3

    def __bool__(self):
        return True

    def __iter__(self):
        yield self.a
        yield self.b

    def __getitem__(self, i):
        return (self.a, self.b)[i]

    def __call__(self, x):
        return (self.kind, x)

    def __repr__(self):
        return f"{type(self).__name__}({self.a!r}, {self.b!r})"


class Derived(Base):
    kind = "derived"

    def __init__(self, a, b=3, c="c"):
        super().__init__(a, b)
        self.c = c

    def total(self):
        return super().total() + len(self.c)

    def __sub__(self, other):
        return ("sub", self.a, num(other))


class Error(Exception):
    def __init__(self, code, *more):
        super().__init__(code, *more)
        self.code = code


async def later(x, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    return x


async def stream(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


class Entered:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        self.log.append("in")
        return await later(len(self.log))

    async def __aexit__(self, *what):
        self.log.append("out")
        await asyncio.sleep(0)

'''
