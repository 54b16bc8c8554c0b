# bench: raise an exception through three frames
# operations: 1
COUNT = 1000


def innermost(value):
    if value >= 0:
        raise ValueError(value)
    return value


def middle(value):
    return innermost(value) + 1


def outer(value):
    return middle(value) + 1


def loop(turns):
    caught = 0
    for turn in range(turns):
        try:
            outer(turn)
        except ValueError:
            caught += 1
    return caught


print(loop(COUNT))
