# RUN: split-file %s.txt %t
# RUN: %exits 1 %pyasync2cpp %s --run -fno-inference --stimulus %t/world 2>&1 | %FileCheck %s
# RUN: %exits 1 %pyasync2cpp %s --run --stimulus %t/world 2>&1 | %FileCheck %s
# RUN: %exits 1 %pyasync2cpp %s --run --sanitize --stimulus %t/world 2>&1 | %FileCheck %s
import alarm
import alarm.pin
import alarm.time
import board
import microcontroller
import time
from watchdog import WatchDogMode


def say(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


def later(seconds):
    return alarm.time.TimeAlarm(monotonic_time=time.monotonic() + seconds)


# CHECK: None
print(alarm.wake_alarm)
timer = later(0.5)
# CHECK-NEXT: True True 0.5
woken = alarm.light_sleep_until_alarms(timer)
print(woken is timer, alarm.wake_alarm is timer, time.monotonic())
button = alarm.pin.PinAlarm(board.BUTTON, value=False, pull=True)
# CHECK-NEXT: True 1.0
print(alarm.light_sleep_until_alarms(button, later(2)) is button, time.monotonic())
# It is still pressed; for an edge it has to be released first.
# CHECK-NEXT: True 1.0
print(alarm.light_sleep_until_alarms(button, later(2)) is button, time.monotonic())
edge = alarm.pin.PinAlarm(board.BUTTON, value=False, edge=True, pull=True)
# CHECK-NEXT: True 1.5
print(alarm.light_sleep_until_alarms(later(2), edge) is edge, time.monotonic())
# CHECK-NEXT: ValueError Time is in the past.
say(alarm.time.TimeAlarm, monotonic_time=0.1)
# CHECK-NEXT: ValueError Supply one of monotonic_time or epoch_time
say(alarm.time.TimeAlarm)
# CHECK-NEXT: TypeError Expected an alarm
say(alarm.light_sleep_until_alarms, 5)
# CHECK-NEXT: 256
print(len(alarm.sleep_memory))

nvm = microcontroller.nvm
# CHECK-NEXT: 4096 255 bytearray(b'\xff\xff')
print(len(nvm), nvm[0], nvm[0:2])
nvm[0] = 7
nvm[1:4] = b"abc"
# CHECK-NEXT: bytearray(b'\x07abc\xff') 99
print(nvm[:5], nvm[3])
# CHECK-NEXT: IndexError bytearray index out of range
say(nvm.__getitem__, 5000)
# CHECK-NEXT: ValueError Slice and value different lengths.
say(nvm.__setitem__, slice(0, 2), b"x")

dog = microcontroller.watchdog
# CHECK-NEXT: None 0.0
print(dog.mode, dog.timeout)
# CHECK-NEXT: ValueError WatchDogTimer is not currently running
say(dog.feed)
dog.timeout = 2.5
dog.mode = WatchDogMode.RESET
for i in range(3):
    time.sleep(2)
    dog.feed()
# CHECK-NEXT: watchdog.WatchDogMode.RESET 7.5
print(dog.mode, time.monotonic())
# CHECK-NEXT: RuntimeError WatchDogTimer mode cannot be changed once set to WatchDogMode.RESET
say(dog.deinit)
# CHECK-NEXT: reset by the watchdog
time.sleep(3)
# CHECK-NOT: not reached
print("not reached")
