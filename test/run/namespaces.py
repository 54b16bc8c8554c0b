# RUN: env PYTHONPATH=%S/Inputs %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --lib %S/Inputs --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --lib %S/Inputs --run > %t.inferred && diff %t.cpython %t.inferred
# Variables that are set through the module's namespace, under names that the text has and others.
import levels
from levels import LOUD, describe

for number, name in enumerate(["ALPHA", "BETA", "len_of"]):
    globals()[name] = number * 10
print(ALPHA, BETA, len_of, len("four"))

globals()["GAMMA"] = [1]
globals()["GAMMA"] += [2]
locals()["DELTA"] = GAMMA * 2
print(GAMMA, DELTA, "GAMMA" in globals(), globals()["DELTA"])


def rename():
    globals()["BETA"] = "changed"
    globals()["print_" + "it"] = lambda x: print("<", x, ">")


rename()
print(BETA)
print_it(ALPHA)
print(LOUD, levels.QUIET, levels.LOUD, describe(7), describe(0), levels.Reporter().level)
try:
    print(levels.MISSING)
except AttributeError as error:
    print(error)
try:
    from levels import NEVER
except ImportError:
    print("no such level")
for key in ("ALPHA", 3):
    try:
        globals()[key] = "again"
    except TypeError:
        pass
print(ALPHA)
