# The same random operations as containers_random.cpp, on CPython's own containers.
class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) % (1 << 31)
        return (self.state >> 8) % n


def small(random):
    kind = random.below(10)
    n = random.below(40) - 8
    if kind < 6:
        return n
    if kind == 6:
        return n / 2
    if kind == 7:
        return (n, random.below(3))
    if kind == 8:
        return bool(n & 1)
    return n * 1000003


def attempt(action):
    try:
        return repr(action())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def sets(random):
    a, b = set(), set()
    for step in range(400):
        op = random.below(14)
        if op < 5:
            a.add(small(random))
        elif op == 5:
            a.discard(small(random))
        elif op == 6:
            print(attempt(lambda: a.pop()))
        elif op == 7:
            b.add(small(random))
        elif op == 8:
            print(a | b)
        elif op == 9:
            print(a & b)
        elif op == 10:
            print(a - b, b - a)
        elif op == 11:
            print(a ^ b)
        elif op == 12:
            value = small(random)
            print(attempt(lambda: a.remove(value)))
        else:
            print(a, len(a), a < b, a >= b, a == b, hash(frozenset(a)))
            if random.below(8) == 0:
                a.clear()
            if random.below(4) == 0:
                b = set(a)
            if random.below(4) == 0:
                b |= {small(random), small(random)}
            if random.below(6) == 0:
                a -= b


def dicts(random):
    d = {}
    for step in range(600):
        op = random.below(12)
        key = small(random)
        if op < 5:
            d[key] = step
        elif op < 7:
            print(attempt(lambda: d.pop(key)))
        elif op == 7:
            print(key in d, d.get(key))
        elif op == 8:
            print(attempt(lambda: d.popitem()))
        elif op == 9:
            print(attempt(lambda: d.setdefault(key, step)))
        elif op == 10:
            print(d, len(d))
        else:
            print(list(d.values()), d == dict(d.items()))
            if random.below(10) == 0:
                d.clear()


def lists(random):
    a = []
    for step in range(800):
        op = random.below(16)
        i, j, k = (random.below(24) - 12 for _ in range(3))
        if op < 4:
            a.append(step)
        elif op == 4:
            a.insert(i, step)
        elif op == 5:
            print(attempt(lambda: a.pop(i)))
        elif op == 6:
            print(attempt(lambda: a[i]))
        elif op == 7:
            print(attempt(lambda: a[i:j:k]))
        elif op == 8:
            print(attempt(lambda: a.__setitem__(slice(i, j), [1, 2, 3])))
        elif op == 9:
            print(attempt(lambda: a.__setitem__(slice(i, j, k), [1, 2, 3])))
        elif op == 10:
            print(attempt(lambda: a.__delitem__(slice(i, j, k))))
        elif op == 11:
            print(attempt(lambda: a.__delitem__(i)))
        elif op == 12:
            a.reverse()
            print(a)
        elif op == 13:
            print(sorted(a), sorted(a, reverse=True))
        elif op == 14:
            print(attempt(lambda: a.index(i, j)), a.count(i))
        else:
            print(a < [i, j], a == a[:], a + [k])
            if len(a) > 30:
                del a[::2]


def ranges(random):
    for step in range(300):
        big = 10**25 if random.below(5) == 0 else 1
        i, j, k = ((random.below(40) - 20) * big for _ in range(3))
        r = attempt(lambda: range(i, j, k))
        print(r)
        if k == 0:
            continue
        r = range(i, j, k)
        p, q, s = (random.below(12) - 6 for _ in range(3))
        print(list(r), len(r), attempt(lambda: r[p]), attempt(lambda: r[p:q:s]))
        print(p in r, i in r, r == range(i, j, k), list(reversed(r)))


def sorting(random):
    for step in range(40):
        n = random.below(300)
        values = [(random.below(20), i) for i in range(n)]
        shape = random.below(4)
        if shape == 1:
            values.sort(key=lambda v: v[0])
        elif shape == 2:
            values.reverse()
        values.sort(key=lambda v: v[0], reverse=bool(shape & 1))
        print(values)


for seed in range(1, 9):
    print("seed", seed)
    random = Random(seed)
    sets(random)
    dicts(random)
    lists(random)
    ranges(random)
    sorting(random)
