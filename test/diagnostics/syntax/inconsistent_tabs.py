# RUN: %pyasync2cpp %s --run > %t.out 2> %t.err && %FileCheck %s --check-prefix=OUT < %t.out && %FileCheck %s < %t.err
# CHECK: {{.*}}:8:6: warning: tabs and spaces are mixed in this indentation [inconsistent-tabs]
# CHECK-NOT: warning


def f(x):
        if x:
	    return 1
        return 2


for i in range(2):
	for k in range(1):
	    print(i, f(i))
        print("end", i)
# A tab goes to the next multiple of eight columns.
# OUT: 0 2
# OUT-NEXT: end 0
# OUT-NEXT: 1 1
# OUT-NEXT: end 1
