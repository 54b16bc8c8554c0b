# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# `ulab`: arrays of numbers, as CircuitPython has them.
import math
import struct
import synthio
import ulab
from ulab import numpy as np
from ulab.utils import from_uint16_buffer, spectrogram

try:
    from ulab.scipy.signal import sosfilt
except ImportError:
    sosfilt = None

# Kinds of numbers: operators keep the kind of both, and go round; a plain number has the smallest kind.
a = np.array([1, 2, 3, 4], dtype=np.int16)
# CHECK: array([1, 2, 3, 4], dtype=int16) array([2, 4, 6, 8], dtype=int16) array([0.5, 1.0, 1.5, 2.0], dtype=float32)
print(a, a * 2, a / 2)
# CHECK-NEXT: array([1.5, 2.5, 3.5, 4.5], dtype=float32) array([9, 8, 7, 6], dtype=int16) array([-1, -2, -3, -4], dtype=int16)
print(a + 0.5, 10 - a, -a)
# CHECK-NEXT: array([44, 200], dtype=uint8) array([100], dtype=int16) array([1.0], dtype=float32) array([44], dtype=uint16)
small = np.array([200, 100], dtype=np.uint8)
print(small + 100, small[:1] + np.array([-100], dtype=np.int8), np.array([1], dtype=np.uint16) * a[:1], small[1:] + 200 + np.zeros(1, dtype=np.uint16))
# CHECK-NEXT: array([False, True, False, False], dtype=bool) array([3, 4], dtype=int16) array([2.0, 4.0, 8.0, 16.0], dtype=float32) array([0, 1, 1, 2], dtype=int16)
print(a == 2, a[a > 2], 2 ** a, a // 2)
# CHECK-NEXT: cannot cast output with casting rule
try:
    a *= 0.5
except TypeError as error:
    print(error)

# Parts are views.
part = a[1:3]
part += 10
part[0] = 99
# CHECK-NEXT: array([1, 99, 13, 4], dtype=int16) array([4, 13, 99, 1], dtype=int16) [1, 99, 13, 4] 4
print(a, a[::-1], [value for value in a], len(a))
grid = np.zeros((3, 3), dtype=np.uint8)
grid[1][2] = 5
grid[0, :] = 7
grid[:, 1] += 1
# CHECK-NEXT: array({{\[\[}}7, 8, 7],
# CHECK-NEXT:        [0, 1, 5],
# CHECK-NEXT:        [0, 1, 0{{\]\]}}, dtype=uint8) (3, 3) 9 (3, 1) array([7, 5, 0], dtype=uint8)
print(grid, grid.shape, grid.size, grid.strides, grid.T[2])
# CHECK-NEXT: array([7, 10, 12], dtype=uint8) array([8, 5, 1], dtype=uint8) array({{\[\[}}0.0, 1.0],
# CHECK-NEXT:        [2.0, 3.0{{\]\]}}, dtype=float32) {{\[\[}}0.0, 1.0], [2.0, 3.0{{\]\]}}
print(np.sum(grid, axis=0), np.max(grid, axis=1), np.arange(4.0).reshape((2, 2)), np.arange(4.0).reshape(2, 2).tolist())
# CHECK-NEXT: index is out of bounds
try:
    a[4]
except IndexError as error:
    print(error)
# CHECK-NEXT: operands could not be broadcast together
try:
    a + np.array([1, 2])
except ValueError as error:
    print(error)

# They lend their memory; what does not stand in a row does not.
memoryview(a[2:])[0] = 7
# CHECK-NEXT: 7 b'\x01\x00c\x00\x07\x00\x04\x00' 2 (1, 99, 7, 4)
print(a[2], bytes(a.tobytes()), memoryview(a).itemsize, struct.unpack("<4h", a))
# CHECK-NEXT: TypeError
try:
    memoryview(a[::2])
except TypeError as error:
    print(type(error).__name__)

# Waveforms as people make them.
wave = np.array(np.sin(np.linspace(0, 2 * np.pi, 64, endpoint=False)) * 32000, dtype=np.int16)
# CHECK-NEXT: array([0, 3136, 6242, ..., -9290, -6243, -3137], dtype=int16) 32000 64
print(wave, wave[16], len(wave))
# CHECK-NEXT: array([32000, 22857, 13714, 4571, -4571, -13714, -22857, -32000], dtype=int16)
print(np.linspace(32000, -32000, num=8, dtype=np.int16))
note = synthio.Note(440, waveform=wave)
note.waveform[:] = 0.75 * wave + 0.25 * np.flip(wave)
# CHECK-NEXT: -784 True
print(wave[0], note.waveform is wave)

# What is calculated.
# CHECK-NEXT: 10.0 2.5 1.118033988749895 2.5 4.0 3 True False
values = np.array([1, 2, 3, 4])
print(np.sum(values), np.mean(values), np.std(values), np.median(values), np.max(values), np.argmax(values), np.any(values > 3), np.all(values > 3))
# CHECK-NEXT: array([2.0, 2.0, 3.0, 3.0], dtype=float32) array([5, 6, 6], dtype=uint8) 25.0 array([15.0, 30.0], dtype=float32)
print(np.clip(values, 2, 3), np.where(np.array([1, 0, 0]) == 1, 5, 6), np.interp(2.5, [1, 2, 3], [10, 20, 30]), np.interp([1.5, 9], [1, 2, 3], [10, 20, 30]))
# CHECK-NEXT: array([4.0, 1.0, 2.0, 3.0], dtype=float32) array([1.0, 1.0, 1.0], dtype=float32) array([1, 2, 0], dtype=uint16)
print(np.roll(values, 1), np.diff(values), np.argsort(np.array([3, 1, 2])))
# CHECK-NEXT: 30.0 -2.0 array([0.0, -2.0, 0.0, 2.0], dtype=float32) [0.0, 2.0, 0.0, 2.0] 7.0
print(np.dot(values, values), np.linalg.det(np.array([[1, 2], [3, 4]])), np.fft.fft(np.array([0, 1, 0, -1]))[1], [round(x, 6) for x in spectrogram(np.array([0, 1, 0, -1]))], np.polyval([2, 1], 3))
# CHECK-NEXT: input array length must be power of 2
try:
    np.fft.fft(np.array([1, 2, 3]))
except ValueError as error:
    print(error)
# CHECK-NEXT: array([1.0, 258.0], dtype=float32) array([1.0, 0.5, 0.25], dtype=float32) array([1, 2, 3, 4], dtype=uint8)
print(from_uint16_buffer(b"\x01\x00\x02\x01"), sosfilt([[1, 0, 0, 1, -0.5, 0]], [1, 0, 0]), np.concatenate((np.array(b"\x01\x02", dtype=np.uint8), np.frombuffer(b"\x03\x04", dtype=np.uint8))))
raw = bytearray(b"\x00\x01\x00\x02\x00")
seen = np.frombuffer(raw, dtype=np.int16, offset=1)
seen += 1
# CHECK-NEXT: bytearray(b'\x00\x02\x00\x03\x00') array([2, 3], dtype=int16) 32767
print(raw, seen, np.linspace(0, 32767, num=64, dtype=np.int16)[-1])
# CHECK-NEXT: 3 2.5 6.0 array([0.0, 0.0], dtype=float32)
print(np.max([1, 3]), np.min((2.5, 4)), np.sum((1, 2, 3)), np.zeros(np.min([2, 3])))
# CHECK-NEXT: nan inf array([0.0, -inf], dtype=float32) True
print(np.sqrt(-1.0), (np.ones(1) / np.zeros(1))[0], np.log(np.array([1, 0])), math.isnan(np.nan))

# What has its place elsewhere: matrices, other functions, and where older programs look.
import ulab.vector
from ulab import numerical as num
from ulab.numpy import eye as I, linalg
from ulab.scipy import optimize, special
# CHECK-NEXT: 2.0 array([0.0, 1.0], dtype=float32) array([2.0, 4.0], dtype=float32) 3.0 2.0
print(linalg.norm(np.array([0, 2])), ulab.vector.sqrt(ulab.array([0, 1])), ulab.fft.fft(ulab.array([3, -1]))[0], num.max(ulab.array([1, 3])), np.trace(I(2)))
# CHECK-NEXT: 1.4142 array([0.0], dtype=float32) 24.0
print(round(optimize.bisect(lambda x: x * x - 2, 0, 2), 4), special.erf([0]), special.gamma(5))
grid = np.zeros((3, 3))
cells = np.array(range(4)).reshape((2, 2))
grid[::2, ::2] = cells
grid[1::2, ::2] = (cells[:-1, :] + cells[1:, :]) / 2
grid[:, 1::2] = (grid[:, :-1:2] + grid[:, 2::2]) / 2
# CHECK-NEXT: {{\[\[}}0.0, 0.5, 1.0], [1.0, 1.5, 2.0], [2.0, 2.5, 3.0{{\]\]}}
print(grid.tolist())
