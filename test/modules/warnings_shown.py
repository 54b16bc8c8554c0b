# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s --match-full-lines
# RUN: %pyasync2cpp %s --run | %FileCheck %s --match-full-lines
import warnings

# CHECK: UserWarning: plain
# CHECK-NEXT: DeprecationWarning: old
# CHECK-NEXT: RuntimeWarning: given
warnings.warn("plain")
warnings.warn("old", DeprecationWarning, stacklevel=2)
warnings.warn(RuntimeWarning("given"))
warnings.simplefilter("ignore", DeprecationWarning)
warnings.warn("not shown", DeprecationWarning)
warnings.simplefilter("error")
try:
    warnings.warn("raised")
except UserWarning as e:
    print("caught", e)
# CHECK-NEXT: caught raised
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
# CHECK-NEXT: category must be a Warning subclass, not 'type'
