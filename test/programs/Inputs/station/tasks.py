import asyncio
import re
import shared

try:
    from typing import Dict, Iterator
except ImportError:
    pass


async def blinker(name, interval, count, log):
    for i in range(count):
        print(name, "on", i, file=log)
        shared.counter += 1
        await asyncio.sleep(interval)
        log.write("%s off %d\n" % (name, i))
    return name, count


class Monitor:
    def __init__(self, limits: "Dict[str, int]", source: "Iterator[int]"):
        self.low, self.high = limits["low"], limits["high"]
        self.source = source
        self.alarms = []

    async def run(self, period):
        for value in self.source:
            if not self.low <= value <= self.high:
                self.alarms.append(value)
            await asyncio.sleep(period)
        return "monitor"


class CommandParser:
    class Error(ValueError):
        pass

    PATTERNS = [
        (re.compile(r"^set\s+(\w+)\s*=\s*(.+)$"), "set"),
        (re.compile(r"^get\s+(?P<key>\w+)$"), "get"),
        (re.compile(r"^add((?:\s+-?\d+)+)$"), "add"),
        (re.compile(r"^quit|exit$"), "quit"),
    ]

    def __init__(self, log):
        self.values = {}
        self.log = log

    def handle(self, line):
        for pattern, name in self.PATTERNS:
            match = pattern.match(line)
            if match:
                return getattr(self, "do_" + name)(match)
        raise self.Error("cannot parse %r" % line)

    def do_set(self, match):
        key, value = match.groups()
        self.values[key] = int(value) if value.isdigit() else value
        return key, self.values[key]

    def do_get(self, match):
        return self.values.get(match.group("key"))

    def do_add(self, match):
        return sum(int(n) for n in match.group(1).split())

    def do_quit(self, match):
        return match.span(), bool(match)
