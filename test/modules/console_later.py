# What reads the console waits for what the world types later, and time passes meanwhile.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --run --stimulus %t/world | %FileCheck %s
import sys
import time

print(repr(sys.stdin.readline()), round(time.monotonic(), 1))
# CHECK: 'hello\n' 2.0
print(repr(sys.stdin.read(3)), round(time.monotonic(), 1))
# CHECK: 'two' 3.0
print(repr(sys.stdin.readline()))
# CHECK: '\n'
print(repr(sys.stdin.readline()))
# CHECK: ''
