# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: a `\` at the end of the file continues nothing [continuation-at-end-of-file]

x = 1 + \