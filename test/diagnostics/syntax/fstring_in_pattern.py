# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:10: error: an f-string cannot be a pattern [fstring-in-pattern]

match x:
    case f"a":
        pass
