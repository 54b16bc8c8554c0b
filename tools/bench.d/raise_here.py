# bench: raise an exception and catch it in the same frame
# operations: 1
COUNT = 1000


def loop(turns):
    caught = 0
    for turn in range(turns):
        try:
            raise ValueError(turn)
        except ValueError:
            caught += 1
    return caught


print(loop(COUNT))
