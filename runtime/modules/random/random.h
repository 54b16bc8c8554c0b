// The module `random`, as CircuitPython has it: numbers that nobody can foresee, or, once seeded, the same
// ones in each run. The sequence of a seed is not CPython's; what may come out and what is raised is. A
// program that does not seed begins with what the chip has of entropy; on the simulator that is the same in
// every run. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::random {

/// Begins a sequence; None: as at start-up. TypeError for what is no number, str, bytes or None.
PY_FUNCTION("seed") PY_EFFECT("plain_of_items")
PY_SIGNATURE("(seed: int | float | str | bytes | None = None) -> None")
Status seed(PY_NAME("seed") PY_DEFAULT("None") Ref value);
/// An int of `k` random bits; ValueError for a negative `k`.
PY_FUNCTION("getrandbits") PY_EFFECT("plain_of_items") PY_SIGNATURE("(k: int) -> int") Result<Int>
getrandbits(PY_POSITIONAL_ONLY SWord k);
/// One of range(start, stop, step); ValueError when that is empty.
PY_FUNCTION("randrange") PY_EFFECT("plain_of_items")
PY_SIGNATURE("(start: int, stop: int | None = None, step: int = 1) -> int")
Result<Int> randrange(IntRef start, PY_DEFAULT("None") Optional<IntRef> stop, PY_DEFAULT("1") IntRef step);
/// One of a, a + 1, ..., b.
PY_FUNCTION("randint") PY_EFFECT("plain_of_items") PY_SIGNATURE("(a: int, b: int) -> int") Result<Int>
randint(IntRef a, IntRef b);
/// An element; IndexError "Cannot choose from an empty sequence".
PY_FUNCTION("choice") PY_EFFECT("plain_of_items") PY_SIGNATURE("(seq: Sequence[E]) -> E") Result<Object>
choice(Ref seq);
/// From 0 up to, not including, 1.
PY_FUNCTION("random") PY_EFFECT("plain_of_items") Float random();
PY_FUNCTION("uniform")
PY_EFFECT("plain_of_items") PY_SIGNATURE("(a: float, b: float) -> float") Float
uniform(Float a, Float b);

} // namespace py::random
