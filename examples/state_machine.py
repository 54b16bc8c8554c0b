# A door with a lock, as a table-driven state machine fed by one task and watched by another.
import asyncio


class Door:
    TRANSITIONS = {
        ("closed", "open"): "opened",
        ("opened", "close"): "closed",
        ("closed", "lock"): "locked",
        ("locked", "unlock"): "closed",
    }

    def __init__(self):
        self.state = "closed"
        self.changed = asyncio.Event()
        self.refused = 0

    def handle(self, command):
        key = (self.state, command)
        if key not in self.TRANSITIONS:
            self.refused += 1
            print(f"  cannot {command!r} while {self.state}")
            return False
        self.state = self.TRANSITIONS[key]
        self.changed.set()
        return True


async def watch(door):
    while True:
        await door.changed.wait()
        door.changed.clear()
        print("door is", door.state)


async def main():
    door = Door()
    watcher = asyncio.create_task(watch(door))
    for command in "open lock close lock open unlock open".split():
        print(">", command)
        door.handle(command)
        await asyncio.sleep(0.1)
    watcher.cancel()
    print(door.refused, "refused")


asyncio.run(main())
