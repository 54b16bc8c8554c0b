import pkg
from pkg import first as f1
import pkg.first as f2

print("second sees", hasattr(pkg, "one"), hasattr(pkg, "Thing"), f1 is f2)
ONE = f2.one()


def thing():
    return pkg.Thing()


def lazy():
    from pkg import late
    return late
