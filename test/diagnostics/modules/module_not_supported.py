# A module that boards have and compiled programs cannot have: refused with the reason, unless the import is guarded.
# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s --implicit-check-not=error
# CHECK: {{.*}}:8:8: error: module `cyw43` is not supported: no radio is driven yet [module-not-supported]
# CHECK: help: a program that can do without it says so: `try: import cyw43` and `except ImportError:`
# CHECK: {{.*}}:9:6: error: module `floppyio` is not supported: no floppy disks are read [module-not-supported]
# CHECK: {{.*}}:17:12: warning: no module named `mipidsi`: ImportError where this line runs [missing-module-later]

import cyw43
from floppyio import flux_readinto
try:
    import wiznet
except ImportError:
    wiznet = None


def connect():
    import mipidsi
    return mipidsi
