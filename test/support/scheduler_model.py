"""A plain, slow model of CircuitPython's asyncio, by the rules as written down: one queue of tasks, ordered by wake time
and then by who came first.

`scheduler_model.py SCENARIOS FIRST COUNT` runs the scenarios of test/asyncio/Inputs/scenarios.py with this module as
`asyncio` and prints their traces. Time is counted in whole microseconds and passes as in the simulator: it jumps when
nothing is ready, and after 64 turns in a row each further turn takes one.
"""

import importlib.util
import sys

now = 0
turns = 0
queue = []  # [key, number, task]
pushed = 0
current = None
handler = None


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


def push(task, key=None):
    global pushed
    assert not any(entry[2] is task for entry in queue)
    pushed += 1
    queue.append([now if key is None else key, pushed, task])


def remove(task):
    queue[:] = [entry for entry in queue if entry[2] is not task]


def is_queued(task):
    return any(entry[2] is task for entry in queue)


class Pause:
    """Hands control to the scheduler; whoever pauses has put the task where it will be found."""

    def __await__(self):
        yield


class Task:
    def __init__(self, coro):
        self.coro = coro
        self.cancelling = False
        self.finished = False
        self.error = None
        self.value = None
        self.seen = False
        self.waiting_in = None  # a list of tasks
        self.awaits = None  # a task
        self.gathering = None
        self.waiters = []
        push(self)

    def done(self):
        return self.finished

    def cancel(self):
        if self.finished:
            return False
        if self is current:
            raise RuntimeError("can't cancel self")
        task = self
        passed = [self]
        while task.awaits is not None and task.awaits not in passed:
            task = task.awaits
            passed.append(task)
        task.interrupt()
        return True

    def interrupt(self):
        if self.waiting_in is not None:
            self.waiting_in.remove(self)
            self.waiting_in = self.awaits = None
            push(self)
        elif is_queued(self):
            key = [entry[0] for entry in queue if entry[2] is self][0]
            if key > now:
                remove(self)
                push(self)
        self.cancelling = True

    async def wait_in(self, tasks, awaits=None):
        """The running task waits in a list."""
        if self.cancelling:
            push(self)
        else:
            tasks.append(self)
            self.waiting_in = tasks
            self.awaits = awaits
        await Pause()

    def __await__(self):
        if not self.finished:
            if self is current:
                raise RuntimeError("Task cannot await on itself")
            if self.gathering is not None:
                raise RuntimeError("can't wait")
            yield from current.wait_in(self.waiters, self).__await__()
        self.seen = True
        if self.error is not None:
            raise self.error
        return self.value


def wake(tasks):
    task = tasks.pop(0)
    task.waiting_in = task.awaits = None
    push(task)
    return task


def finish(task, main):
    task.finished = True
    noticed = task is main
    if task.gathering is not None:
        gathering, task.gathering = task.gathering, None
        gathering.ended(task)
        noticed = True
    while task.waiters:
        wake(task.waiters)
        noticed = True
    task.seen = noticed
    if not noticed and task.error is not None and not isinstance(task.error, CancelledError):
        push(task)


def step(task, main):
    global current
    if task.finished:
        if not task.seen:
            task.seen = True
            handler(None, {"exception": task.error})
        return
    current = task
    try:
        if task.cancelling:
            task.cancelling = False
            task.coro.throw(CancelledError())
        else:
            task.coro.send(None)
    except StopIteration as stop:
        task.value = stop.value
    except (CancelledError, Exception) as error:
        task.error = error
    else:
        current = None
        return
    current = None
    finish(task, main)


def run(coro):
    global now, turns
    main = Task(coro)
    while not main.finished:
        entry = min(queue, key=lambda entry: entry[:2])
        if entry[0] > now:
            now = entry[0]
            turns = 0
        elif entry[0] <= now and not getattr(entry[2], "slept", False):
            turns += 1
            if turns > 64:
                now += 1
        queue.remove(entry)
        entry[2].slept = False
        step(entry[2], main)
    if main.error is not None:
        raise main.error
    return main.value


