# RUN: %exits 1 %pyasync2cpp %s --run > %t 2>&1
# RUN: FileCheck %s --implicit-check-not=error: --implicit-check-not=warning: < %t
# CHECK: {{.*}}:12:12: warning: no module named `nowhere`: ImportError where this line runs [missing-module-later]
# CHECK: {{.*}}:28:12: warning: no module named `elsewhere`: ImportError where this line runs [missing-module-later]
# CHECK: caught No module named 'nowhere'
# CHECK: ModuleNotFoundError: No module named 'elsewhere'
import sys
from sys import implementation


def late():
    import nowhere


if sys.implementation.name != "circuitpython":
    import numpy
if implementation.name == "cpython":
    import pandas
    from ssl import Purpose

try:
    late()
except ImportError as e:
    print("caught", e)
sys.stdout.flush()
if sys.path:
    print(len(sys.path) > 0)
    import elsewhere
