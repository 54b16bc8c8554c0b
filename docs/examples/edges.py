"""Waiting for edges without polling, on pyasync2cpp and on interpreters.

Compiled, `keypad.EventQueue` and `countio.Counter` can be awaited themselves:

    await keys.events.wait()
    async for event in keys.events: ...
    await counter.wait(3)

An interpreter's have no such methods. Wrap them once, and the same program runs on both:

    events = edges.awaitable_events(keys.events)
    counter = edges.awaitable_counter(counter)
"""

import asyncio


class PolledEvents:
    def __init__(self, queue):
        self.queue = queue

    async def wait(self):
        while not self.queue:
            await asyncio.sleep(0)

    def get(self):
        return self.queue.get()

    def __aiter__(self):
        return self

    async def __anext__(self):
        await self.wait()
        return self.queue.get()


class PolledCounter:
    def __init__(self, counter):
        self.counter = counter

    @property
    def count(self):
        return self.counter.count

    def reset(self):
        self.counter.reset()

    async def wait(self, n=1):
        while self.counter.count < n:
            await asyncio.sleep(0)
        return self.counter.count


def awaitable_events(queue):
    return queue if hasattr(queue, "wait") else PolledEvents(queue)


def awaitable_counter(counter):
    return counter if hasattr(counter, "wait") else PolledCounter(counter)
