# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:8: error: a lambda in an f-string needs parentheses [fstring-bare-lambda]

x = f"{lambda x: 1}"
