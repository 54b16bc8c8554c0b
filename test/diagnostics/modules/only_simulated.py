# Of displays the simulator has a model, and a chip nothing: there the import is refused, or fails where it is guarded.
# RUN: not %pyasync2cpp %s --board raspberry_pi_pico -o %t.uf2 2>&1 | FileCheck %s --implicit-check-not=error
# RUN: %pyasync2cpp %s --run --board raspberry_pi_pico | FileCheck %s --check-prefix=SIM
# CHECK: {{.*}}:6:8: error: module `displayio` is not supported: displays are driven by no chip yet [module-not-supported]
# SIM: 2
import displayio
try:
    import vectorio
except ImportError:
    vectorio = None
print(len(displayio.Palette(2)))
