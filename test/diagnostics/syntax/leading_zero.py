# RUN: %pyasync2cpp %s --run > %t.out 2> %t.err && %FileCheck %s --check-prefix=OUT < %t.out && %FileCheck %s < %t.err
# CHECK: {{.*}}:8:14: warning: a decimal integer that begins with 0, read as 7 [leading-zero]
# CHECK: {{.*}}:8:18: warning: a decimal integer that begins with 0, read as 10 [leading-zero]
# CHECK: {{.*}}:8:23: warning: a decimal integer that begins with 0, read as 1_2 [leading-zero]
# CHECK: help: write `1_2`, or `0o1_2` for an octal number
# CHECK-NOT: warning
# OUT: (2023, 7, 10, 12, 0, 0, 8.5)
print((2023, 07, 010, 01_2, 00, 0, 08.5))
