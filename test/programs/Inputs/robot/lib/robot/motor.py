from .kinematics import clamp


class MotorError(Exception):
    code = 0

    def __init__(self, *args, code=None):
        super().__init__(*args)
        if code is not None:
            self.code = code


class _Channel:
    __slots__ = ["_duty", "index"]

    def __init__(self, index):
        self.index = index
        self._duty = 0

    @property
    def duty_cycle(self):
        return self._duty

    @duty_cycle.setter
    def duty_cycle(self, value):
        if not 0 <= value <= 0xFFFF:
            raise MotorError("Out of range", value, code=2)
        self._duty = int(value)


class Channels:
    def __init__(self, n):
        self._channels = [None] * n

    def __len__(self):
        return len(self._channels)

    def __getitem__(self, index):
        if self._channels[index] is None:
            self._channels[index] = _Channel(index)
        return self._channels[index]


class Motor:
    def __init__(self, positive, negative):
        self._positive = positive
        self._negative = negative
        self._throttle = None

    @property
    def throttle(self):
        return self._throttle

    @throttle.setter
    def throttle(self, value):
        if value is not None and (value > 1.0 or value < -1.0):
            raise ValueError("Throttle must be None or between -1.0 and +1.0")
        self._throttle = value
        duty = int(0xFFFF * abs(value)) if value else 0
        self._positive.duty_cycle, self._negative.duty_cycle = (duty, 0) if value and value > 0 else (0, duty)

    def __enter__(self):
        return self

    def __exit__(self, exception_type, exception_value, traceback):
        self.throttle = None
