# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:9: error: a conversion is `!s`, `!r` or `!a` [fstring-invalid-conversion]

x = f"{1!z}"

# CHECK: {{.*}}:7:11: error: a conversion is `!s`, `!r` or `!a` [fstring-invalid-conversion]
y = f"{1!r }"
