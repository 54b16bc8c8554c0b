# What programs ask a board for that matters little to a compiled one: its display for the console, its reloading, alarms
# by touch, other clocks, bits turned about.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import alarm
import alarm.touch
import board
import displayio
import rtc
import ssl
import supervisor
import time
import warnings
from bitops import bit_transpose
from supervisor import runtime

states = [runtime.autoreload]
supervisor.enable_autoreload()
states.append(runtime.autoreload)
supervisor.disable_autoreload()
supervisor.set_next_stack_limit(8192)
supervisor.set_rgb_status_brightness(7)
# CHECK: [False, True] False 7 False
runtime.ble_workflow = False
print(states, runtime.autoreload, runtime.rgb_status_brightness, runtime.ble_workflow)
# CHECK-NEXT: True True
print(runtime.display is board.DISPLAY, isinstance(runtime.display, displayio.Display))
runtime.display = None
# CHECK-NEXT: None
print(supervisor.runtime.display)


class Chip:
    @property
    def datetime(self):
        return time.struct_time((2024, 5, 6, 7, 8, 9, 0, -1, -1))


rtc.set_time_source(Chip())
# CHECK-NEXT: 2024 127 1714979289
print(time.localtime().tm_year, rtc.RTC().datetime.tm_yday, time.time())
warnings.filterwarnings("ignore", category=RuntimeWarning)
warnings.warn("not seen", RuntimeWarning)
# CHECK-NEXT: 0 2
print(ssl.CERT_NONE, ssl.CERT_REQUIRED)
touched = alarm.touch.TouchAlarm(pin=board.D5)
timer = alarm.time.TimeAlarm(monotonic_time=time.monotonic() + 2)
# CHECK-NEXT: True 2.0 True
print(alarm.light_sleep_until_alarms(touched, timer) is timer, time.monotonic(), touched.pin is board.D5)
# CHECK-NEXT: bytearray(b'\xa4\xa0\xa0\xa0\xa0\xa0\xa0\xa8')
print(bit_transpose(bytes([255, 0, 255, 0, 1, 128, 0, 0]), bytearray(8)))
# CHECK-NEXT: bytearray(b'\x80\xc0\x00\x00\x00\x00\x00@')
print(bit_transpose(b"\xC0\x41", bytearray(8), width=2))
