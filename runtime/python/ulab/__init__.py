"""The module `ulab`: arrays of numbers, as CircuitPython has them. Numbers with a point are kept as Python keeps them. What
programs for CircuitPython 6 and before look for here itself is there too."""
from ulab import extras, fft, linalg, numerical, numpy, scipy, utils, vector
from ulab.numpy import (arange, array, concatenate, eye, float, full, int8, int16, linspace, ndarray, ones, uint8, uint16, zeros)

__version__ = "6.5.3-4D"
