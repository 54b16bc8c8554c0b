# A module that boards have and compiled programs cannot have: refused with the reason, unless the import is guarded.
# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s --implicit-check-not=error
# CHECK: {{.*}}:8:8: error: module `wifi` is not supported: no radio is driven yet [module-not-supported]
# CHECK: help: a program that can do without it says so: `try: import wifi` and `except ImportError:`
# CHECK: {{.*}}:9:6: error: module `ulab` is not supported: arrays of numbers are left out [module-not-supported]
# CHECK: {{.*}}:17:12: warning: no module named `ssl`: ImportError where this line runs [missing-module-later]

import wifi
from ulab import numpy
try:
    import socketpool
except ImportError:
    socketpool = None


def connect():
    import ssl
    return ssl
