# The modules that asyncio consists of, by their own names, and `_asyncio`'s queue used by hand.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
import asyncio
import asyncio.event
from _asyncio import Task, TaskQueue
from asyncio import funcs, task
from asyncio.lock import Lock
from asyncio.traceback import print_exception


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def with_asyncio():
    event = asyncio.event.Event()
    flag = asyncio.event.ThreadSafeFlag()
    flag.set()
    await flag.wait()
    async with Lock() as held:
        print(await funcs.gather(double(1), double(2)), held, event.is_set())
    print(await funcs.wait_for(double(3), 1), await funcs.wait_for_ms(double(4), 5))
    print(task.Task is asyncio.Task, isinstance(asyncio.current_task(), task.Task))
    waiting = task.TaskQueue()
    parked = asyncio.create_task(double(5))
    asyncio.core._task_queue.remove(parked)
    waiting.push_head(parked)
    print(waiting.peek() is parked, waiting.pop_head() is parked)
    try:
        TaskQueue().push(parked)
    except NotImplementedError as e:
        print(e)


# CHECK: [2, 4] True False
# CHECK-NEXT: 6 8
# CHECK-NEXT: True True
# CHECK-NEXT: True True
# CHECK-NEXT: a task that asyncio runs
asyncio.run(with_asyncio())


class Every:
    """Something that is to be called again and again."""

    def __init__(self, name, period):
        self.name = name
        self.period = period
        self.task = Task(self.call)

    def call(self):
        queue.push_sorted(self.task, self.task.ph_key + self.period)
        return self.name


queue = TaskQueue()
print(queue.peek())
queue.push_sorted(Every("slow", 30).task, 100)
queue.push(Every("quick", 10).task, 100)
once = Task(lambda: "once")
queue.push(once, 115)
never = Task(None)
queue.push(never, 105)
queue.remove(never)
queue.remove(never)  # in no queue any more
# CHECK-NEXT: None
# CHECK-NEXT: 100 slow
# CHECK-NEXT: 100 quick
# CHECK-NEXT: 110 quick
# CHECK-NEXT: 115 once
# CHECK-NEXT: 120 quick
# CHECK-NEXT: 130 slow
# CHECK-NEXT: 130 quick
while queue.peek().ph_key < 140:
    first = queue.pop()
    print(first.ph_key, first.coro())
try:
    TaskQueue().pop_head()
except IndexError as e:
    print(e)  # CHECK-NEXT: empty heap
