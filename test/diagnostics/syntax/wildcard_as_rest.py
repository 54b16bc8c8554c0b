# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:13: error: `**_` cannot stand in a pattern [wildcard-as-rest]

match x:
    case {**_}:
        pass
