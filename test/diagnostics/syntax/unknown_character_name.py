# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:6: error: no character is named `NO SUCH CHARACTER` [unknown-character-name]

x = "\N{NO SUCH CHARACTER}"
