// The cycle collector: drops objects that nothing but each other keeps alive. Reference counts do the rest at
// once; this is for what they cannot see. It is linked only by programs that call enable_collector: codegen
// prints that where the program's objects can form a cycle.
//
// How: of every object that can be part of a cycle (its type has `traverse`) the references from other such
// objects are taken off its count. What has some left, and all it leads to, is in use; then the counts are
// put back, and the rest is garbage. References out of C++ (locals, suspended frames, globals) are never
// taken off, so they keep what they hold alive. A cycle through a suspended coroutine or generator therefore
// stays until that has ended. It needs no memory: it runs when there is none left.
//
// When: by gc.collect(), when the scheduler is idle, when memory is short, on the simulator when there are
// twice as many such objects as the last time, and at the end of the program. `__del__` runs before anything
// is dropped, once for each object; where Python code must not run, what has a `__del__` waits for the next
// time. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/memory.h"

namespace py {

/// From now on cycles are looked for. Called before the program makes its first object.
void enable_collector();

} // namespace py
