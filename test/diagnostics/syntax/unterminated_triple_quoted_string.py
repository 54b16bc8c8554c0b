# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:5: error: unterminated triple-quoted string, read to line 5 [unterminated-triple-quoted-string]

x = """abc
