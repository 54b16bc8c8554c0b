# Digests against CPython's.
# RUN: %python %s > %t.txt
# RUN: %pyasync2cpp %s --run -fno-inference | diff %t.txt -
# RUN: %pyasync2cpp %s --run | diff %t.txt -
import hashlib

for name in ("sha1", "sha256"):
    for size in (0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000):
        data = bytes((i * 7 + size) & 0xFF for i in range(size))
        whole = hashlib.new(name, data)
        parts = hashlib.new(name)
        for start in range(0, size, 10):
            parts.update(data[start:start + 10])
        print(name, size, whole.digest_size, whole.digest().hex(), parts.digest() == whole.digest())
try:
    hashlib.new("nothing")
except ValueError:
    print("no such digest")
