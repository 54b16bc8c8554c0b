# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
import errno
import gc
import time
import micropython
import microcontroller
import supervisor
from adafruit_ticks import ticks_add, ticks_diff, ticks_less, ticks_ms
from micropython import const

_LIMIT = const(5)
FLAGS = const(1 << 3)
# CHECK: 5 8 40 None 0
print(_LIMIT, FLAGS, _LIMIT * FLAGS, micropython.opt_level(2), micropython.opt_level() - 2)


@micropython.native
def square(x):
    return x * x


# CHECK-NEXT: 49
print(square(7))
# CHECK-NEXT: 0 True False True
states = [gc.isenabled()]
gc.disable()
states.append(gc.isenabled())
gc.enable()
print(gc.collect(), *states, gc.isenabled())
before = gc.mem_alloc()
kept = [bytes(100) for i in range(20)]
# CHECK-NEXT: True True
print(gc.mem_alloc() - before > 2000, gc.mem_free() > 1000)
# CHECK-NEXT: 2 11 ENOENT
print(errno.ENOENT, errno.EAGAIN, errno.errorcode[2])
# CHECK-NEXT: 536805376 0 5 -1 True False
start = ticks_ms()
print(start, ticks_ms() - start, ticks_diff(ticks_add(536870911, 5), 536870911), ticks_diff(0, 1), ticks_less(0, 1), ticks_less(1, 1))
try:
    ticks_add(0, 1 << 28)
except OverflowError as e:
    # CHECK-NEXT: ticks interval overflow
    print(e)
time.sleep(70)
# CHECK-NEXT: 4464 70000
print(ticks_ms(), ticks_diff(ticks_ms(), start))
# CHECK-NEXT: supervisor.RunReason.STARTUP True True supervisor.SafeModeReason.NONE False
r = supervisor.runtime
print(r.run_reason, r.run_reason == supervisor.RunReason.STARTUP, r.serial_connected, r.safe_mode_reason, r.autoreload)
r.autoreload = True
# CHECK-NEXT: True
print(r.autoreload)
# CHECK-NEXT: None 125000000 25.0
print(supervisor.get_previous_traceback(), microcontroller.cpu.frequency, microcontroller.cpu.temperature)
# CHECK-NEXT: 2000 1 1 (0, 1, 10)
now = time.localtime()
print(now.tm_year, now.tm_mon, now.tm_mday, now[3:6])
# CHECK-NEXT: OverflowError timestamp out of range for platform time_t
try:
    time.localtime(0)
except OverflowError as e:
    print("OverflowError", e)
# CHECK-NEXT: TypeError Tuple or struct_time argument required
try:
    time.mktime([2000, 1, 1, 0, 0, 0, 0, 0, 0])
except TypeError as e:
    print("TypeError", e)
# CHECK: 200000000 40 False True
microcontroller.cpu.frequency = 200000000
supervisor.runtime.rgb_status_brightness = 40
supervisor.status_bar.display = True
print(microcontroller.cpu.frequency, supervisor.runtime.rgb_status_brightness, supervisor.status_bar.console, supervisor.status_bar.display)
for attempt in (lambda: setattr(supervisor.runtime, "rgb_status_brightness", 256), lambda: supervisor.set_usb_identification("a", "b")):
    try:
        attempt()
    except (ValueError, RuntimeError) as e:
        # CHECK-NEXT: ValueError rgb_status_brightness must be 0-255
        # CHECK-NEXT: RuntimeError Cannot change USB devices now
        print(type(e).__name__, e)
