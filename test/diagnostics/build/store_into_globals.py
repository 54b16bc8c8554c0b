# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s --implicit-check-not=error
# CHECK: {{.*}}:5:1: error: variables cannot be set through `globals()` [store-into-globals]
# CHECK: {{.*}}:6:5: error: variables cannot be set through `locals()` [store-into-globals]
x = 1
globals()["x"] = 2
del locals()["x"]


def f():
    locals()["y"] = 1
    return globals()["x"]
