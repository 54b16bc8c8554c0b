VALUE = "deep"
_private = 1
from . import leaf
