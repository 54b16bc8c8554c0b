"""`ulab.scipy`: of its parts, `signal`."""
from ulab.scipy import signal
