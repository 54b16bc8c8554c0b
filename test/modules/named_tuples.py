# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
from collections import namedtuple


def say(text, function, *arguments, **keywords):
    try:
        print(text, arguments, keywords, repr(function(*arguments, **keywords)))
    except Exception as e:
        print(text, arguments, keywords, type(e).__name__, e)


Point = namedtuple("Point", "x y")
Other = namedtuple("Other", ["a", "b", "c"], defaults=[2, 3])
p = Point(1, 2)
print(p, p.x, p.y, p[0], p[-1], len(p), list(p), p == (1, 2), p == Point(1, 2), p < Point(1, 3), hash(p) == hash((1, 2)))
print(Point(x=3, y=4), Point(5, y=6), Other(1), Other(1, c=9), Other(*(1, 2)), Point._make([7, 8]), Point._fields)
print(p._replace(x=10), p._asdict(), Other._field_defaults, Point.__name__, Point.__doc__, isinstance(p, tuple), Point)
x, y = p
print(x, y, p + (3,), p * 2, [Point(i, i * i) for i in range(3)], {p: "key"}[Point(1, 2)], max(Point(1, 2), Point(1, 5)))
say("few", Point, 1)
say("none", Point)
say("many", Point, 1, 2, 3)
say("twice", Point, 1, x=2)
say("unknown", Point, 1, 2, z=3)
say("few defaults", Other)
say("many defaults", Other, 1, 2, 3, 4)
say("make", Point._make, [1])
say("replace", p._replace, z=1)
say("names", namedtuple, "T", "a a")
say("names", namedtuple, "T", "_a")
say("names", namedtuple, "T", "class")
say("names", namedtuple, "1T", "a")
say("names", namedtuple, "T", "a,b c", defaults=[1, 2, 3, 4])
R = namedtuple("R", "a class a _x ok", rename=True)
print(R._fields, R(1, 2, 3, 4, 5))
E0 = namedtuple("Empty", "")
print(E0(), len(E0()), E0._fields)
try:
    p.x = 5
except AttributeError as e:
    print(type(e).__name__)
try:
    p.z
except AttributeError as e:
    print(e)


class Vector(namedtuple("Vector", "x, y")):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def size(self):
        return (self.x**2 + self.y**2) ** 0.5


v = Vector(3, 4)
print(v, v.size, v + Vector(1, 1), v._replace(x=0), Vector._make((5, 6)), v == (3, 4))


class Labelled(namedtuple("Labelled", "name value")):
    __slots__ = ()

    def __new__(cls, name, value=0):
        return super().__new__(cls, name.upper(), value)

    def __repr__(self):
        return f"<{self.name}={self.value}>"


print(Labelled("a"), Labelled("b", 5), Labelled("c").value)
match p:
    case Point(x=1, y=b):
        print("matched", b)
match p:
    case Point(a, b):
        print("matched", a, b)
Color = namedtuple("Color", ("r", "g", "b"))
print([sum(c) for c in (Color(1, 2, 3), Color(r=4, g=5, b=6))], "%s/%s/%s" % Color(1, 2, 3), "{0.r} {0[1]}".format(Color(1, 2, 3)))
