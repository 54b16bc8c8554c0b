"""The package."""
print("init pkg", __name__)
from .first import *
from .first import __all__ as _first_all
from . import second
from .sub import *
from .sub.deep import leaf as the_leaf, VALUE

__all__ = ["one", "two", "second", "Thing"]
late = None


class Thing:
    origin = __name__


def set_late(value):
    global late
    late = value


def sub_func():
    from .sub import func
    return func()


shadow = "variable, not module"
