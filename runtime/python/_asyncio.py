"""The module `_asyncio`: a queue of tasks by time, for programs that schedule by themselves. Its tasks hold whatever is
to be called; those that asyncio runs stand in asyncio's own queues, and are refused here."""
from asyncio import Task as _Running
from asyncio import ticks as _ticks
from asyncio import ticks_diff as _ticks_diff


class Task:
    def __init__(self, coro, globals=None):
        self.coro = coro
        self.data = None
        self.state = True
        self.ph_key = 0

    def done(self):
        return not self.state

    def cancel(self):
        raise NotImplementedError("a task that asyncio does not run")


class TaskQueue:
    def __init__(self):
        self._tasks = []

    def peek(self):
        """The first task, or None."""
        return self._tasks[0] if self._tasks else None

    def push(self, task, key=None):
        """Tasks with one key stay in the order in which they came."""
        if isinstance(task, _Running):
            raise NotImplementedError("a task that asyncio runs")
        task.data = None
        task.ph_key = _ticks() if key is None else key
        at = len(self._tasks)
        while at > 0 and _ticks_diff(task.ph_key, self._tasks[at - 1].ph_key) < 0:
            at -= 1
        self._tasks.insert(at, task)

    def pop(self):
        if not self._tasks:
            raise IndexError("empty heap")
        return self._tasks.pop(0)

    def remove(self, task):
        """A task that is in no queue any more is left alone."""
        if task in self._tasks:
            self._tasks.remove(task)

    # As they were called before.
    push_head = push
    push_sorted = push
    pop_head = pop
