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