async def sleep(seconds):
    deadline = now + int(seconds * 1000000 + 0.5)
    if current.cancelling or deadline <= now:
        push(current)
    else:
        push(current, deadline)
        current.slept = True
    await Pause()


class Event:
    def __init__(self):
        self.flag = False
        self.waiters = []

    def set(self):
        while self.waiters:
            wake(self.waiters)
        self.flag = True

    def clear(self):
        self.flag = False

    async def wait(self):
        if not self.flag:
            await current.wait_in(self.waiters)
        return True


class Lock:
    def __init__(self):
        self.holder = None  # True, or the task that it is being handed to
        self.waiters = []

    def hand_over(self):
        self.holder = wake(self.waiters) if self.waiters else None

    def release(self):
        if self.holder is not True:
            raise RuntimeError("Lock not acquired")
        self.hand_over()

    async def acquire(self):
        if self.holder is not None:
            me = current
            try:
                await me.wait_in(self.waiters)
            except CancelledError:
                if self.holder is me:
                    self.hand_over()
                raise
        self.holder = True
        return True


class Gathering:
    def __init__(self, tasks, return_exceptions):
        self.gatherer = current
        self.tasks = tasks
        self.return_exceptions = return_exceptions
        self.unfinished = 0
        self.error = None
        self.apart = []

    def ended(self, task):
        self.unfinished -= 1
        if self.gatherer not in self.apart:
            return
        if task.error is not None and not self.return_exceptions:
            self.error = task.error
        elif self.unfinished > 0:
            return
        wake(self.apart)

    def let_go(self, cancel):
        for task in self.tasks:
            if task.gathering is self:
                task.gathering = None
                if cancel and task is not current:
                    task.cancel()


async def gather(*tasks, return_exceptions=False):
    gathering = Gathering(tasks, return_exceptions)
    must_wait = True
    for task in tasks:
        if task.finished:
            must_wait &= task.error is None or return_exceptions
        elif task.gathering is None and not task.waiters:
            task.gathering = gathering
            gathering.unfinished += 1
        else:
            gathering.let_go(False)
            raise RuntimeError("can't gather")
    if must_wait and gathering.unfinished:
        try:
            await current.wait_in(gathering.apart)
        except CancelledError:
            gathering.let_go(True)
            raise
    gathering.let_go(False)
    results = []
    for task in tasks:
        if gathering.error is not None and not return_exceptions:
            break
        if task.finished:
            task.seen = True
        if task.error is not None and not return_exceptions:
            gathering.error = task.error
        else:
            error = CancelledError("") if isinstance(task.error, CancelledError) else task.error
            results.append(error if error is not None else task.value)
    if gathering.error is not None:
        raise gathering.error
    return results


async def wait_for(coro, timeout):
    waiter = current
    state = {"open": True, "error": None, "value": None, "ended": False}
    task = Task(coro)

    async def runner():
        try:
            value, error = await task, None
        except (CancelledError, Exception) as caught:
            value, error = None, caught
        if state["open"]:
            state.update(open=False, ended=True, value=value, error=error)
            waiter.interrupt()

    race = Task(runner())
    try:
        await sleep(timeout)
    except CancelledError:
        if state["ended"]:
            if state["error"] is not None:
                raise state["error"]
            return state["value"]
        state["open"] = False
        race.cancel()
        raise
    state["open"] = False
    race.cancel()
    await race
    raise TimeoutError


def create_task(coro):
    return Task(coro)


def new_event_loop():
    queue.clear()


def get_event_loop():
    return sys.modules[__name__]


def set_exception_handler(function):
    global handler
    handler = function


if __name__ == "__main__":
    sys.modules["asyncio"] = sys.modules[__name__]
    spec = importlib.util.spec_from_file_location("scenarios", sys.argv[1])
    scenarios = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scenarios)
    for seed in range(int(sys.argv[2]), int(sys.argv[2]) + int(sys.argv[3])):
        scenarios.run_scenario(seed)
