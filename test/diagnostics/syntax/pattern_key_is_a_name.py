# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:11: error: a key of a mapping pattern cannot be a name [pattern-key-is-a-name]

match x:
    case {a: 1}:
        pass
