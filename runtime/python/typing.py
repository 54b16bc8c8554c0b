# What annotations are written with, for programs that use it when they run: `Color = Union[int, Tuple[int, int, int]]`,
# `T = TypeVar("T")`, `class Device(Protocol)`. Nothing is checked.
TYPE_CHECKING = False


def _shown(parameter):
    if parameter is None:
        return "None"
    if parameter is ...:
        return "..."
    if isinstance(parameter, list):
        return "[" + ", ".join([_shown(each) for each in parameter]) + "]"
    if isinstance(parameter, type):
        name = parameter.__qualname__
        return name if parameter.__module__ == "builtins" else parameter.__module__ + "." + name
    return repr(parameter)


class _Form:
    def __init__(self, name, parameters=None):
        self._name = name
        self._parameters = parameters

    def __getitem__(self, parameters):
        return _Form(self._name, parameters if isinstance(parameters, tuple) else (parameters,))

    def __or__(self, other):
        return _Form("Union", (self, other))

    def __ror__(self, other):
        return _Form("Union", (other, self))

    def __eq__(self, other):
        return isinstance(other, _Form) and (self._name, self._parameters) == (other._name, other._parameters)

    def __hash__(self):
        return hash(self._name)

    def __call__(self, *args, **kwargs):
        raise TypeError("Type " + self._name + " cannot be instantiated")

    def __repr__(self):
        if self._parameters is None:
            return "typing." + self._name
        return "typing." + self._name + "[" + ", ".join([_shown(each) for each in self._parameters]) + "]"


Any = _Form("Any")
Union = _Form("Union")
Optional = _Form("Optional")
Callable = _Form("Callable")
List = _Form("List")
Tuple = _Form("Tuple")
Dict = _Form("Dict")
Set = _Form("Set")
FrozenSet = _Form("FrozenSet")
Deque = _Form("Deque")
DefaultDict = _Form("DefaultDict")
OrderedDict = _Form("OrderedDict")
Type = _Form("Type")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
Generator = _Form("Generator")
AsyncIterable = _Form("AsyncIterable")
AsyncIterator = _Form("AsyncIterator")
AsyncGenerator = _Form("AsyncGenerator")
Awaitable = _Form("Awaitable")
Coroutine = _Form("Coroutine")
Sequence = _Form("Sequence")
MutableSequence = _Form("MutableSequence")
Mapping = _Form("Mapping")
MutableMapping = _Form("MutableMapping")
Collection = _Form("Collection")
Container = _Form("Container")
Sized = _Form("Sized")
Hashable = _Form("Hashable")
Reversible = _Form("Reversible")
ByteString = _Form("ByteString")
ContextManager = _Form("ContextManager")
SupportsInt = _Form("SupportsInt")
SupportsFloat = _Form("SupportsFloat")
SupportsIndex = _Form("SupportsIndex")
SupportsAbs = _Form("SupportsAbs")
SupportsBytes = _Form("SupportsBytes")
SupportsRound = _Form("SupportsRound")
IO = _Form("IO")
TextIO = _Form("TextIO")
BinaryIO = _Form("BinaryIO")
Literal = _Form("Literal")
ClassVar = _Form("ClassVar")
Final = _Form("Final")
Annotated = _Form("Annotated")
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
Concatenate = _Form("Concatenate")
Text = str


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __or__(self, other):
        return _Form("Union", (self, other))

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    pass


class NewType:
    def __init__(self, name, supertype):
        self.__name__ = name
        self.__supertype__ = supertype

    def __call__(self, value):
        return value


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls
