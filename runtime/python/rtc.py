"""The module `rtc`: the clock of the day, which `time.time()` and `time.localtime()` go by. It begins on 1 January
2000, and cannot be calibrated."""
import time
import _rtc


def set_time_source(rtc):
    """Takes the time of another clock, which has a `datetime`. It is asked once: from there on the chip's own goes on."""
    _rtc.set_time(time.mktime(rtc.datetime))


class RTC:
    _clock = None

    def __new__(cls):
        if RTC._clock is None:
            RTC._clock = super().__new__(cls)
        return RTC._clock

    @property
    def datetime(self):
        return time.localtime()

    @datetime.setter
    def datetime(self, value):
        _rtc.set_time(time.mktime(value))

    @property
    def calibration(self):
        return 0

    @calibration.setter
    def calibration(self, value):
        raise NotImplementedError("calibration")
