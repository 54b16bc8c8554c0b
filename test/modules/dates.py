# RUN: env TZ=UTC %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
# CircuitPython does not know of daylight saving (-1) where CPython says that there is none (0); and its mktime takes what
# CPython's does.
import time


def shown(t):
    return [t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday]


for seconds in (946684800, 951782399, 951782400, 951868800, 978307199, 1000000000, 1234567890, 1709164800, 1709251200, 2147483647,
                4102444799, 4294967295, 1e9, 1234567890.9):
    t = time.localtime(seconds)
    print(shown(t), int(time.mktime(t)) == int(seconds))
seconds = 946684800
for i in range(400):
    t = time.localtime(seconds)
    print(*shown(t), end=";")
    seconds += 7654321
t = time.struct_time((2024, 2, 29, 12, 34, 56, 3, 60, -1))
print(t, t[0], t[-1], t[:3], t[3:6], len(t), list(t), tuple(t), t == (2024, 2, 29, 12, 34, 56, 3, 60, -1), t == t[:], t != (1,), hash(t) == hash(tuple(t)))
print(int(time.mktime(t)), int(time.mktime((2000, 1, 1, 0, 0, 0, 0, 0, -1))), int(time.mktime((2023, 14, 31, 25, 61, 61, 0, 0, 0))), t < time.localtime(2e9))
year, month, day, *rest = t
print(year, month, day, rest, "{:02d}:{:02d}".format(t.tm_hour, t.tm_min), "%02d/%02d" % t[1:3], isinstance(t, time.struct_time))
for wrong in ((1, 2), 5):
    try:
        time.struct_time(wrong)
        print("made")
    except TypeError as e:
        print(type(e).__name__)
try:
    t.tm_year = 5
except AttributeError as e:
    print(type(e).__name__)
