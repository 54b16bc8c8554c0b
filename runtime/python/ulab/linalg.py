"""`ulab.linalg`: matrices, where programs for CircuitPython 6 and before look for them."""
from ulab.numpy import dot, trace
from ulab.numpy.linalg import det, inv, norm
