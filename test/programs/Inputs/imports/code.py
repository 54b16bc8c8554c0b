import pkg
import pkg.sub.deep.leaf as leaf_alias, plain
import pkg.sub.deep
from pkg import *
from pkg import second as sec, set_late, shadow
import circ_a
import settings
import ns.part
from ns import part as np_
import hw

print(one(), two(), second is sec, Thing.origin, pkg.sub_func(), shadow, pkg.VALUE, pkg.the_leaf is leaf_alias)
print("four" in dir(pkg), "_three" in globals(), "VALUE" in globals(), hasattr(pkg, "four"), pkg.sub.deep.leaf.Leaf(), pkg._first_all)
set_late(42)
print(pkg.late, sec.lazy(), sec.thing().origin, isinstance(sec.thing(), pkg.Thing))
print(circ_a.call())
print(settings.describe())
settings.DEBUG = True
settings.LEVELS["high"] = 9
settings.names += ["x"]
print(settings.describe(), plain.cfg is settings)
plain.toggle(); print(settings.DEBUG); settings.log("hidden"); settings.log("shown", 1, sep="-", level=2)
print(plain.increment(), plain.increment(by=5), plain.count, plain.handlers["inc"](10), sorted(plain.handlers))
plain.count = 100
print(plain.increment(), getattr(plain, "count"), getattr(plain, "nope", "default"), plain.dyn_thing, hasattr(plain, "dyn_x"), hasattr(plain, "other"))
from plain import dyn_late as D, count as C
print(D, C)
try:
    from plain import really_not
except ImportError as e:
    print("ImportError", str(e).split(" (")[0])
try:
    plain.other
except AttributeError as e:
    print(e)
old = plain.increment
plain.increment = lambda by=1: "patched"
print(plain.increment(), old(1))
setattr(plain, "fresh", 5)
print(plain.fresh)
del plain.fresh
print(hasattr(plain, "fresh"))
for i in range(2):
    try:
        import broken
    except ValueError as e:
        print(i, e)
print(ns.part.HERE, np_ is ns.part, hw.Driver.kind, [(d.pins, d.options) for d in hw.make(2)], hw.HAS_BOARD)
try:
    import pkg.nothing
except ImportError as e:
    print(type(e).__name__, e)
try:
    from pkg import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    import settings.sub
except ImportError as e:
    print(type(e).__name__, e)
try:
    from . import settings as s2
except ImportError as e:
    print(type(e).__name__, e)


def local_import():
    import settings as inner
    from pkg.first import four
    inner.names.append(four)
    return inner is settings, four


print(local_import(), settings.names)
import settings as again
print(again is settings, settings.__name__, plain.__doc__, pkg.__doc__, __name__)
if True:
    import json as config_format
else:
    import yaml as config_format
print(config_format.dumps({"a": 1}))
try:
    import cPickle as pickle_
except ImportError:
    try:
        import upickle as pickle_
    except ImportError:
        pickle_ = None
print(pickle_)
import pkg.shadow
print(pkg.shadow.X, shadow)
class Config:
    from settings import LEVELS as levels
    import plain as _plain
    size = len(levels)
print(Config.levels, Config.size, Config._plain is plain)
