# Repeating what is empty, or what keeps a few items only, takes no time however often it is asked for.
# RUN: %python %s > %t
# RUN: %pyasync2cpp %s --run | diff %t -
# RUN: %pyasync2cpp %s --run -fno-inference | diff %t -
import collections, sys, array
big = sys.maxsize
print(b"" * big, bytearray(b"") * big, "" * big, () * big, [] * big, big * b"")
x = bytearray(); x *= big; print(x)
x = []; x *= big; print(x)
d = collections.deque(); d *= big; print(d)
d = collections.deque([1, 2], 3); d *= 10**7 + 1; print(d)
d = collections.deque([1, 2, 3], 3) * 4; print(d)
d = collections.deque([1, 2], 5) * 2; print(d)
d = collections.deque([1, 2], 5) * 3; print(d)
d = collections.deque([], 0) * 3; print(d)
d = collections.deque([1], 7) * big; print(d)
a = array.array("b") * big; print(a)
for f in (lambda: collections.deque([1, 2, 3], 7) * big, lambda: [1] * big, lambda: (1,) * big, lambda: bytearray(b"ab") * big):
    try: f()
    except (MemoryError, OverflowError) as e: print(type(e).__name__)
