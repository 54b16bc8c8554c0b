class Observable:
    def __init__(self):
        self.__observers = {}

    def on(self, event, fn=None):
        if fn is None:
            return lambda f: self.on(event, f) or f
        self.__observers.setdefault(event, []).append(fn)

    def emit(self, event, *args, **kwargs):
        return [fn(*args, **kwargs) for fn in self.__observers.get(event, ())]


class Named:
    def __init__(self, *args, name="?", **kwargs):
        super().__init__(*args, **kwargs)
        self.name = name

    def describe(self):
        return "named " + self.name


class Counted:
    instances = 0

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.instances = 0
        cls.kind = cls.__name__.lower()

    def __new__(cls, *args, **kwargs):
        cls.instances += 1
        return super().__new__(cls)


class Device(Named, Counted, Observable):
    def describe(self):
        return "device/" + super().describe()


class Singleton:
    _it = None

    def __new__(cls):
        if cls._it is None:
            cls._it = super().__new__(cls)
        return cls._it


def memo(limit):
    def decorate(f):
        cache = {}
        def wrapped(*args):
            if args not in cache:
                if len(cache) >= limit:
                    cache.pop(next(iter(cache)))
                cache[args] = f(*args)
            return cache[args]
        wrapped.cache = cache
        wrapped.__name__ = f.__name__
        return wrapped
    return decorate


@memo(8)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)




class Locked:
    depth = 0

    def __enter__(self):
        type(self).depth += 1
        return self.depth

    def __exit__(self, kind, value, tb):
        Locked.depth -= 1
        return kind is KeyError


def pipeline(source, *stages):
    for stage in stages:
        source = stage(source)
    return source


def moving(n):
    def stage(values):
        window = []
        for v in values:
            window.append(v)
            if len(window) > n:
                del window[0]
            yield sum(window) / len(window)
    return stage
