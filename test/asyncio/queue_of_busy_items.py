# Items of a PriorityQueue whose `__lt__` uses the queue: an error or nothing, never a queue that is broken.
# RUN: %python %s > %t
# RUN: %pyasync2cpp %s --run | diff %t -
# RUN: %pyasync2cpp %s --run --sanitize | diff %t -
import asyncio
class Item:
    def __init__(self, n, act=None):
        self.n, self.act = n, act
    def __lt__(self, other):
        act, self.act = self.act, None
        if act:
            act()
        return self.n < other.n
queue = asyncio.PriorityQueue()
def put_many():
    for i in range(40):
        queue.put_nowait(Item(i))
def take_all():
    while not queue.empty():
        queue.get_nowait()
for act in (put_many, take_all):
    for place in range(4):
        queue = asyncio.PriorityQueue()
        try:
            for i in range(6):
                queue.put_nowait(Item(6 - i, act if i == place else None))
        except RuntimeError as e:
            print("put", place, e)
        print(queue.qsize())
        try:
            item = Item(3)
            queue.put_nowait(item)
            item.act = act
            n = 0
            while not queue.empty():
                queue.get_nowait()
                n += 1
        except RuntimeError as e:
            print("get", place, e)
        print(queue.qsize())
