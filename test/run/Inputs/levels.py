# A module whose constants are made in a loop.
__all__ = ["LOUD", "QUIET", "describe", "Reporter"]

TABLE = [(0, "QUIET"), (5, "LOUD")]
for _value, _name in TABLE:
    globals()[_name] = _value


def describe(value):
    return "LOUD" if value >= LOUD else "QUIET"


class Reporter:
    def __init__(self, level=LOUD):
        super().__init__()
        self.level = level
