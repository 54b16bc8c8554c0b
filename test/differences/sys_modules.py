# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# `sys.modules` shows what is there, and stays as it is.
import json
import sys

# CHECK: True ['__main__', 'builtins', 'json', 'sys']
print(sys.modules["json"] is json, sorted(sys.modules))
for change in (lambda: sys.modules.pop("json"), lambda: sys.modules.update(a=1), lambda: sys.modules.__delitem__("json")):
    # CHECK-NEXT: NotImplementedError changing sys.modules
    # CHECK-NEXT: AttributeError
    # CHECK-NEXT: NotImplementedError changing sys.modules
    try:
        change()
    except Exception as error:
        print(type(error).__name__, error)
