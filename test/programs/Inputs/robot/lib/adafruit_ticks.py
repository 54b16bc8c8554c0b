from micropython import const

__version__ = "0.0.0-auto.0"
_TICKS_PERIOD = const(1 << 29)
_TICKS_MAX = const(_TICKS_PERIOD - 1)
_TICKS_HALFPERIOD = const(_TICKS_PERIOD // 2)
try:
    from supervisor import ticks_ms
except (ImportError, NotImplementedError):
    import time
    if hasattr(time, "monotonic_ns"):
        def ticks_ms() -> int:
            return (time.monotonic_ns() // 1000000) & _TICKS_MAX
    else:
        def ticks_ms():
            return int(time.monotonic() * 1000) & _TICKS_MAX


def ticks_add(ticks: int, delta: int) -> int:
    "Add a delta to a base number of ticks, performing wraparound at 2**29ms."
    if -_TICKS_HALFPERIOD < delta < _TICKS_HALFPERIOD:
        return (ticks + delta) % _TICKS_PERIOD
    raise OverflowError("ticks interval overflow")


def ticks_diff(ticks1: int, ticks2: int) -> int:
    diff = (ticks1 - ticks2) & _TICKS_MAX
    diff = ((diff + _TICKS_HALFPERIOD) & _TICKS_MAX) - _TICKS_HALFPERIOD
    return diff


def ticks_less(ticks1: int, ticks2: int) -> bool:
    return ticks_diff(ticks1, ticks2) < 0
