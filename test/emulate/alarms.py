# alarm: the chip sleeps until a time, or until a pin has a level, whichever comes first.
# RUN: split-file %s.txt %t
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t/presses --report -- --console=uart > %t.out && %FileCheck %s < %t.out
import alarm
import board
import time


def sleep(seconds, pin=None):
    begin = time.monotonic()
    alarms = [alarm.time.TimeAlarm(monotonic_time=begin + seconds)]
    if pin is not None:
        alarms.append(alarm.pin.PinAlarm(pin=pin, value=False, pull=True))
    woken = alarm.light_sleep_until_alarms(*alarms)
    print(type(woken).__name__, woken in alarms, round(time.monotonic() - begin, 1), alarm.wake_alarm is woken)


sleep(0.2)
sleep(5, board.GP2)
time.sleep(0.3)
sleep(0.1, board.GP2)
# CHECK: TimeAlarm True 0.2 True
# CHECK: PinAlarm True 0.5 True
# CHECK: TimeAlarm True 0.1 True
# CHECK: awake {{[0-9]+}} cycles of {{[0-9]+}} (0.{{[0-9]+}} %)
