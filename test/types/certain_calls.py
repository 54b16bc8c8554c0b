# A call is only warned of when nothing that it may reach can be called.
# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --allow-empty --implicit-check-not=warning
class Holder:
    def __init__(self):
        self.callback = None


holder = Holder()
holder.callback = print
holder.callback(3)
for entry in ([print, True], [len, False]):
    function, once = entry
    function("x")


# Neither is an unpacking that goes well for one of the types.
def same(value):
    return value


same(1)
first, *rest = same([1, 2, 3])
