"""`ulab.numpy.fft`: Fourier's transform of as many numbers as a power of two says."""
import math

from ulab.numpy import _array


def _transformed(real, imag, sign):
    count = len(real)
    if count == 0 or count & (count - 1):
        raise ValueError("input array length must be power of 2")
    if len(imag) != count:
        raise ValueError("real and imaginary parts must be of equal length")
    place = 0
    for i in range(1, count):
        bit = count >> 1
        while place & bit:
            place ^= bit
            bit >>= 1
        place |= bit
        if i < place:
            real[i], real[place] = real[place], real[i]
            imag[i], imag[place] = imag[place], imag[i]
    size = 2
    while size <= count:
        half = size // 2
        for k in range(half):
            angle = sign * 2 * math.pi * k / size
            turn_real, turn_imag = math.cos(angle), math.sin(angle)
            for i in range(k, count, size):
                j = i + half
                x = real[j] * turn_real - imag[j] * turn_imag
                y = real[j] * turn_imag + imag[j] * turn_real
                real[j] = real[i] - x
                imag[j] = imag[i] - y
                real[i] += x
                imag[i] += y
        size *= 2
    return real, imag


def _parts(real, imag):
    a = [float(value) for value in real]
    return a, [0.0] * len(a) if imag is None else [float(value) for value in imag]


def _arrays(real, imag):
    return _array.make(real, (len(real),), _array.float_), _array.make(imag, (len(imag),), _array.float_)


def fft(real, imag=None):
    """(real parts, imaginary parts)"""
    a, b = _parts(real, imag)
    a, b = _transformed(a, b, -1)
    return _arrays(a, b)


def ifft(real, imag=None):
    a, b = _parts(real, imag)
    a, b = _transformed(a, b, 1)
    return _arrays([value / len(a) for value in a], [value / len(a) for value in b])
