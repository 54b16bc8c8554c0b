# Interprets random scenarios: batch by batch of small programs as data, each run by asyncio.run, its trace printed.
# The reference (test/support/scheduler_model.py) makes the same scenarios from the same seeds and says what must happen.
#
# A scenario is a list of programs; a program is a list of steps (operation, number). Program 0 is main's; the others
# are started by `spawn`.
import asyncio


class Random:
    """A generator of numbers that both sides have."""

    def __init__(self, seed):
        self.state = seed * 2654435761 % 4294967296 + 1

    def below(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % limit


OPERATIONS = ("sleep", "sleep", "yield", "spawn", "spawn", "set", "clear", "wait", "acquire", "release", "cancel",
              "join", "gather", "fail", "guard", "return", "wait_for")


def make_scenario(seed):
    random = Random(seed)
    programs = []
    for _ in range(2 + random.below(4)):
        steps = []
        for _ in range(1 + random.below(7)):
            steps.append((OPERATIONS[random.below(len(OPERATIONS))], random.below(6)))
        programs.append(steps)
    return programs


class World:
    def __init__(self, programs):
        self.programs = programs
        self.events = [asyncio.Event(), asyncio.Event()]
        self.locks = [asyncio.Lock(), asyncio.Lock()]
        self.tasks = []
        self.trace = []
        self.running = True

    def say(self, *what):
        self.trace.append(" ".join([str(w) for w in what]))

    def spawn(self, number):
        program = self.programs[number % len(self.programs)]
        me = len(self.tasks)
        self.tasks.append(asyncio.create_task(run_program(self, me, program)))
        return me

    def pick(self, number):
        return self.tasks[number % len(self.tasks)]


async def run_program(world, me, steps):
    world.say(me, "begins")
    try:
        for operation, number in steps:
            try:
                if await run_step(world, me, operation, number):
                    return me
            except asyncio.CancelledError:
                if operation != "guard":
                    raise
                world.say(me, "guarded")
        return me
    except asyncio.CancelledError:
        world.say(me, "cancelled")
        raise
    finally:
        world.say(me, "ends")


async def run_step(world, me, operation, number):
    if not world.running:
        return True
    if operation == "sleep":
        await asyncio.sleep(number / 1000)
    elif operation == "yield":
        await asyncio.sleep(0)
    elif operation == "guard":
        await asyncio.sleep(number / 1000 + 0.002)
    elif operation == "spawn":
        if len(world.tasks) < 8:
            world.say(me, "spawned", world.spawn(number))
    elif operation == "set":
        world.events[number % 2].set()
    elif operation == "clear":
        world.events[number % 2].clear()
    elif operation == "wait":
        world.say(me, "waited", await world.events[number % 2].wait())
    elif operation == "acquire":
        world.say(me, "acquired", await world.locks[number % 2].acquire())
    elif operation == "release":
        try:
            world.locks[number % 2].release()
        except RuntimeError:
            world.say(me, "refused")
    elif operation == "cancel":
        try:
            world.say(me, "cancels", number % len(world.tasks), world.pick(number).cancel())
        except RuntimeError:
            world.say(me, "cannot cancel itself")
    elif operation == "join":
        try:
            world.say(me, "joined", await world.pick(number))
        except ValueError as error:
            world.say(me, "caught", error)
        except RuntimeError as error:
            world.say(me, error)
    elif operation == "gather":
        two = [world.pick(number), world.pick(number + 1)]
        try:
            world.say(me, "gathered", await asyncio.gather(*two, return_exceptions=number % 2 == 0))
        except ValueError as error:
            world.say(me, "caught", error)
        except RuntimeError as error:
            world.say(me, error)
    elif operation == "wait_for":
        try:
            world.say(me, "got", await asyncio.wait_for(world.events[number % 2].wait(), 0.003))
        except asyncio.TimeoutError:
            world.say(me, "timed out")
    elif operation == "fail":
        raise ValueError(me)
    elif operation == "return":
        return True
    world.say(me, operation, number)
    return False


async def main(world):
    world.spawn(0)
    for i in range(1, len(world.programs)):
        world.spawn(i)
    await asyncio.sleep(0.05)
    world.running = False
    world.say("main is over")


def handler(world):
    return lambda loop, context: world.say("unseen", repr(context["exception"]))


def run_scenario(seed):
    asyncio.new_event_loop()
    world = World(make_scenario(seed))
    asyncio.get_event_loop().set_exception_handler(handler(world))
    asyncio.run(main(world))
    print(seed, "|".join(world.trace))
