# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: a single `}` in an f-string [fstring-single-brace]

x = f"a } b"
