# A name that only says whether a type checker reads the file is false, whatever else is made of it.
# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
from typing import List, TYPE_CHECKING

if TYPE_CHECKING:
    from nowhere import Nothing


def items() -> "List[Nothing]":
    if not TYPE_CHECKING:
        return [1]
    return [Nothing()]


print(items(), TYPE_CHECKING, 1 if TYPE_CHECKING else 2, [TYPE_CHECKING])
while TYPE_CHECKING:
    print("never")
print(TYPE_CHECKING and items() or "neither")


# Another variable of the name is a variable.
def given(TYPE_CHECKING=True):
    if TYPE_CHECKING:
        return TYPE_CHECKING
    return "no"


def own():
    TYPE_CHECKING = 5
    return TYPE_CHECKING


class Kept:
    TYPE_CHECKING = 7
    kept = TYPE_CHECKING


print(given(), own(), Kept.kept, [TYPE_CHECKING for TYPE_CHECKING in (1, 2)], TYPE_CHECKING)
