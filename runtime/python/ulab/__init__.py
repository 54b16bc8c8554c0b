"""The module `ulab`: arrays of numbers, as CircuitPython has them. Numbers with a point are kept as Python keeps them."""
from ulab import numpy, scipy, utils

__version__ = "6.5.3-4D"
