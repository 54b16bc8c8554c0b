# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# globals() is a view of the module's variables and no dict: it does not show what Python itself puts there, and
# a builtin that the text uses cannot be replaced through it.
# CHECK: False False True
# CHECK: ['x']
# CHECK: AttributeError
x = 1
print(isinstance(globals(), dict), "__builtins__" in globals(), globals()["__name__"] == __name__)
print([name for name in globals() if name != "__name__"])
names = globals()
try:
    names["len"] = None
except AttributeError as e:
    print("AttributeError", len(str(e)) > 0)
