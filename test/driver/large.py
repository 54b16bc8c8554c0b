# Programs that are large in one way or another: Python has no limit there where C++ has one. All of them in one program, whose
# output is CPython's.
# RUN: %python %s > %t.py && %pyasync2cpp %t.py --run > %t.ours && %python %t.py > %t.cpython && diff %t.cpython %t.ours
import string

COUNT = 300
print("a = 1")
print("b = " + " and ".join(["a"] * COUNT))
print("c = " + " <= ".join(["a"] * COUNT))
print("d = " + "0 if a == 2 else " * COUNT + "9")
print("e = " + "not " * COUNT + "a")
print("if a == 0:\n    print(0)")
for i in range(2, COUNT):
    print(f"elif a == {i}:\n    print({i})")
print("else:\n    print('none of them')")
print("f = [" + ", ".join(str(i * i) for i in range(COUNT)) + "]")
print("g = {" + ", ".join(f"'k{i}': {i}" for i in range(COUNT)) + "}")
print("h = '" + string.ascii_letters * 2000 + "'")
print("i = " + "9" * 2000)
print("def j(" + ", ".join(f"p{i}" for i in range(200)) + "):\n    return p199")
print("for value in (b, c, d, e, sum(f), len(g), len(h), h[-1], i, j(*range(200))):\n    print(value)")
