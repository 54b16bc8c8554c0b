"""The module `atexit`: what is to be done when the program has ended, last come, first served."""
import sys
import traceback

import _atexit

_callbacks = []


def register(func, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    if not _callbacks:
        _atexit.call_at_end(_run_exitfuncs)
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func):
    for i, entry in enumerate(_callbacks):
        if entry is not None and entry[0] == func:
            _callbacks[i] = None


def _run_exitfuncs():
    for i in range(len(_callbacks) - 1, -1, -1):
        entry = _callbacks[i]
        if entry is not None:
            func, args, kwargs = entry
            try:
                func(*args, **kwargs)
            except BaseException as e:
                print(f"Exception ignored in atexit callback: {func!r}", file=sys.stderr)
                traceback.print_exception(e)
    _callbacks.clear()
