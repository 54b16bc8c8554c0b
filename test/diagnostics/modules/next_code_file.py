# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s
import supervisor

# CHECK: next_code_file.py:[[@LINE+1]]:12: warning: no other file is run after the program [next-code-file]
supervisor.set_next_code_file("menu.py")
# CHECK-NOT: warning
supervisor.set_next_code_file(None)
