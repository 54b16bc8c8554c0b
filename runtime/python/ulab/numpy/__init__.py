"""`ulab.numpy`: arrays of numbers, and what is calculated with them."""
import math

from ulab.numpy import _array
from ulab.numpy._array import ndarray
from ulab.numpy import fft, linalg

uint8 = _array.uint8
int8 = _array.int8
uint16 = _array.uint16
int16 = _array.int16
float = _array.float_
bool = _array.bool_

e = math.e
inf = math.inf
nan = math.nan
pi = math.pi

_float = type(0.0)
_bool = type(False)
_max, _min, _sum, _any, _all = max, min, sum, any, all


# --- Making arrays


def array(values, *, dtype=float):
    """Of an array: of the same numbers; of whole numbers where `dtype` says so, rounded down."""
    dtype = _array.checked_dtype(dtype)
    if isinstance(values, ndarray):
        numbers = values._values()
        if values.dtype == float and dtype != float:
            numbers = [math.floor(value) for value in numbers]
        return _array.made(numbers, values.shape, dtype)
    if isinstance(values, (int, _float)):
        raise TypeError("object is not iterable")
    rows = list(values)
    if rows and not isinstance(rows[0], (int, _float)):
        parts = [array(row, dtype=dtype) for row in rows]
        shape = parts[0].shape
        numbers = []
        for part in parts:
            if part.shape != shape:
                raise ValueError("iterables are not of the same length")
            numbers.extend(part._values())
        return _array.make(numbers, (len(parts),) + shape, dtype)
    if dtype != float and dtype != bool:
        rows = [math.floor(value) for value in rows]
    return _array.made(rows, (len(rows),), dtype)


def asarray(values, *, dtype=None):
    if isinstance(values, ndarray):
        return values if dtype is None or dtype == values.dtype else array(values, dtype=dtype)
    return array(values, dtype=float if dtype is None else dtype)


def _shape(shape):
    return (shape,) if isinstance(shape, int) else tuple(shape)


def full(shape, fill_value, *, dtype=float):
    shape = _shape(shape)
    dtype = _array.checked_dtype(dtype)
    return _array.make([_array.stored(fill_value, dtype)] * _array.size_of(shape), shape, dtype)


def zeros(shape, *, dtype=float):
    return full(shape, 0, dtype=dtype)


def ones(shape, *, dtype=float):
    return full(shape, 1, dtype=dtype)


def empty(shape, *, dtype=float):
    return full(shape, 0, dtype=dtype)


def eye(N, *, M=None, k=0, dtype=float):
    columns = N if M is None else M
    result = zeros((N, columns), dtype=dtype)
    for i in range(N):
        if 0 <= i + k < columns:
            result[i, i + k] = 1
    return result


def diag(a, *, k=0):
    if a.ndim == 1:
        size = len(a) + abs(k)
        result = zeros((size, size), dtype=a.dtype)
        for i, value in enumerate(a._values()):
            result[_max(-k, 0) + i, _max(k, 0) + i] = value
        return result
    rows, columns = a.shape
    values = [a[i, i + k] for i in range(rows) if 0 <= i + k < columns]
    return _array.made(values, (len(values),), a.dtype)


def arange(start, stop=None, step=1, *, dtype=None):
    if stop is None:
        start, stop = 0, start
    if dtype is None:
        is_whole = _all([isinstance(value, int) and abs(value) <= 32768 for value in (start, stop, step)])
        dtype = int16 if is_whole else float
    count = _max(0, math.ceil((stop - start) / step))
    return _array.made([start + i * step for i in range(count)], (count,), _array.checked_dtype(dtype))


def linspace(start, stop, num=50, *, endpoint=True, retstep=False, dtype=float):
    if num < 2:
        raise ValueError("number of points must be at least 2")
    step = (stop - start) / (num - 1 if endpoint else num)
    values = []
    value = start + 0.0
    for _ in range(num):
        values.append(value)
        value += step
    if endpoint:
        values[-1] = stop + 0.0
    result = _array.made(values, (num,), _array.checked_dtype(dtype))
    return (result, step) if retstep else result


def logspace(start, stop, num=50, *, base=10.0, endpoint=True, dtype=float):
    if num < 2:
        raise ValueError("number of points must be at least 2")
    step = (stop - start) / (num - 1 if endpoint else num)
    values = [_array.power(base, start + i * step) for i in range(num)]
    return _array.made(values, (num,), _array.checked_dtype(dtype))


def frombuffer(buffer, *, dtype=float, count=-1, offset=0):
    """The numbers that the buffer holds: a view of it."""
    dtype = _array.checked_dtype(dtype)
    data = memoryview(buffer).cast("B")
    size = _array._SIZES[dtype]
    available = (len(data) - offset) // size
    if available < 0 or count > available:
        raise ValueError("buffer is smaller than requested size")
    if count < 0:
        if (len(data) - offset) % size:
            raise ValueError("buffer size must be a multiple of element size")
        count = available
    code = "f" if dtype == float else _array._CODES[dtype]
    part = data[offset:offset + count * size].cast(code)
    return ndarray(part, 0, (count,), (1,), dtype)


