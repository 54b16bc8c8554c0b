__all__ = ("one", "two", "_three")


def one():
    return 1


def two():
    return one() + second.ONE if False else 2


_three = 3
four = 4
