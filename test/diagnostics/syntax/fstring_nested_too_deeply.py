# RUN: not %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | FileCheck %s
# CHECK: {{.*}}:4:16: error: the fields of this f-string are nested too deeply [fstring-nested-too-deeply]

x = f"{1:{2:{3:{4}}}}"
