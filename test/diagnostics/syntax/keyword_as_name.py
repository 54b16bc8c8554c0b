# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:5: error: `class` is a keyword and cannot be a name [keyword-as-name]

def class():
    pass
