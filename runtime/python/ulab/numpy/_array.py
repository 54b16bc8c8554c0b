"""`ndarray`: numbers of one kind in rows, that views may share."""
import array as arrays
import math

import _ulab

uint8, int8, uint16, int16, float_ = 66, 98, 72, 104, 102
bool_ = 63
_CODES = {uint8: "B", int8: "b", uint16: "H", int16: "h", float_: "d", bool_: "B"}
_NAMES = {uint8: "uint8", int8: "int8", uint16: "uint16", int16: "int16", float_: "float32", bool_: "bool"}
_SIZES = {uint8: 1, int8: 1, uint16: 2, int16: 2, float_: 4, bool_: 1}

# What an operator makes of two kinds of whole numbers that differ; all else is a float.
_WIDER = {
    (uint8, int8): int16, (uint8, uint16): uint16, (uint8, int16): int16, (int8, uint16): int16, (int8, int16): int16,
}


def wider(a, b):
    """The kind of number that an operator gives."""
    a = uint8 if a == bool_ else a
    b = uint8 if b == bool_ else b
    if a == b:
        return a
    return _WIDER.get((a, b)) or _WIDER.get((b, a)) or float_


def kind_of(value, beside=0):
    """The kind that a single number has beside an array."""
    if not isinstance(value, int) or not -32768 < value < 32768:
        return float_
    if value < 0:
        return int8 if value > -128 else int16
    if beside in (int8, int16):
        return int8 if value < 128 else int16
    return uint8 if value < 256 else uint16


def stored(value, dtype):
    """The number as an array of this kind keeps it: what does not fit goes round."""
    if dtype == float_:
        return float(value)
    if dtype == bool_:
        return 1 if value else 0
    value = int(value)
    if dtype == uint8:
        return value & 0xFF
    if dtype == uint16:
        return value & 0xFFFF
    if dtype == int8:
        return ((value + 0x80) & 0xFF) - 0x80
    return ((value + 0x8000) & 0xFFFF) - 0x8000


def checked_dtype(dtype):
    if dtype is float:
        return float_
    if dtype is bool:
        return bool_
    if dtype not in _CODES:
        raise TypeError("data type not understood")
    return dtype


def size_of(shape):
    size = 1
    for length in shape:
        size *= length
    return size


def dense(shape):
    """The steps of an array whose numbers stand in a row."""
    strides = []
    step = 1
    for length in reversed(shape):
        strides.insert(0, step)
        step *= length
    return tuple(strides)


def places(start, shape, strides):
    """Where the numbers stand, in their order."""
    if not shape:
        return [start]
    length, step = shape[0], strides[0]
    if len(shape) == 1:
        return [start] * length if step == 0 else range(start, start + length * step, step)
    result = []
    for i in range(length):
        result.extend(places(start + i * step, shape[1:], strides[1:]))
    return result


def make(values, shape, dtype):
    """A new array of numbers that fit."""
    data = arrays.array(_CODES[dtype], values)
    return ndarray(data, 0, shape, dense(shape), dtype)


def made(values, shape, dtype):
    """A new array of any numbers."""
    return make([stored(value, dtype) for value in values], shape, dtype)


def common_shape(a, b):
    """What both shapes are stretched to."""
    shape = []
    for i in range(1, max(len(a), len(b)) + 1):
        x = a[-i] if i <= len(a) else 1
        y = b[-i] if i <= len(b) else 1
        if x != y and x != 1 and y != 1:
            raise ValueError("operands could not be broadcast together")
        shape.insert(0, y if x == 1 else x)
    return tuple(shape)


def stretched(a, shape):
    """The numbers of an array as if it had this shape."""
    missing = len(shape) - len(a.shape)
    strides = [0] * missing
    for length, step in zip(a.shape, a._strides):
        strides.append(0 if length == 1 else step)
    data = a._data
    return [data[i] for i in places(a._start, shape, strides)]


def as_array(value, beside=0):
    if isinstance(value, ndarray):
        return value
    if isinstance(value, (int, float)):
        dtype = kind_of(value, beside)
        return make([stored(value, dtype)], (1,), dtype)
    raise TypeError("wrong operand type")


