# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:6: warning: `\d` is no escape sequence [invalid-escape]

x = "\d"
