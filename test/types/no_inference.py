# Without inference every value is an `object`; the compiler's own libraries are not shown, the user's modules are.
# RUN: sed '/^ *#/d' %s > %t.py && mkdir -p %t.dir && mv %t.py %t.dir/app.py && echo "limit = 3" > %t.dir/settings.py
# RUN: %pyasync2cpp --emit=types -fno-inference %t.dir/app.py | %FileCheck %s --check-prefix=DYNAMIC
# RUN: %pyasync2cpp --emit=types %t.dir/app.py | %FileCheck %s

import settings


def add(a, b):
    # DYNAMIC: # add(a: object, b: object) -> object{{$}}
    # CHECK: # add(a: int, b: int) -> int{{$}}
    return a + b


add(1, settings.limit)
# DYNAMIC: # settings.limit: object{{$}}
# DYNAMIC: # add(1, settings.limit): object{{$}}
# CHECK: # settings.limit: int{{$}}

# DYNAMIC: {{^}}# {{.*}}settings.py{{$}}
# CHECK: {{^}}# {{.*}}settings.py{{$}}
# CHECK-NEXT: {{^}}limit = 3
# CHECK-NEXT: {{^}}# limit: int
