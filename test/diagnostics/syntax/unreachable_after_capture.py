# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:10: error: `a` matches anything, so the patterns after it are never tried [unreachable-after-capture]

match x:
    case a:
        pass
    case 1:
        pass
