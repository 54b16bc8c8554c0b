"""Modules of whose names nothing is known: all of the program are there."""
import json

WANTED = '["clock", "games", "tool", "other", "random", "games.one", "code", "old"]'


def load(name):
    return __import__(name)


for name in json.loads(WANTED):
    try:
        module = load(name)
        print(name, module.title, module is load(name))
    except ImportError as e:
        print(type(e).__name__, e)
    except NotImplementedError as e:
        print(e)
