"""The reference's scanning, step by step: what events a scanner that looks at each multiple of its interval gives.

reference.py stimulus FILE    writes a stimulus of random presses and bounces
reference.py events           what test/keypad/same_events.py must print for it
"""

import random
import sys

# name of the object: pins, interval, threshold, active low
SCANNERS = [
    ("slow", ["D2", "D3"], 0.020, 1),
    ("quick", ["D4", "D5", "D6"], 0.001, 1),
    ("each", ["D7"], 0.0, 3),
    ("thrice", ["D9", "D10"], 0.010, 3),
]
END = 3_000_000  # microseconds


def presses():
    """(time, pin, level) in the order of time: each pin's level changes at each."""
    chance = random.Random(7)
    out = []
    for _, pins, _, _ in SCANNERS:
        for pin in pins:
            time, level = 1000, 1
            while True:
                time += chance.choice([chance.randrange(50, 3000), chance.randrange(3000, 60000), chance.randrange(60000, 400000)])
                # Now and then exactly at a scan: the scan sees it.
                if chance.random() < 0.2:
                    tick = time * 16 // 15625
                    time = max(time, (tick * 15625 + 15) // 16)
                if time >= END - 100000:
                    break
                level = 1 - level
                out.append((time, pin, level))
    return sorted(out)


def ticks_ms(time):
    return (time * 1024 // 1000000 * 1000 // 1024 + 0x1FFF0000) % (1 << 29)


def scan_times(interval):
    """Of one that began at time 0."""
    step = max(int(interval * 1024), 1)
    tick = 0
    while True:
        yield (tick * 15625 + 15) // 16
        tick += step


def events():
    changes = presses()
    for name, pins, interval, threshold in SCANNERS:
        counters = [0] * len(pins)
        levels = [1] * len(pins)
        pending = [change for change in changes if change[1] in pins]
        for now in scan_times(interval):
            if now >= END - 1:
                break
            while pending and pending[0][0] <= now:
                _, pin, level = pending.pop(0)
                levels[pins.index(pin)] = level
            for key in range(len(pins)):
                if levels[key] == 0:
                    if counters[key] < threshold:
                        counters[key] += 1
                        if counters[key] == 0:
                            counters[key] = threshold
                            print(name, key, "pressed", ticks_ms(now))
                else:
                    if counters[key] > -threshold:
                        counters[key] -= 1
                        if counters[key] == 0:
                            counters[key] = -threshold
                            print(name, key, "released", ticks_ms(now))


if sys.argv[1] == "stimulus":
    with open(sys.argv[2], "w") as file:
        for time, pin, level in presses():
            file.write(f"{time}us {pin} = {level}\n")
else:
    events()
