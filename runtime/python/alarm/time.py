"""The module `alarm.time`."""
import time


class TimeAlarm:
    def __init__(self, *, epoch_time=None, monotonic_time=None):
        if epoch_time is None and monotonic_time is None:
            raise ValueError("Supply one of monotonic_time or epoch_time")
        if epoch_time is not None and monotonic_time is not None:
            raise ValueError("Supply one of monotonic_time or epoch_time")
        now = time.monotonic()
        if monotonic_time is None:
            monotonic_time = now + (epoch_time - time.time())
        if monotonic_time < now:
            raise ValueError("Time is in the past.")
        self._monotonic_time = monotonic_time

    @property
    def monotonic_time(self):
        return self._monotonic_time
