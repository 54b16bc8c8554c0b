# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: error: no module named `adafruit_nothing` [missing-module]

import adafruit_nothing
