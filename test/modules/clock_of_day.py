# The clock of the day: it begins in 2000, is one for all, and goes on from where it is set.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import time
import rtc

clock = rtc.RTC()
# CHECK: 2000 1 1 True
print(clock.datetime.tm_year, clock.datetime.tm_mon, clock.datetime.tm_mday, rtc.RTC() is clock)
time.sleep(1.5)
clock.datetime = time.struct_time((2026, 11, 28, 23, 59, 58, 0, -1, -1))
# CHECK-NEXT: struct_time(tm_year=2026, tm_mon=11, tm_mday=28, tm_hour=23, tm_min=59, tm_sec=58, tm_wday=5, tm_yday=332, tm_isdst=-1)
print(clock.datetime)
time.sleep(3)
now = time.localtime()
# CHECK-NEXT: 29 0 0 1 4
print(now.tm_mday, now.tm_hour, now.tm_min, now.tm_sec, int(time.monotonic()))
clock.datetime = (2030, 1, 1, 0, 0, 0, 0, 0, 0)
# CHECK-NEXT: 1893456000
print(time.time())
clock.datetime = time.struct_time((2031, 2, 3, 4, 5, 6, 0, 34, None))
year, month, day = clock.datetime[:3]
# CHECK-NEXT: 2031 2 3 33
print(year, month, day, clock.datetime[2] + 30)
for wrong in ((2030, 1), 5):
    try:
        clock.datetime = wrong
    except TypeError as error:
        print(error)
# CHECK-NEXT: function takes exactly 9 arguments (2 given)
# CHECK-NEXT: Tuple or struct_time argument required
# CHECK-NEXT: 0 calibration
try:
    clock.calibration = 3
except NotImplementedError as error:
    print(clock.calibration, error)
