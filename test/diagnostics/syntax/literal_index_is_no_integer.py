# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:5: warning: `[]` does not work on `list[int]` and `str` [wrong-operands]
# CHECK: {{.*}}:5:12: warning: the indices of a `list` are integers or slices, not `str` [literal-index-is-no-integer]

x = [1, 2]["a"]
