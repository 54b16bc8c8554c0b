# Cycles of objects go: when there are many, by gc.collect(), when every task waits, and at the end. Nothing is left (LeakSanitizer), and
# what is in use stays.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
# A program whose values cannot form a cycle does not have the collector.
# RUN: %pyasync2cpp %root/examples/two_leds.py --emit=cpp -o - | %FileCheck %s --check-prefix=WITHOUT
# WITHOUT-NOT: enable_collector
import asyncio
import gc


class Node:
    made = gone = 0

    def __init__(self):
        Node.made += 1
        self.me = self

    def __del__(self):
        Node.gone += 1


for _ in range(20000):
    Node()
# CHECK: 20000 True
print(Node.made, Node.gone > 10000)


class Plain:
    pass


def ring(n):
    first = last = Plain()
    for i in range(n):
        new = Plain()
        new.next, new.number = last, i
        last = new
    first.next = last
    return first


kept = ring(50)
for i in range(2000):
    ring(5)
    lists = [1]
    lists.append(lists)
    table = {"k": (lists,)}
    table["self"] = table

    def closure(n):
        return closure(n - 1) if n else table

    class Local:
        def method(self):
            return super().__repr__()

        def other(self):
            return Local

    Local().method()
    bound = Plain()
    bound.method = Local().other
    bound.me = bound.__init__
    error = ValueError()
    error.__context__ = KeyError()
    error.__context__.__context__ = error
    del error
# CHECK: 50 1275
at, count, total = kept.next, 0, 0
while at is not kept:
    count, total, at = count + 1, total + at.number + 1, at.next
print(count, total)


class Back:
    """Comes back to life in `__del__`."""
    saved = []

    def __init__(self):
        self.me = self

    def __del__(self):
        print("del", self.me is self)
        Back.saved.append(self)


class Server:
    def __init__(self):
        self.event = asyncio.Event()

    async def serve(self):
        await self.event.wait()

    def requests(self):
        while True:
            yield self


async def main():
    # What suspended frames keep alive stays until the end.
    for _ in range(3):
        server = Server()
        server.task = asyncio.create_task(server.serve())
        server.generator = server.requests()
        next(server.generator)
        server.later = server.serve()
    await asyncio.sleep(0)
    before = Node.gone
    nodes = [Node() for _ in range(10)]
    for node in nodes:
        node.all = nodes
    del nodes, node
    Back()
    gc.collect()
    # CHECK: del True
    # CHECK: True 1
    print(Node.gone - before >= 10, len(Back.saved))
    # Its `__del__` does not run again.
    # CHECK-NOT: del
    Back.saved.clear()
    for _ in range(3000):
        Node()
    await asyncio.sleep(0.01)
    # CHECK: end
    print("end")


asyncio.run(main())
