# Standard input, output and error as files.
# RUN: printf 'a\nb\nstop\nrest\nxyzlast\n' | %python %s > %t.cpython 2> %t.cpython_errors
# RUN: printf 'a\nb\nstop\nrest\nxyzlast\n' | %pyasync2cpp %s --run > %t.inferred 2> %t.errors
# RUN: diff %t.cpython %t.inferred && diff %t.cpython_errors %t.errors
# RUN: printf 'a\nb\nstop\nrest\nxyzlast\n' | %pyasync2cpp %s --run -fno-inference | diff %t.cpython -
import sys
for line in sys.stdin:
    print("got", line.rstrip())
    if line.startswith("stop"):
        break
print(repr(sys.stdin.readline()), repr(sys.stdin.read(3)), repr(input()))
try:
    input()
except EOFError as e:
    print(e)
sys.stderr.write("err\n")
print("x", file=sys.stderr)
