# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:5:9: error: bases and keywords of a class cannot be unpacked here [starred-class-argument]

b = []
class C(*b):
    pass
