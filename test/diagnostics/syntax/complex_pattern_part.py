# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:14: error: expected an imaginary number in this complex pattern [complex-pattern-part]

match x:
    case 1 + 2:
        pass
