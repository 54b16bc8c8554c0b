# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %S/no_such_file.py 2>&1 | FileCheck %s
# CHECK: error: cannot read `{{.*}}no_such_file.py`: no such file or directory [cannot-read-file]
