# A base class that one of several imports gives: the same one, or one of which nothing is known before.
# RUN: env PYTHONPATH=%S/Inputs/bases %python %s > %t.txt
# RUN: %pyasync2cpp --lib %S/Inputs/bases %s --run -fno-inference | diff %t.txt -
# RUN: %pyasync2cpp --lib %S/Inputs/bases %s --run | diff %t.txt -
# RUN: %pyasync2cpp --lib %S/Inputs/bases %s --emit=types | %FileCheck %s
try:
    from busses import BusDisplay
except ImportError:
    from screens import Display as BusDisplay
try:
    from busses import Nothing as Either
except ImportError:
    from screens import Wide as Either


class Same(BusDisplay):
    def __init__(self, bus, **settings):
        super().__init__(bus, **settings)


class Other(Either):
    def __init__(self, bus, **settings):
        super().__init__(bus, **settings)


if BusDisplay is Either:
    Third = BusDisplay
else:
    Third = Either


class Unknown(Third):
    def __init__(self, bus, **settings):
        super().__init__(bus, **settings)


# CHECK: Same("spi", width=3): Same
for screen in (Same("spi", width=3), Other("i2c", width=4), Unknown("uart", width=5)):
    screen.root = "text"
    screen.root = "text"
    print(screen.root, screen._width, screen.bus, isinstance(screen, BusDisplay), isinstance(screen, Either))
