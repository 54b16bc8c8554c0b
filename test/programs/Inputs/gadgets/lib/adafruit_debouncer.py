__version__ = "0.0.0-auto.0"
__repo__ = "https://example.org/debouncer"
import time
from micropython import const

try:
    from typing import Callable, Optional, Union
    from circuitpython_typing import ROValueIO
except ImportError:
    pass

_DEBOUNCED_STATE = const(0x01)
_UNSTABLE_STATE = const(0x02)
_CHANGED_STATE = const(0x04)

_TICKS_PER_SEC = const(1000)


class Debouncer:
    """Debounce an input pin or an arbitrary predicate"""

    def __init__(self, io_or_predicate, interval: float = 0.010, clock=None) -> None:
        self.state = 0x00
        if hasattr(io_or_predicate, "value"):
            self.function = lambda: io_or_predicate.value
        else:
            self.function = io_or_predicate
        self._clock = clock
        if self.function():
            self._set_state(_DEBOUNCED_STATE | _UNSTABLE_STATE)
        self._last_bounce_ticks = self._clock()
        self._last_duration_ticks = 0
        self._state_changed_ticks = self._clock()
        self._interval_ticks = interval * _TICKS_PER_SEC

    def _set_state(self, bits: int) -> None:
        self.state |= bits

    def _unset_state(self, bits: int) -> None:
        self.state &= ~bits

    def _toggle_state(self, bits: int) -> None:
        self.state ^= bits

    def _get_state(self, bits: int) -> bool:
        return (self.state & bits) != 0

    def update(self, new_state: "Optional[int]" = None) -> None:
        now_ticks = self._clock()
        self._unset_state(_CHANGED_STATE)
        if new_state is None:
            current_state = self.function()
        else:
            current_state = bool(new_state)
        if current_state != self._get_state(_UNSTABLE_STATE):
            self._last_bounce_ticks = now_ticks
            self._toggle_state(_UNSTABLE_STATE)
        elif now_ticks - self._last_bounce_ticks >= self._interval_ticks:
            if current_state != self._get_state(_DEBOUNCED_STATE):
                self._last_bounce_ticks = now_ticks
                self._toggle_state(_DEBOUNCED_STATE)
                self._set_state(_CHANGED_STATE)
                self._last_duration_ticks = now_ticks - self._state_changed_ticks
                self._state_changed_ticks = now_ticks

    @property
    def interval(self) -> float:
        return self._interval_ticks / _TICKS_PER_SEC

    @interval.setter
    def interval(self, new_interval_s: float) -> None:
        self._interval_ticks = new_interval_s * _TICKS_PER_SEC

    @property
    def value(self) -> bool:
        return self._get_state(_DEBOUNCED_STATE)

    @property
    def rose(self) -> bool:
        return self._get_state(_DEBOUNCED_STATE) and self._get_state(_CHANGED_STATE)

    @property
    def fell(self) -> bool:
        return (not self._get_state(_DEBOUNCED_STATE)) and self._get_state(_CHANGED_STATE)

    @property
    def last_duration(self) -> float:
        return self._last_duration_ticks / _TICKS_PER_SEC


class Button(Debouncer):
    def __init__(self, pin, short_duration_ms: int = 200, long_duration_ms: int = 500, value_when_pressed: bool = False, **kwargs) -> None:
        self.value_when_pressed = value_when_pressed
        self.last_change_ms = kwargs["clock"]()
        self.short_counter = 0
        self.short_to_show = 0
        self.long_registered = False
        self.long_to_show = False
        self.short_duration_ms = short_duration_ms
        self.long_duration_ms = long_duration_ms
        super().__init__(pin, **kwargs)

    @property
    def pressed(self) -> bool:
        return (self.value_when_pressed and self.rose) or (not self.value_when_pressed and self.fell)

    @property
    def released(self) -> bool:
        return (self.value_when_pressed and self.fell) or (not self.value_when_pressed and self.rose)

    def update(self, new_state: "Optional[int]" = None) -> None:
        super().update(new_state)
        if self.pressed:
            self.last_change_ms = self._clock()
            self.short_counter = self.short_counter + 1
        elif self.released:
            self.last_change_ms = self._clock()
            if self.long_registered:
                self.long_registered = False
        else:
            duration = self._clock() - self.last_change_ms
            if not self.long_registered and self.value == self.value_when_pressed and duration > self.long_duration_ms:
                self.long_registered = True
                self.long_to_show = True
                self.short_to_show = self.short_counter - 1
                self.short_counter = 0
            elif self.short_counter > 0 and self.value != self.value_when_pressed and duration > self.short_duration_ms:
                self.short_to_show = self.short_counter
                self.short_counter = 0
            else:
                self.long_to_show = False
                self.short_to_show = 0

    @property
    def short_count(self) -> int:
        return self.short_to_show

    @property
    def long_press(self) -> bool:
        return self.long_to_show
