from ..first import four as _four
from .deep.leaf import Leaf
from .deep import *


def func():
    return _four + Leaf().weight