def concatenate(arrays, *, axis=0):
    arrays = list(arrays)
    first = arrays[0]
    for one in arrays:
        if not isinstance(one, ndarray):
            raise TypeError("only ndarrays can be concatenated")
        if one.dtype != first.dtype or one.ndim != first.ndim:
            raise ValueError("input arrays are not compatible")
    axis = _array.checked_axis(first, axis)
    shape = list(first.shape)
    for one in arrays:
        if _array.without(one.shape, axis) != _array.without(first.shape, axis):
            raise ValueError("input arrays are not compatible")
    shape[axis] = _sum([one.shape[axis] for one in arrays])
    result = zeros(tuple(shape), dtype=first.dtype)
    at = 0
    for one in arrays:
        end = at + one.shape[axis]
        result[tuple([slice(None)] * axis + [slice(at, end)])] = one
        at = end
    return result


# --- Functions of each number


def _each(x, function):
    if isinstance(x, (int, _float)):
        return function(x)
    a = x if isinstance(x, ndarray) else array(x)
    return _array.make([_float(function(value)) for value in a._values()], a.shape, float)


def _or_nan(function):
    """What is not defined is no error, as for machines."""

    def of(value):
        try:
            return function(value)
        except ValueError:
            return math.nan
        except OverflowError:
            return math.inf

    return of


def _logarithm(function):
    return _or_nan(lambda value: -math.inf if value == 0 else function(value))


def acos(x):
    return _each(x, _or_nan(math.acos))


def acosh(x):
    return _each(x, _or_nan(math.acosh))


def asin(x):
    return _each(x, _or_nan(math.asin))


def asinh(x):
    return _each(x, math.asinh)


def atan(x):
    return _each(x, math.atan)


def atanh(x):
    return _each(x, _or_nan(math.atanh))


def around(a, *, decimals=0):
    scale = 10 ** decimals
    return _each(a, lambda value: math.copysign(math.floor(abs(value) * scale + 0.5), value) / scale)


def ceil(x):
    return _each(x, lambda value: _float(math.ceil(value)))


def cos(x):
    return _each(x, _or_nan(math.cos))


def cosh(x):
    return _each(x, _or_nan(math.cosh))


def degrees(x):
    return _each(x, math.degrees)


def exp(x):
    return _each(x, _or_nan(math.exp))


def expm1(x):
    return _each(x, _or_nan(math.expm1))


def floor(x):
    return _each(x, lambda value: _float(math.floor(value)))


def log(x):
    return _each(x, _logarithm(math.log))


def log10(x):
    return _each(x, _logarithm(math.log10))


def log2(x):
    return _each(x, _logarithm(math.log2))


def radians(x):
    return _each(x, math.radians)


def sin(x):
    return _each(x, _or_nan(math.sin))


def sinc(x):
    return _each(x, lambda value: 1.0 if value == 0 else math.sin(math.pi * value) / (math.pi * value))


def sinh(x):
    return _each(x, _or_nan(math.sinh))


def sqrt(x):
    return _each(x, _or_nan(math.sqrt))


def tan(x):
    return _each(x, _or_nan(math.tan))


def tanh(x):
    return _each(x, math.tanh)


def _operand(x):
    return x if isinstance(x, (ndarray, int, _float)) else array(x)


def arctan2(y, x):
    if isinstance(y, (int, _float)) and isinstance(x, (int, _float)):
        return math.atan2(y, x)
    return _array.as_array(_operand(y))._with(_operand(x), math.atan2, float)


def vectorize(f, *, otypes=None):
    dtype = float if otypes is None else _array.checked_dtype(otypes)

    def of(x):
        a = array([x]) if isinstance(x, (int, _float)) else x if isinstance(x, ndarray) else array(x)
        return _array.made([f(value) for value in a._values()], a.shape, dtype)

    return of


def isfinite(x):
    if isinstance(x, (int, _float)):
        return math.isfinite(x)
    return _array.made([math.isfinite(value) for value in x._values()], x.shape, bool)


def isinf(x):
    if isinstance(x, (int, _float)):
        return math.isinf(x)
    return _array.made([math.isinf(value) for value in x._values()], x.shape, bool)


# --- Comparing


def equal(x, y):
    return _array.as_array(_operand(x)) == _operand(y)


def not_equal(x, y):
    return _array.as_array(_operand(x)) != _operand(y)


def maximum(x1, x2):
    both = isinstance(x1, (int, _float)) and isinstance(x2, (int, _float))
    result = _array.as_array(_operand(x1))._with(_operand(x2), lambda x, y: x if x > y else y)
    return result[0] if both else result


