# A producer and two consumers, with an Event to wake them and a Lock around the printer.
import asyncio


class Mailbox:
    def __init__(self):
        self.items = []
        self.ready = asyncio.Event()

    def put(self, item):
        self.items.append(item)
        self.ready.set()

    async def get(self):
        while not self.items:
            self.ready.clear()
            await self.ready.wait()
        return self.items.pop(0)


async def producer(mailbox, count):
    for n in range(count):
        await asyncio.sleep(0.02)
        mailbox.put(("item", n))
    for _ in range(2):
        mailbox.put(None)


async def consumer(name, mailbox, printer):
    handled = 0
    while True:
        item = await mailbox.get()
        if item is None:
            return handled
        kind, number = item
        async with printer:
            print(name, "prints", kind, number)
            await asyncio.sleep(0.05)
        handled += 1


async def main():
    mailbox = Mailbox()
    printer = asyncio.Lock()
    results = await asyncio.gather(
        producer(mailbox, 6),
        consumer("left", mailbox, printer),
        consumer("right", mailbox, printer),
    )
    print("handled", results[1] + results[2], "locked", printer.locked())


asyncio.run(main())
