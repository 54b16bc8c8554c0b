# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:8:9: error: `break` cannot leave an `except*` block [jump-out-of-except-star]

for a in b:
    try:
        pass
    except* ValueError:
        break
