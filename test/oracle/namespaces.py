# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# What globals(), locals(), vars() and dir() show of a running program, and stores through them.
#:: globals is a live view
first = 1
view = globals()
print(view["first"], "first" in view, "nothing" in view, view.get("nothing", 5))
first = 2
print(view["first"])
print(view is globals(), globals() is globals(), locals() is globals(), vars() is globals())
#:: stores through globals
stored = 1
globals()["stored"] = "text"
print(stored)
def use_stored(): return stored
print(use_stored())
alias = globals()
alias["stored"] = 3
alias["brand_new"] = [4]
print(stored, brand_new, use_stored())
alias.update(stored=5, brand_new=6)
print(stored, brand_new)
del alias["stored"]
try:
    print(stored)
except NameError as e:
    print("NameError", e)
print(alias.setdefault("stored", 9), stored, alias.setdefault("stored", 8), alias.pop("stored"), alias.pop("stored", None))
try:
    alias["stored"]
except KeyError as e:
    print("KeyError", e)
#:: functions made and called by name
def make(prefix):
    for i in range(3):
        globals()[f"{prefix}_{i}"] = lambda i=i: i * 10
make("handler")
print(handler_0(), handler_1(), handler_2(), [globals()[f"handler_{i}"]() for i in range(3)])
#:: a builtin is set through globals
try:
    globals()["len"] = lambda x: 5
    print(len("abc"))
    del globals()["len"]
except AttributeError:
    print(5)
print(len("abc"))
#:: super in a file that sets through globals
class Base:
    def __init__(self): self.kind = "base"
class Derived(Base):
    def __init__(self):
        super().__init__()
        self.more = vars(self)["kind"]
print(Derived().kind, Derived().more)
#:: globals for formats and unpacking
name_of = "x"; size_of = 3
print("%(name_of)s %(size_of)d" % globals(), "{name_of}-{size_of}".format(**globals()), {**globals()}["size_of"])
print("size_of" in list(globals()), "size_of" in globals().keys(), "size_of" in dir(), [v for k, v in globals().items() if k == "size_of"])
print(sorted(k for k in globals() if k.endswith("_of")))
#: locals of a function
a = 1
def inner(p, *q, r=2, **s):
    t = p
    if p > 100: u = 1
    return locals()
print(inner(3, 4, z=5), sorted(locals()))
#: locals in a class body
class C:
    x = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    locals()["y"] = 2
print(C.names, getattr(C, "y"))
#: locals with a closure
def outer():
    v = 1
    def inner():
        w = v
        return locals()
    return inner()
print(sorted(outer().items()))
#: locals with deleted parameters
def gone(p, *q, r=2, **s):
    del q
    if r: del s
    return locals()
print(gone(1, 2, z=3))
def gone2(p, q=3):
    if p: del q
    return locals()
print(gone2(1), gone2(0))
def gen(x, *y):
    yield locals()
print(list(gen(1, 2)))
class M:
    def m(self, *a): return sorted(locals())
print(M().m(1))
print((lambda x, *y: locals())(1, 2), [sorted(locals()) for q in (1,)][0][-1:])
#:: any name of a module may be set from outside; its own name stays what it is
import warnings
def name_it(function, name): function.__name__ = name
def put(target, name, value): setattr(target, name + "_", value)
class P: pass
for target in (P, warnings):
    put(target, "area", property(lambda self: 3))
print(P().area_, type(warnings.area_).__name__, warnings.__name__)
