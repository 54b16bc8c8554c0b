"""`ulab.vector`: what `ulab.numpy` has for each number, where programs for CircuitPython 6 and before look for it."""
from ulab.numpy import (acos, acosh, arctan2, around, asin, asinh, atan, atanh, ceil, cos, cosh, degrees, exp, expm1, floor, log,
                        log10, log2, radians, sin, sinh, sqrt, tan, tanh, vectorize)
