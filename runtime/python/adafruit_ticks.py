"""Milliseconds counted round 2**29, and how to reckon with them (the module `adafruit_ticks`)."""
from supervisor import ticks_ms

_TICKS_PERIOD = 1 << 29
_TICKS_MAX = _TICKS_PERIOD - 1
_TICKS_HALFPERIOD = _TICKS_PERIOD // 2


def ticks_add(ticks, delta):
    if -_TICKS_HALFPERIOD < delta < _TICKS_HALFPERIOD:
        return (ticks + delta) % _TICKS_PERIOD
    raise OverflowError("ticks interval overflow")


def ticks_diff(ticks1, ticks2):
    return ((ticks1 - ticks2 + _TICKS_HALFPERIOD) & _TICKS_MAX) - _TICKS_HALFPERIOD


def ticks_less(ticks1, ticks2):
    return ticks_diff(ticks1, ticks2) < 0
