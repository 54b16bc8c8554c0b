# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:8:5: warning: `__import__` is not defined [undefined-name]
# CHECK: {{.*}}:8:5: error: `__import__` imports a module whose name is computed at run time [computed-import]
# CHECK-NOT: error


def load(name):
    __import__(name)


load("json")
