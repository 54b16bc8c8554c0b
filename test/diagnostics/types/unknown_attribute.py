# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning:
import asyncio


class Lamp:
    brightness = 3

    def __init__(self):
        self.colour = "red"


def get(thing, name):
    return getattr(thing, name)


lamp = get([Lamp()], "pop")()
print(lamp.colour, lamp.brightness)
try:
    print(lamp.weight)
except AttributeError:
    pass
# CHECK: :[[@LINE+1]]:12: warning: nothing in this program has an attribute `color` [unknown-attribute]
print(lamp.color)
# CHECK: help: did you mean `colour`?
