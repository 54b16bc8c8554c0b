# One import that nobody guards is enough to need the module, and what it needs.
# RUN: %exits 1 %pyasync2cpp %s --lib %S/Inputs --run > %t 2>&1
# RUN: FileCheck %s < %t
# CHECK: {{.*}}radio.py:1:8: error: no module named `antenna` [missing-module]
try:
    import radio
except ImportError:
    pass

import radio
