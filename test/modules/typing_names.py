# The names of typing in code that runs.
# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
from __future__ import annotations
import typing
from typing import Any, Callable, Dict, Generic, List, Optional, Protocol, Tuple, TypeVar, Union, cast, overload, TYPE_CHECKING
if TYPE_CHECKING:
    from nowhere import Nothing
T = TypeVar("T")
Color = Union[int, Tuple[int, int, int]]
Handler = Callable[[int], Optional[str]]
Registry = Dict[str, List[Handler]]


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()


class HasValue(Protocol):
    value: int

    def read(self) -> int: ...


class Sensor(HasValue):
    value = 3

    def read(self) -> int:
        return self.value


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x: Color) -> Any:
    return cast(int, x) * 2


s: Stack[int] = Stack()
s.push(1).push(2)
print(s.pop(), Stack[int]().push("x").items, Sensor().read(), f(2), f("a"), T.__name__)
print(TYPE_CHECKING, typing.Any is Any, repr(T), repr(Any))
registry: Registry = {}
registry.setdefault("a", []).append(lambda n: str(n))
print(registry["a"][0](5), Handler is not None, Optional[int] == Optional[int])
