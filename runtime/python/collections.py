"""The module `collections`: deque, namedtuple, OrderedDict, defaultdict and Counter, as CPython 3.11 has them."""
from _collections import deque


def _set_items(self, pairs, keywords):
    """What a mapping or pairs give, each by `self[key] = value`."""
    if type(pairs) is dict:
        for key, value in pairs.items():
            self[key] = value
    elif hasattr(pairs, "keys"):
        for key in pairs.keys():
            self[key] = pairs[key]
    else:
        for pair in pairs:
            key, value = iter(pair)
            self[key] = value
    for key, value in keywords.items():
        self[key] = value


def _raise_missing(key):
    """What C gives a class of exceptions and a key: a tuple is all arguments, None is no argument."""
    raise KeyError() if key is None else KeyError(*key) if isinstance(key, tuple) else KeyError(key)


class OrderedDict(dict):
    def __init__(self, *args, **keywords):
        if len(args) > 1:
            raise TypeError("expected at most 1 arguments, got " + str(len(args)))
        _set_items(self, args[0] if args else (), keywords)

    def update(self, *args, **keywords):
        if len(args) > 1:
            raise TypeError("update() takes at most 1 positional argument (" + str(len(args)) + " given)")
        _set_items(self, args[0] if args else (), keywords)

    def pop(self, key, *default):
        if not default and not dict.__contains__(self, key):
            _raise_missing(key)
        return dict.pop(self, key, *default)

    def move_to_end(self, key, last=True):
        if not dict.__contains__(self, key):
            _raise_missing(key)
        value = dict.__getitem__(self, key)
        if type(key) is not str:  # the key that is there stays: 1 for True
            for k in dict.__iter__(self):
                if k is key or k == key:
                    key = k
                    break
        if last:
            dict.__delitem__(self, key)
            dict.__setitem__(self, key, value)
            return
        others = [(k, v) for k, v in dict.items(self) if not (k is key or k == key)]
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for k, v in others:
            dict.__setitem__(self, k, v)

    def popitem(self, last=True):
        if not dict.__len__(self):
            raise KeyError("dictionary is empty")
        key = next(dict.__reversed__(self) if last else dict.__iter__(self))
        return key, dict.pop(self, key)

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        result = self.__class__()
        for key in dict.__iter__(self):
            result[key] = self[key]
        return result

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __repr__(self):
        if not self:
            return self.__class__.__name__ + "()"
        return self.__class__.__name__ + "(" + repr(list(self.items())) + ")"

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        dict.__init__(self, *args, **keywords)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return self.__class__(self.default_factory, self)

    def __repr__(self):
        return self.__class__.__name__ + "(" + repr(self.default_factory) + ", " + dict.__repr__(self) + ")"


class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        dict.__init__(self)
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict):
            if dict.__len__(self):
                for key, count in iterable.items():
                    self[key] = count + self.get(key, 0)
            else:
                dict.update(self, iterable)
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        if keywords:
            self.update(keywords)

    def subtract(self, iterable=None, /, **keywords):
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) - count
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if keywords:
            self.subtract(keywords)

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[: max(n, 0)]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return self.__class__(self)

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __repr__(self):
        if not self:
            return self.__class__.__name__ + "()"
        try:
            items = dict(self.most_common())
        except TypeError:  # counts that have no order
            items = dict(self)
        return self.__class__.__name__ + "(" + repr(items) + ")"

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def _all(self, other, holds):
        """Whether `holds` of the two counts of each key; what is missing counts 0."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all([holds(self[key], other[key]) for counter in (self, other) for key in counter])

    def __eq__(self, other):
        return self._all(other, lambda a, b: a == b)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    __hash__ = None

    def __le__(self, other):
        return self._all(other, lambda a, b: a <= b)

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        return self._all(other, lambda a, b: a >= b)

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return Counter() + self

    def __neg__(self):
        return Counter() - self

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self.items():
            if count + other[key] > 0:
                result[key] = count + other[key]
        for key, count in other.items():
            if key not in self and count > 0:
                result[key] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self.items():
            if count - other[key] > 0:
                result[key] = count - other[key]
        for key, count in other.items():
            if key not in self and count < 0:
                result[key] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self.items():
            most = max(count, other[key])
            if most > 0:
                result[key] = most
        for key, count in other.items():
            if key not in self and count > 0:
                result[key] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key, count in self.items():
            least = min(count, other[key])
            if least > 0:
                result[key] = least
        return result


_KEYWORDS = (
    "False None True and as assert async await break class continue def del elif else except finally for from global if "
    "import in is lambda nonlocal not or pass raise return try while with yield"
).split()


def _check_names(typename, fields, rename):
    if rename:
        seen = set()
        for index, name in enumerate(fields):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
                fields[index] = "_" + str(index)
            seen.add(name)
    for name in [typename] + fields:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: " + repr(name))
        if name in _KEYWORDS:
            raise ValueError("Type names and field names cannot be a keyword: " + repr(name))
    seen = set()
    for name in fields:
        if name.startswith("_") and not rename:
            raise ValueError("Field names cannot start with an underscore: " + repr(name))
        if name in seen:
            raise ValueError("Encountered duplicate field name: " + repr(name))
        seen.add(name)


def _field(index):
    def get(self):
        return self[index]

    def set(self, value):
        raise AttributeError("can't set attribute")

    def delete(self):
        raise AttributeError("can't delete attribute")

    return property(get, set, delete, "Alias for field number " + str(index))


def _names_of(names):
    """`'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`, as a TypeError lists missing arguments."""
    shown = [repr(name) for name in names]
    if len(shown) == 1:
        return shown[0]
    if len(shown) == 2:
        return shown[0] + " and " + shown[1]
    return ", ".join(shown[:-1]) + ", and " + shown[-1]


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = [str(name) for name in field_names]
    typename = str(typename)
    _check_names(typename, fields, rename)
    fields = tuple(fields)
    count = len(fields)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError("Got more default values than field names")
        for index, value in enumerate(defaults):
            field_defaults[fields[count - len(defaults) + index]] = value

    def __new__(cls, *args, **keywords):
        if len(args) > count:
            few = count - len(field_defaults)
            takes = str(count + 1) if not field_defaults else "from " + str(few + 1) + " to " + str(count + 1)
            raise TypeError(
                typename + ".__new__() takes " + takes + " positional argument" + ("" if count == 0 else "s") + " but "
                + str(len(args) + 1) + " were given"
            )
        values = list(args)
        missing = []
        for name in fields[len(args):]:
            if name in keywords:
                values.append(keywords.pop(name))
            elif name in field_defaults:
                values.append(field_defaults[name])
            else:
                missing.append(name)
        for name in keywords:
            if name in fields:
                raise TypeError(typename + ".__new__() got multiple values for argument " + repr(name))
            raise TypeError(typename + ".__new__() got an unexpected keyword argument " + repr(name))
        if missing:
            raise TypeError(
                typename + ".__new__() missing " + str(len(missing)) + " required positional argument"
                + ("" if len(missing) == 1 else "s") + ": " + _names_of(missing)
            )
        return tuple.__new__(cls, values)

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != count:
            raise TypeError("Expected " + str(count) + " arguments, got " + str(len(values)))
        return tuple.__new__(cls, values)

    def _replace(self, /, **keywords):
        values = [keywords.pop(name) if name in keywords else self[index] for index, name in enumerate(fields)]
        if keywords:
            raise ValueError("Got unexpected field names: " + repr(list(keywords)))
        return tuple.__new__(self.__class__, values)

    def _asdict(self):
        return dict(zip(fields, self))

    def __repr__(self):
        return (
            self.__class__.__name__ + "("
            + ", ".join([name + "=" + repr(self[index]) for index, name in enumerate(fields)]) + ")"
        )

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "__slots__": (),
        "__doc__": typename + "(" + ", ".join(fields) + ")",
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__match_args__": fields,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
        "__repr__": __repr__,
        "__getnewargs__": __getnewargs__,
    }
    for index, name in enumerate(fields):
        namespace[name] = _field(index)
    namespace["__module__"] = "__main__" if module is None else module
    return type(typename, (tuple,), namespace)
