"""Runs a script by CPython in virtual time, as the simulator does: a loop that would wait moves the clock instead.

    virtual_time.py SCRIPT [ARGUMENT...]

What a program prints then does not depend on how busy the machine is.
"""

import asyncio
import os
import runpy
import selectors
import sys
import time


class Clock:
    now = 0.0


class JumpingSelector(selectors.DefaultSelector):
    """Waits for nothing but the clock, which it moves."""

    def select(self, timeout=None):
        ready = super().select(0)
        if ready or timeout is None:
            return ready or super().select(None)
        Clock.now += max(timeout, 0)
        return ready


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return asyncio.SelectorEventLoop(JumpingSelector())


def sleep(seconds):
    Clock.now += seconds


def main():
    time.monotonic = time.perf_counter = lambda: Clock.now
    time.monotonic_ns = time.perf_counter_ns = lambda: round(Clock.now * 1e9)
    time.sleep = sleep
    asyncio.set_event_loop_policy(Policy())
    sys.argv = sys.argv[1:]
    sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))
    runpy.run_path(sys.argv[0], run_name="__main__")


main()
