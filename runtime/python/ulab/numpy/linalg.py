"""`ulab.numpy.linalg`: matrices."""
import math

from ulab.numpy import _array


def _matrix(m):
    if len(m.shape) != 2 or m.shape[0] != m.shape[1]:
        raise ValueError("input must be square matrix")
    return [[float(value) for value in row] for row in m]


def _inverted(rows):
    size = len(rows)
    result = [[1.0 if i == j else 0.0 for j in range(size)] for i in range(size)]
    for k in range(size):
        best = max(range(k, size), key=lambda i: abs(rows[i][k]))
        if rows[best][k] == 0:
            raise ValueError("input matrix is singular")
        rows[k], rows[best] = rows[best], rows[k]
        result[k], result[best] = result[best], result[k]
        first = rows[k][k]
        rows[k] = [value / first for value in rows[k]]
        result[k] = [value / first for value in result[k]]
        for i in range(size):
            factor = rows[i][k]
            if i != k and factor != 0:
                rows[i] = [value - factor * other for value, other in zip(rows[i], rows[k])]
                result[i] = [value - factor * other for value, other in zip(result[i], result[k])]
    return result


def inv(m):
    values = []
    for row in _inverted(_matrix(m)):
        values.extend(row)
    return _array.make(values, m.shape, _array.float_)


def det(m):
    rows = _matrix(m)
    size = len(rows)
    result = 1.0
    for k in range(size):
        best = max(range(k, size), key=lambda i: abs(rows[i][k]))
        if rows[best][k] == 0:
            return 0.0
        if best != k:
            rows[k], rows[best] = rows[best], rows[k]
            result = -result
        result *= rows[k][k]
        for i in range(k + 1, size):
            factor = rows[i][k] / rows[k][k]
            rows[i] = [value - factor * other for value, other in zip(rows[i], rows[k])]
    return result


def norm(x, *, axis=None):
    """The square root of the sum of squares."""
    if not isinstance(x, _array.ndarray):
        return math.sqrt(sum([float(value) ** 2 for value in x]))
    runs, shape = _array.rows(x, axis)
    values = [math.sqrt(sum([float(value) ** 2 for value in run])) for run in runs]
    return _array.make(values, shape, _array.float_) if shape else values[0]
