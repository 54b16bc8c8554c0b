# Slices and ranges whose steps are near the ends of machine words: nothing overflows on the way.
# RUN: %python %s > %t
# RUN: %pyasync2cpp %s --run --sanitize | diff %t -
# RUN: %pyasync2cpp %s --run --sanitize -fno-inference | diff %t -
import sys, array
big = sys.maxsize
for n in (0, 1, 2, 5):
    for start in (None, 0, 1, -1, -5, big, -big - 1):
        for step in (big, -big, -big - 1, big - 1, -big + 1, big // 2 + 1, -big // 2):
            s = slice(start, None, step)
            t = slice(None, start, step)
            for k in (s, t):
                print(list(range(n))[k], tuple(range(n))[k], "abcdeé"[:n][k], bytes(range(n))[k], bytearray(range(n))[k], memoryview(bytes(range(n)))[k].tolist(),
                      range(n)[k], list(range(n)[k]), array.array("h", range(n))[k].tolist(), k.indices(n))
                x = list(range(n)); del x[k]
                y = bytearray(range(n)); del y[k]
                z = bytearray(range(n)); z[k] = bytes(len(z[k]))
                w = list(range(n)); w[k] = [9] * len(w[k])
                print(x, y, z, w)
m = memoryview(b"abcdef")
print(m[::2][::big].tolist(), m[1::3][::-big].tolist(), m[::-1][::big].tolist())
for r in (range(big), range(-big - 1, big), range(0, big, big - 1), range(big, -big, -big), range(-big - 1, big, big), range(0, 2**70, 2**69), range(big - 3, big + 3)):
    print(r[::big] if len(range(1)) else 0, list(r[:2]), r[-1], list(r[-2:]), r[::-1], big in r, -big in r, r.count(5), r == range(1), hash(r) == hash(r[:]))
    try: print(len(r), r.index(r[1]))
    except OverflowError as e: print(e)
