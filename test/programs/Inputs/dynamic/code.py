class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        value = getattr(self._target, name)
        self.log.append(("get", name))
        return value

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        setattr(self._target, name, value)


class Thing:
    limit = 5

    def __init__(self):
        self.items = [1, 2]
        self.name = "thing"
        self.size = 0

    def grow(self, by=1):
        self.size += by
        self.items.append(by)
        return self


t = Thing()
p = Proxy(t)
p.size = 2.5
p.items = ["x"]
p.grow("s" if False else 2).grow(by=1)
print(p.size, t.items, t.name, p.limit, p.log)


class Register:
    def __init__(self, address, default=0):
        self.address = address
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        owner.registers = getattr(owner, "registers", []) + [name]

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return obj.memory.get(self.address, self.default)

    def __set__(self, obj, value):
        obj.memory[self.address] = value
        obj.touched(self.name, value)


class Chip:
    control = Register(1, "default")
    data = Register(2, b"")
    status = Register(3)

    def __init__(self):
        self.memory = {}
        self.history = []

    def touched(self, name, value):
        self.history.append((name, value))


class SubChip(Chip):
    extra = Register(9, None)

    def touched(self, name, value):
        super().touched(name.upper(), value)


c, s = Chip(), SubChip()
c.control = 5
c.data = "text"
s.status = 1.5
s.extra = [1]
s.extra.append(2)
c.status += 3
for chip in (c, s):
    print({n: getattr(chip, n) for n in type(chip).registers}, chip.history)
print(Chip.control.address, SubChip.extra.name, SubChip.registers)
for name in ("control", "data"):
    setattr(s, name, len(name))
print(s.memory, vars(c)["history"] if False else "-")


class Config(dict):
    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key)

    def __setattr__(self, key, value):
        self[key] = value


cfg = Config(a=1)
cfg.b = "two"
cfg.a += 1
print(cfg.a, cfg.b, cfg, hasattr(cfg, "zz"), getattr(cfg, "zz", 9), len(cfg))


class Dispatcher:
    def __init__(self):
        self._commands = {}
        for name in dir(self):
            if name.startswith("cmd_"):
                self._commands[name[4:]] = getattr(self, name)

    def cmd_add(self, a, b):
        return a + b

    def cmd_join(self, *parts, sep="-"):
        return sep.join(parts)

    def run(self, line):
        name, *args = line.split()
        method = self._commands.get(name)
        return method(*args) if method else None


d = Dispatcher()
print(d.run("add 1 2"), d.run("join a b c"), d.run("nope"), sorted(d._commands), d.cmd_add(1.5, 2), d.cmd_join("q", sep="+"))


class Meta:
    registry = {}

    def __init_subclass__(cls, key=None, **kw):
        super().__init_subclass__(**kw)
        if key:
            Meta.registry[key] = cls

    def __class_getitem__(cls, key):
        return cls.registry[key]

    @classmethod
    def make(cls, key, *args):
        return cls.registry[key](*args)


class A(Meta, key="a"):
    def __init__(self, v=1):
        self.v = v


class B(A, key="b"):
    def __init__(self, v):
        super().__init__(str(v))
        self.w = v


print(Meta.make("a").v, Meta.make("b", 3).v, Meta["b"] is B, [type(Meta.make(k, 1)).__name__ for k in "ab"])


def partial(f, *fixed, **kw):
    def call(*args, **more):
        return f(*fixed, *args, **{**kw, **more})
    return call


def area(w, h=1, *, unit="mm", scale=1):
    return "%g%s" % (w * h * scale, unit)


print(partial(area, 2)(3), partial(area, h=4, unit="cm")(2.5, scale=2), list(map(partial(area, 2, unit=""), [1, 2])))
state = {"n": 0}
actions = [lambda k=k: state.update({k: state.get(k, 0) + 1}) for k in "nnm"]
for a in actions:
    a()
print(state)
mixed = [1, "two", 3.0, None, [4], ("five",), {"six": 6}, A(7), len, str, True]
print([type(x).__name__ for x in mixed], [x.v for x in mixed if hasattr(x, "v")], sum(x for x in mixed if isinstance(x, (int, float))))
t.dynamic = 1
for attribute in ("dynamic", "items", "missing"):
    print(attribute, getattr(t, attribute, "none"), hasattr(t, attribute))
del t.dynamic
print(hasattr(t, "dynamic"))
