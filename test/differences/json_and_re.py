# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# What CPython has besides functions.
import json
import re

# CHECK: False False False
print(hasattr(json, "JSONEncoder"), hasattr(json, "JSONDecoder"), hasattr(re, "LOCALE"))
# CHECK-NEXT: [1.0, 2.0]
print(json.dumps(1 + 2j, default=lambda value: [value.real, value.imag]))
# CHECK-NEXT: {'n': 1}
print(re.compile("(?P<n>a)").groupindex)
