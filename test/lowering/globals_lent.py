# What the script's globals hold is lent where they are stored to once: nothing can take it away.
# RUN: %pyasync2cpp %s --emit=ir -o - | %FileCheck %s
class Counter:
    def __init__(self):
        self.n = 0


once = Counter()
again = Counter()
for _ in range(2):
    in_loop = Counter()


def count():
    # CHECK-LABEL: function @count
    # CHECK: &Counter = load{{(_checked)?}} once
    once.n += 1
    # CHECK: : Counter = load{{(_checked)?}} again
    again.n += 1
    # CHECK: : Counter = load{{(_checked)?}} in_loop
    in_loop.n += 1


count()
again = Counter()
count()
