"""`ulab.extras`: the spectrum, where programs for CircuitPython 6 look for it."""
from ulab.utils import spectrogram
