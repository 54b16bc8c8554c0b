# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:7: warning: `y` is not defined [undefined-name]

x = 1
print(y)
