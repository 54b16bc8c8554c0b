"""Modules whose names are put together when the program runs."""
import builtins
import os
import sys

sys.path.append("extra")
import far_away

FOLDER = "keys"
NAMES = ["clock", "weather"]


def apps():
    for name in sorted(os.listdir(FOLDER)):
        if name.endswith(".py"):
            try:
                module = __import__(FOLDER + "/" + name[:-3])
                yield module.app["name"], len(module.app["keys"]), module is __import__(f"{FOLDER}/{name[:-3]}")
            except (ImportError, AttributeError) as e:
                yield type(e).__name__, e


def number(which):
    return __import__("page_" + which).number


def of(package, name):
    return getattr(package, name)


print(far_away.place)
for name in NAMES:
    package = __import__("pages." + name)
    print(package.title, of(package, name).show(), __import__(f"pages.{name}", None, None, ["show"]).show())
print(number("one"), number("two"), [__import__(name).__name__ for name in ("json", "math")])
which = "pages.cl" + "ock" if NAMES else "pages"
print(builtins.__import__(which, None, None, ["show"], 0).show())
for wrong in ("three", ""):
    try:
        number(wrong)
    except ImportError as e:
        print(e)
if len(sys.argv) < 2:
    for app in apps():
        print(*app)