def _number(value, dtype):
    return value != 0 if dtype == bool_ else value


class ndarray(_ulab.Memory):
    def __init__(self, data, start, shape, strides, dtype):
        self._data = data
        self._start = start
        self._shape = tuple(shape)
        self._strides = tuple(strides)
        self._dtype = dtype
        size = size_of(shape)
        super().__init__(data, start, size if self._strides == dense(self._shape) else -1)

    # What it is.

    @property
    def shape(self):
        return self._shape

    @shape.setter
    def shape(self, shape):
        other = self.reshape(shape)
        if other._data is not self._data:
            raise AttributeError("incompatible shape for in-place modification")
        self._shape = other._shape
        self._strides = other._strides

    @property
    def dtype(self):
        return self._dtype

    @property
    def size(self):
        return size_of(self._shape)

    @property
    def ndim(self):
        return len(self._shape)

    @property
    def itemsize(self):
        return _SIZES[self._dtype]

    @property
    def strides(self):
        return tuple([step * self.itemsize for step in self._strides])

    @property
    def T(self):
        return self.transpose()

    @property
    def flat(self):
        return iter(self.flatten())

    def _values(self):
        data = self._data
        return [data[i] for i in places(self._start, self._shape, self._strides)]

    # What it can be made into.

    def transpose(self):
        return ndarray(self._data, self._start, self._shape[::-1], self._strides[::-1], self._dtype)

    def copy(self):
        return make(self._values(), self._shape, self._dtype)

    def flatten(self, *, order="C"):
        a = self.transpose() if order == "F" else self
        return make(a._values(), (self.size,), self._dtype)

    def reshape(self, *shape):
        if len(shape) == 1 and not isinstance(shape[0], int):
            shape = tuple(shape[0])
        if -1 in shape:
            rest = size_of([length for length in shape if length != -1])
            if shape.count(-1) > 1 or rest == 0 or self.size % rest:
                raise ValueError("can only specify one unknown dimension")
            shape = tuple([self.size // rest if length == -1 else length for length in shape])
        if size_of(shape) != self.size:
            raise ValueError("cannot reshape array")
        if self._strides != dense(self._shape):
            return make(self._values(), shape, self._dtype)
        return ndarray(self._data, self._start, shape, dense(shape), self._dtype)

    def tolist(self):
        if len(self._shape) == 1:
            return [_number(value, self._dtype) for value in self._values()]
        return [row.tolist() for row in self]

    def tobytes(self):
        if self._strides != dense(self._shape):
            raise ValueError("tobytes can be invoked for dense arrays only")
        if self._dtype == float_:
            return arrays.array("f", self._values()).tobytes()
        return bytes(memoryview(self))

    def byteswap(self, *, inplace=False):
        data = arrays.array(_CODES[self._dtype], self._values())
        data.byteswap()
        if not inplace:
            return ndarray(data, 0, self._shape, dense(self._shape), self._dtype)
        for i, value in zip(places(self._start, self._shape, self._strides), data):
            self._data[i] = value
        return self

    def sort(self, *, axis=-1):
        for row in _rows(self, axis):
            values = sorted([self._data[i] for i in row])
            for i, value in zip(row, values):
                self._data[i] = value

    # Its parts.

    def __len__(self):
        return self._shape[0]

    def __iter__(self):
        for i in range(self._shape[0]):
            yield self[i]

    def _part(self, index):
        """(start, shape, strides) of what an index means."""
        indices = index if isinstance(index, tuple) else (index,)
        if len(indices) > len(self._shape):
            raise IndexError("too many indices")
        start = self._start
        shape, strides = [], []
        for one, length, step in zip(indices, self._shape, self._strides):
            if isinstance(one, slice):
                first, last, by = one.indices(length)
                start += first * step
                shape.append(len(range(first, last, by)))
                strides.append(step * by)
            elif isinstance(one, int):
                if not -length <= one < length:
                    raise IndexError("index is out of bounds")
                start += (one + length if one < 0 else one) * step
            else:
                raise TypeError("indices must be integers, slices, or Boolean lists")
        shape.extend(self._shape[len(indices):])
        strides.extend(self._strides[len(indices):])
        return start, tuple(shape), tuple(strides)

    def _chosen(self, mask):
        """Where the numbers stand for which the mask is true."""
        if isinstance(mask, ndarray):
            if mask._dtype != bool_ or mask.size != self.size:
                raise IndexError("wrong index type")
            mask = mask._values()
        spots = places(self._start, self._shape, self._strides)
        return [spot for spot, is_chosen in zip(spots, mask) if is_chosen]

    def __getitem__(self, index):
        if isinstance(index, int) and len(self._shape) == 1:
            length = self._shape[0]
            if not -length <= index < length:
                raise IndexError("index is out of bounds")
            value = self._data[self._start + (index + length if index < 0 else index) * self._strides[0]]
            return value != 0 if self._dtype == bool_ else value
        if isinstance(index, (ndarray, list)):
            values = [self._data[i] for i in self._chosen(index)]
            return make(values, (len(values),), self._dtype)
        start, shape, strides = self._part(index)
        if not shape:
            return _number(self._data[start], self._dtype)
        return ndarray(self._data, start, shape, strides, self._dtype)

    def __setitem__(self, index, value):
        if isinstance(index, (ndarray, list)):
            spots = self._chosen(index)
            values = as_array(value, self._dtype)._values()
            if len(values) == 1:
                values = values * len(spots)
            if len(values) != len(spots):
                raise ValueError("operands could not be broadcast together")
        else:
            start, shape, strides = self._part(index)
            if not shape:
                self._data[start] = stored(value, self._dtype)
                return
            if isinstance(value, (list, tuple)):
                raise TypeError("wrong operand type")
            source = as_array(value, self._dtype)
            if common_shape(shape, source._shape) != shape:
                raise ValueError("operands could not be broadcast together")
            values = stretched(source, shape)
            spots = places(start, shape, strides)
        data, dtype = self._data, self._dtype
        for i, one in zip(spots, values):
            data[i] = stored(one, dtype)

    # Operators.

    def _with(self, other, function, dtype=0):
        b = as_array(other, self._dtype)
        shape = common_shape(self._shape, b._shape)
        values = [function(x, y) for x, y in zip(stretched(self, shape), stretched(b, shape))]
        return made(values, shape, dtype or wider(self._dtype, b._dtype))

    def _onto(self, other, function):
        b = as_array(other, self._dtype)
        if b._dtype == float_ and self._dtype != float_:
            raise TypeError("cannot cast output with casting rule")
        if common_shape(self._shape, b._shape) != self._shape:
            raise ValueError("operands could not be broadcast together")
        data, dtype = self._data, self._dtype
        for i, value in zip(places(self._start, self._shape, self._strides), stretched(b, self._shape)):
            data[i] = stored(function(data[i], value), dtype)
        return self

    def __add__(self, other):
        return self._with(other, lambda x, y: x + y)

    def __radd__(self, other):
        return self._with(other, lambda x, y: y + x)

    def __iadd__(self, other):
        return self._onto(other, lambda x, y: x + y)

    def __sub__(self, other):
        return self._with(other, lambda x, y: x - y)

    def __rsub__(self, other):
        return self._with(other, lambda x, y: y - x)

    def __isub__(self, other):
        return self._onto(other, lambda x, y: x - y)

    def __mul__(self, other):
        return self._with(other, lambda x, y: x * y)

    def __rmul__(self, other):
        return self._with(other, lambda x, y: y * x)

    def __imul__(self, other):
        return self._onto(other, lambda x, y: x * y)

    def __truediv__(self, other):
        return self._with(other, quotient, float_)

    def __rtruediv__(self, other):
        return self._with(other, lambda x, y: quotient(y, x), float_)

    def __itruediv__(self, other):
        if self._dtype != float_:
            raise TypeError("results cannot be cast to specified type")
        return self._onto(other, quotient)

    def __floordiv__(self, other):
        return self._with(other, whole_quotient)

    def __rfloordiv__(self, other):
        return self._with(other, lambda x, y: whole_quotient(y, x))

    def __mod__(self, other):
        return self._with(other, remainder)

    def __pow__(self, other):
        return self._with(other, power, float_)

    def __rpow__(self, other):
        return self._with(other, lambda x, y: power(y, x), float_)

    def __ipow__(self, other):
        if self._dtype != float_:
            raise TypeError("results cannot be cast to specified type")
        return self._onto(other, power)

    def __and__(self, other):
        return self._bitwise(other, lambda x, y: x & y)

    def __or__(self, other):
        return self._bitwise(other, lambda x, y: x | y)

    def __xor__(self, other):
        return self._bitwise(other, lambda x, y: x ^ y)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _bitwise(self, other, function):
        b = as_array(other, self._dtype)
        if self._dtype == float_ or b._dtype == float_:
            raise TypeError("operation not supported for the input types")
        both = self._dtype == bool_ and b._dtype == bool_
        return self._with(b, function, bool_ if both else 0)

    def __eq__(self, other):
        return self._with(other, lambda x, y: x == y, bool_)

    def __ne__(self, other):
        return self._with(other, lambda x, y: x != y, bool_)

    def __lt__(self, other):
        return self._with(other, lambda x, y: x < y, bool_)

    def __le__(self, other):
        return self._with(other, lambda x, y: x <= y, bool_)

    def __gt__(self, other):
        return self._with(other, lambda x, y: x > y, bool_)

    def __ge__(self, other):
        return self._with(other, lambda x, y: x >= y, bool_)

    def __neg__(self):
        return made([-value for value in self._values()], self._shape, self._dtype)

    def __pos__(self):
        return self.copy()

    def __abs__(self):
        return made([abs(value) for value in self._values()], self._shape, self._dtype)

    def __invert__(self):
        if self._dtype == float_:
            raise TypeError("operation not supported for the input types")
        if self._dtype == bool_:
            return made([not value for value in self._values()], self._shape, bool_)
        return made([~value for value in self._values()], self._shape, self._dtype)

    def __repr__(self):
        return "array(%s, dtype=%s)" % (self._shown(7), _NAMES[self._dtype])

    def _shown(self, margin):
        if len(self._shape) == 1:
            values = [repr(_number(value, self._dtype)) for value in self._values()]
        else:
            values = [row._shown(margin + 1) for row in self]
        if len(self._shape) > 1:
            return "[" + (",\n" + " " * margin).join(values) + "]"
        if len(values) > print_options["threshold"]:
            edge = print_options["edgeitems"]
            values = values[:edge] + ["..."] + values[len(values) - edge:]
        return "[" + ", ".join(values) + "]"


print_options = {"threshold": 10, "edgeitems": 3}


def quotient(x, y):
    if y == 0:
        return math.nan if x == 0 or x != x else math.copysign(math.inf, x) * math.copysign(1.0, y)
    return x / y


def whole_quotient(x, y):
    if y == 0:
        return math.floor(0) if isinstance(x, int) and isinstance(y, int) else quotient(x, y)
    return x // y


def remainder(x, y):
    if y == 0:
        return 0 if isinstance(x, int) and isinstance(y, int) else math.nan
    return x % y


def power(x, y):
    try:
        value = float(x) ** float(y)
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return math.inf
    return value if isinstance(value, float) else math.nan


def checked_axis(a, axis):
    if not isinstance(axis, int) or not -len(a.shape) <= axis < len(a.shape):
        raise ValueError("index out of range")
    return axis % len(a.shape)


def without(sequence, at):
    return tuple(sequence[:at]) + tuple(sequence[at + 1:])


def _rows(a, axis):
    """Where the numbers stand along the axis: one run for each place of the others. Without an axis, one run of all."""
    if axis is None:
        return [places(a._start, a._shape, a._strides)]
    axis = checked_axis(a, axis)
    length, step = a._shape[axis], a._strides[axis]
    starts = places(a._start, without(a._shape, axis), without(a._strides, axis))
    return [[start + i * step for i in range(length)] for start in starts]


def rows(a, axis):
    """The numbers along the axis, and the shape of what is left when each run becomes one number."""
    data = a._data
    runs = [[data[i] for i in run] for run in _rows(a, axis)]
    return runs, () if axis is None else without(a._shape, checked_axis(a, axis))
