# asyncio over several modules with JSON config and a log, the way people write their boards' programs
import asyncio
import json
import io
import re
import os
from tasks import blinker, Monitor, CommandParser, shared

CONFIG = json.loads('{"leds": [{"name": "red", "interval": 0.2, "count": 3}, {"name": "green", "interval": 0.35, "count": 2}], "limits": {"low": 10, "high": 30}}')


async def main():
    log = io.StringIO()
    tasks = [asyncio.create_task(blinker(led["name"], led["interval"], led["count"], log)) for led in CONFIG["leds"]]
    monitor = Monitor(CONFIG["limits"], source=iter([12, 35, 8, 20]))
    tasks.append(asyncio.create_task(monitor.run(0.15)))
    parser = CommandParser(log)
    for line in ("set speed=3", "set name = x y", "get speed", "bogus!", "add 3 4", "quit"):
        try:
            print(line, "->", parser.handle(line))
        except parser.Error as e:
            print(line, "!!", e)
    results = await asyncio.gather(*tasks)
    print(results, monitor.alarms, shared.counter)
    text = log.getvalue()
    print(sorted(text.splitlines()))
    print(re.findall(r"(\w+) on", text).count("red"), len(re.sub(r"\s+", "", text)))
    with open("out.json", "w") as f:
        json.dump({"alarms": monitor.alarms, "results": results}, f)
    with open("out.json") as f:
        print(json.load(f) == {"alarms": monitor.alarms, "results": results}, os.stat("out.json")[6])
    os.remove("out.json")


asyncio.run(main())
