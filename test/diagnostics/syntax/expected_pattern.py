# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:10: error: expected a pattern, found `+` [expected-pattern]

match x:
    case +:
        pass
