# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:10:6: warning: `__import__` is not defined [undefined-name]
# CHECK: {{.*}}:10:6: error: `__import__` can mean any module [computed-import]
# CHECK-NOT: error


def load(how):
    return how("json")

load(__import__)