def minimum(x1, x2):
    both = isinstance(x1, (int, _float)) and isinstance(x2, (int, _float))
    result = _array.as_array(_operand(x1))._with(_operand(x2), lambda x, y: x if x < y else y)
    return result[0] if both else result


def clip(a, a_min, a_max):
    return minimum(a_max, maximum(a, a_min))


def where(condition, x, y):
    mask, a, b = _array.as_array(_operand(condition)), _array.as_array(_operand(x)), _array.as_array(_operand(y))
    shape = _array.common_shape(mask.shape, _array.common_shape(a.shape, b.shape))
    parts = zip(_array.stretched(mask, shape), _array.stretched(a, shape), _array.stretched(b, shape))
    return _array.made([one if chosen else other for chosen, one, other in parts], shape,
                       _array.wider(a.dtype, b.dtype))


def nonzero(a):
    a = _array.as_array(_operand(a))
    found = [i for i, value in enumerate(a._values()) if value]
    indices = []
    step = a.size
    for length in a.shape:
        step //= length
        indices.append(_array.made([i // step % length for i in found], (len(found),), uint16))
    return tuple(indices)


# --- Numbers about arrays


def _reduced(a, axis, function, dtype):
    """What the function makes of the numbers along the axis, or of all."""
    a = a if isinstance(a, ndarray) else array(a)
    runs, shape = _array.rows(a, axis)
    values = [function(run) for run in runs]
    if not shape:
        value = values[0]
        return value != 0 if dtype == bool else value
    return _array.made(values, shape, a.dtype if dtype is None else dtype)


def all(a, *, axis=None):
    return _reduced(a, axis, _all, bool)


def any(a, *, axis=None):
    return _reduced(a, axis, _any, bool)


def sum(a, *, axis=None):
    return _reduced(a, axis, _sum, None)


def mean(a, *, axis=None):
    return _reduced(a, axis, lambda run: _sum(run) / len(run), float)


def std(a, *, axis=None, ddof=0):
    def deviation(run):
        middle = _sum(run) / len(run)
        return 0.0 if ddof >= len(run) else math.sqrt(_sum([(x - middle) ** 2 for x in run]) / (len(run) - ddof))

    return _reduced(a, axis, deviation, float)


def median(a, *, axis=None):
    def middle(run):
        run = sorted(run)
        half = len(run) // 2
        return run[half] + 0.0 if len(run) % 2 else (run[half - 1] + run[half]) / 2

    return _reduced(a, axis, middle, float)


def max(a, *, axis=None):
    if not isinstance(a, ndarray) and axis is None:
        return _max(a)
    return _reduced(a, axis, _max, None)


def min(a, *, axis=None):
    if not isinstance(a, ndarray) and axis is None:
        return _min(a)
    return _reduced(a, axis, _min, None)


def argmax(a, *, axis=None):
    return _reduced(a, axis, lambda run: run.index(_max(run)), int16)


def argmin(a, *, axis=None):
    return _reduced(a, axis, lambda run: run.index(_min(run)), int16)


def dot(m1, m2):
    if m1.ndim == 1 and m2.ndim == 1:
        if m1.size != m2.size:
            raise ValueError("vectors must have same lengths")
        return _float(_sum([x * y for x, y in zip(m1._values(), m2._values())]))
    if m1.shape[-1] != m2.shape[0]:
        raise ValueError("operands could not be broadcast together")
    rows = m1.shape[0] if m1.ndim == 2 else 1
    columns = m2.shape[1] if m2.ndim == 2 else 1
    inner = m2.shape[0]
    a, b = m1._values(), m2._values()
    values = []
    for i in range(rows):
        for j in range(columns):
            values.append(_float(_sum([a[i * inner + k] * b[k * columns + j] for k in range(inner)])))
    return _array.make(values, (rows, columns), float)


def trace(m):
    if m.ndim != 2 or m.shape[0] != m.shape[1]:
        raise ValueError("input must be square matrix")
    return _sum([m[i, i] for i in range(m.shape[0])])


def cross(a, b):
    if a.shape != (3,) or b.shape != (3,):
        raise ValueError("cross is defined for 1D arrays of length 3")
    x, y = a._values(), b._values()
    values = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]]
    return _array.made(values, (3,), _array.wider(a.dtype, b.dtype))


def trapz(y, x=None, *, dx=1.0):
    values = list(y)
    places = [i * dx for i in range(len(values))] if x is None else list(x)
    total = 0.0
    for i in range(1, len(values)):
        total += (places[i] - places[i - 1]) * (values[i] + values[i - 1]) / 2
    return total


# --- Arrays of the same numbers otherwise


def _along(a, axis, function):
    """A copy in which each run of numbers along the axis is what the function makes of it."""
    result = a.copy()
    for run in _array._rows(result, axis):
        values = function([result._data[i] for i in run])
        for i, value in zip(run, values):
            result._data[i] = value
    return result


def flip(a, *, axis=None):
    return _along(a, axis, lambda run: run[::-1])


def roll(a, distance, *, axis=None):
    def rolled(run):
        by = distance % len(run)
        return run[len(run) - by:] + run[:len(run) - by]

    return _along(a, axis, rolled)


def sort(a, *, axis=-1):
    return _along(a, axis, sorted)


def argsort(a, *, axis=-1):
    result = _array.made(a._values(), a.shape, float)
    for run in _array._rows(result, axis):
        values = [result._data[i] for i in run]
        for i, place in zip(run, sorted(range(len(values)), key=values.__getitem__)):
            result._data[i] = place
    return _array.made(result._values(), a.shape, uint16)


def diff(a, *, n=1, axis=-1):
    a = a if isinstance(a, ndarray) else array(a)
    axis = _array.checked_axis(a, axis)
    before = [slice(None)] * axis
    for _ in range(n):
        a = a[tuple(before + [slice(1, None)])] - a[tuple(before + [slice(None, -1)])]
    return a


def compress(condition, a, *, axis=None):
    chosen = [i for i, wanted in enumerate(condition) if wanted]
    return _taken(a, chosen, axis)


def delete(a, indices, *, axis=None):
    length = a.size if axis is None else a.shape[_array.checked_axis(a, axis)]
    gone = [i % length for i in ([indices] if isinstance(indices, int) else indices)]
    return _taken(a, [i for i in range(length) if i not in gone], axis)


def _taken(a, chosen, axis):
    if axis is None:
        values = a._values()
        return _array.make([values[i] for i in chosen], (len(chosen),), a.dtype)
    before = [slice(None)] * _array.checked_axis(a, axis)
    return concatenate([a[tuple(before + [slice(i, i + 1)])] for i in chosen], axis=axis)


def bincount(a, *, weights=None, minlength=None):
    counts = [0] * _max(_max(a._values()) + 1, minlength or 0)
    for i, value in enumerate(a._values()):
        counts[value] += 1 if weights is None else weights[i]
    return _array.made(counts, (len(counts),), uint16 if weights is None else float)


# --- Polynomials, filters, lines


def polyval(p, x):
    factors = list(p)

    def value_at(point):
        value = 0.0
        for factor in factors:
            value = value * point + factor
        return value

    return _each(x, value_at)


def polyfit(x, y, degree=None):
    """The factors of the polynomial that comes closest, the highest first; `polyfit(y, degree)` counts places."""
    if degree is None:
        degree, y = y, x
        x = range(len(y))
    points, values = [_float(one) for one in x], [_float(one) for one in y]
    if len(points) != len(values):
        raise ValueError("input vectors must be of equal length")
    if len(points) < degree + 1:
        raise ValueError("more degrees of freedom than data points")
    size = degree + 1
    powers = [_sum([point ** k for point in points]) for k in range(2 * degree + 1)]
    rows = [[powers[i + j] for j in range(size)] for i in range(size)]
    right = [_sum([value * point ** i for point, value in zip(points, values)]) for i in range(size)]
    inverse = linalg._inverted(rows)
    factors = [_sum([inverse[i][j] * right[j] for j in range(size)]) for i in range(size)]
    return _array.make(factors[::-1], (size,), float)


def convolve(a, v):
    one, other = a._values(), v._values()
    values = [0] * (len(one) + len(other) - 1)
    for i, x in enumerate(one):
        for j, y in enumerate(other):
            values[i + j] += x * y
    return _array.made(values, (len(values),), float)


def interp(x, xp, fp, *, left=None, right=None):
    points, values = list(xp), list(fp)
    if len(points) != len(values) or len(points) < 2:
        raise ValueError("input arrays are not compatible")

    def value_at(point):
        if point <= points[0]:
            return values[0] if left is None or point == points[0] else left
        if point >= points[-1]:
            return values[-1] if right is None or point == points[-1] else right
        at = 1
        while points[at] < point:
            at += 1
        part = (point - points[at - 1]) / (points[at] - points[at - 1])
        return values[at - 1] + part * (values[at] - values[at - 1])

    return _each(x, value_at)


# --- How arrays are shown


def set_printoptions(*, threshold=None, edgeitems=None):
    if threshold is not None:
        _array.print_options["threshold"] = threshold
    if edgeitems is not None:
        _array.print_options["edgeitems"] = edgeitems


def get_printoptions():
    return dict(_array.print_options)


def ndinfo(a):
    print("class: ndarray")
    print("shape:", a.shape)
    print("strides:", a.strides)
    print("itemsize:", a.itemsize)
    print("type:", _array._NAMES[a.dtype])
