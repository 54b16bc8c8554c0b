# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:6:6: error: tabs and spaces are mixed in this indentation [inconsistent-tabs]

def f(x):
        if x:
	    return 1
        return 2
