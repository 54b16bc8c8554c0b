# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: the f-string ends, and a `{` in it is still open [fstring-expecting-brace]

x = f"{1"
