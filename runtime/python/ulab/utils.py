"""`ulab.utils`: the spectrum of samples, and numbers of four bytes from buffers."""
import math
import struct

from ulab import numpy as _numpy


def spectrogram(a, *, scratchpad=None, out=None, log=False):
    """How strong each frequency is in the samples; as many as a power of two says."""
    real, imag = _numpy.fft.fft(a)
    values = [math.sqrt(x * x + y * y) for x, y in zip(real, imag)]
    if log:
        values = [math.log(value) if value > 0 else -math.inf for value in values]
    if out is None:
        return _numpy.array(values)
    out[:] = _numpy.array(values)
    return out


def _from(buffer, code, size, count, offset, out, byteswap):
    view = memoryview(buffer)
    data = bytes(view)
    available = (len(data) - offset) // size
    if available < 0:
        raise ValueError("offset is too large")
    if count < 0:
        if (len(data) - offset) % size:
            raise ValueError("buffer size must be a multiple of element size")
        count = available
    elif count > available:
        raise ValueError("buffer is smaller than requested size")
    values = struct.unpack_from((">" if byteswap else "<") + str(count) + code, data, offset)
    made = _numpy.array([float(value) for value in values])
    if out is None:
        return made
    if len(out) < count or out.dtype != _numpy.float:
        raise TypeError("out must be a float dense array")
    out[:count] = made
    return out


def from_uint16_buffer(buffer, count=-1, offset=0, *, out=None, byteswap=False):
    return _from(buffer, "H", 2, count, offset, out, byteswap)


def from_int16_buffer(buffer, count=-1, offset=0, *, out=None, byteswap=False):
    return _from(buffer, "h", 2, count, offset, out, byteswap)


def from_uint32_buffer(buffer, count=-1, offset=0, *, out=None, byteswap=False):
    return _from(buffer, "I", 4, count, offset, out, byteswap)


def from_int32_buffer(buffer, count=-1, offset=0, *, out=None, byteswap=False):
    return _from(buffer, "i", 4, count, offset, out, byteswap)
