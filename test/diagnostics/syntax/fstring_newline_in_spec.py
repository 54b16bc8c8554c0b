# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:10: error: a format specification cannot go on in the next line [fstring-newline-in-spec]
# CHECK: {{.*}}:7:1: error: unmatched `}` [unmatched-bracket]
# CHECK: {{.*}}:7:2: error: unterminated string [unterminated-string]

x = f"{1:
}"
