"""The package `alarm`: sleeping until a time comes or a pin changes."""
import microcontroller

import _alarm
from alarm import pin, time, touch

wake_alarm = None
sleep_memory = bytearray(256)


def _rest(alarms):
    pins = []
    deadline = None
    timer = None
    for each in alarms:
        if isinstance(each, time.TimeAlarm):
            if deadline is None or each.monotonic_time < deadline:
                deadline = each.monotonic_time
                timer = each
        elif isinstance(each, pin.PinAlarm):
            pins.append(each)
        elif not isinstance(each, touch.TouchAlarm):  # whose pin nobody touches
            raise TypeError("Expected an alarm")
    woken = _alarm.rest(deadline, [(each.pin, each.value, each.edge, each.pull) for each in pins])
    return timer if woken < 0 else pins[woken]


def light_sleep_until_alarms(*alarms):
    global wake_alarm
    if not alarms:
        raise TypeError("Expected at least one alarm")
    wake_alarm = _rest(alarms)
    return wake_alarm


def exit_and_deep_sleep_until_alarms(*alarms, preserve_dios=()):
    """On waking the program begins anew: on the simulator it ends."""
    if not alarms:
        raise TypeError("Expected at least one alarm")
    _rest(alarms)
    microcontroller.reset()
