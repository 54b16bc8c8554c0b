"""The module `frequencyio`: how often a line goes up in a second. Edges are counted over the time that a capture takes."""
import countio
import time


class FrequencyIn:
    def __init__(self, pin, capture_period=10):
        self._counter = countio.Counter(pin, edge=countio.Edge.RISE)
        self.capture_period = capture_period
        self._is_paused = False
        self._value = 0
        self._begin()

    @property
    def capture_period(self):
        """In milliseconds."""
        self._check()
        return self._period

    @capture_period.setter
    def capture_period(self, milliseconds):
        if not 1 <= milliseconds <= 500:
            raise ValueError("capture_period must be 1-500")
        self._period = milliseconds

    def _check(self):
        if self._counter is None:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def _begin(self):
        self._counter.reset()
        self._since = time.monotonic_ns()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.deinit()

    def deinit(self):
        if self._counter is not None:
            self._counter.deinit()
            self._counter = None

    def pause(self):
        self._check()
        self._is_paused = True

    def resume(self):
        self._check()
        self._is_paused = False
        self._begin()

    def clear(self):
        self._check()
        self._value = 0
        self._begin()

    @property
    def value(self):
        """In hertz; what was last known while a capture is not over."""
        self._check()
        passed = time.monotonic_ns() - self._since
        if not self._is_paused and passed >= self._period * 1000000:
            self._value = self._counter.count * 1000000000 // passed
            self._begin()
        return self._value

    def __getitem__(self, index):
        if index != 0:
            raise IndexError("index out of range")
        return self.value
