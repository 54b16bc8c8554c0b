"""Doc of plain."""
import settings as cfg

count = 0
_secret = "s"
handlers = {}


def handler(name):
    def register(f):
        handlers[name] = f
        return f
    return register


@handler("inc")
def increment(by=1):
    global count
    count += by
    return count


@handler("dbg")
def toggle():
    cfg.DEBUG = not cfg.DEBUG


def __getattr__(name):
    if name.startswith("dyn_"):
        return name[4:].upper()
    raise AttributeError("module %r has no attribute %r" % (__name__, name))
