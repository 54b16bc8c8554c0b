"""The module `alarm.pin`."""


class PinAlarm:
    def __init__(self, pin, value, edge=False, pull=False):
        self._pin = pin
        self._value = bool(value)
        self._edge = bool(edge)
        self._pull = bool(pull)

    @property
    def pin(self):
        return self._pin

    @property
    def value(self):
        return self._value

    @property
    def edge(self):
        return self._edge

    @property
    def pull(self):
        return self._pull
