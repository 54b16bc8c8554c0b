"""The module `alarm.touch`: on the simulator nobody touches the pin while the program sleeps."""
import touchio


class TouchAlarm:
    def __init__(self, pin):
        touchio.TouchIn(pin).deinit()
        self._pin = pin

    @property
    def pin(self):
        return self._pin
