"""`ulab.scipy`: of its parts, `optimize`, `signal` and `special`."""
from ulab.scipy import optimize, signal, special
