"""`ulab.scipy.signal`: filters, and the spectrum where programs written for CircuitPython 7 look for it."""
from ulab import numpy as _numpy
from ulab.utils import spectrogram


def sosfilt(sos, x, *, zi=None):
    """`x` through filters of the second order, each given by its six numbers."""
    sections = [tuple(one) for one in sos]
    values = [float(value) for value in x]
    states = [[0.0, 0.0] for _ in sections] if zi is None else [list(row) for row in zi]
    for section, state in zip(sections, states):
        if len(section) != 6:
            raise ValueError("sos array must be of shape (n_section, 6)")
        b0, b1, b2, a0, a1, a2 = section
        if a0 != 1:
            raise ValueError("sos[:, 3] should be all ones")
        first, second = state
        for i, value in enumerate(values):
            out = b0 * value + first
            first = b1 * value - a1 * out + second
            second = b2 * value - a2 * out
            values[i] = out
        state[0], state[1] = first, second
    result = _numpy.array(values)
    return result if zi is None else (result, _numpy.array(states))
