"""same_transcript.py EXPECTED ACTUAL [SECONDS] [NAME=NAME...]: what the simulator and a board show of a program.

The console must say the same, but for the line that ends a board's; each pin must do the same, each time at most so much
later (0.01 s). A pin that the board has another first name for is given as BOARD'S=EXPECTED. Two pins that change at one time in the simulator do so one after the other on a board, in any order.
"""

import re
import sys

PIN = re.compile(r"(\d+\.\d{6}) (\w+)=(.*)")


def read(path):
    console, pins = [], {}
    for line in open(path, encoding="utf-8").read().splitlines():
        if found := PIN.fullmatch(line):
            pins.setdefault(found[2], []).append((float(found[1]), found[3]))
        else:
            console.append(line)
    if console[-2:] == ["", "Code done running."]:
        del console[-2:]
    return console, pins


rest = sys.argv[3:]
limit = float(rest.pop(0)) if rest and "=" not in rest[0] else 0.01
expected_console, expected = read(sys.argv[1])
console, pins = read(sys.argv[2])
for ours, theirs in (names.split("=") for names in rest):
    pins[theirs] = pins.pop(ours)
wrong = []
if console != expected_console:
    wrong.append(f"the console says {console}, not {expected_console}")
if sorted(pins) != sorted(expected):
    wrong.append(f"the pins are {sorted(pins)}, not {sorted(expected)}")
for pin in pins.keys() & expected.keys():
    if [level for _, level in pins[pin]] != [level for _, level in expected[pin]]:
        wrong.append(f"{pin} goes {pins[pin]}, not {expected[pin]}")
        continue
    for (at, level), (when, _) in zip(pins[pin], expected[pin]):
        if not 0 <= at - when <= limit:
            wrong.append(f"{pin}={level} at {at}, not {when}")
print("\n".join(wrong))
sys.exit(bool(wrong))
