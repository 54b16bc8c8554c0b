# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:16: error: this alternative binds other names than the first [alternatives-bind-differently]

match x:
    case [a] | [b]:
        pass
