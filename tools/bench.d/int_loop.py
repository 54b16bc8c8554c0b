# bench: a turn of an integer loop: a multiplication, an addition, a remainder
# operations: 1
COUNT = 1000


def loop(turns):
    value = 1
    for turn in range(turns):
        value = (value * 5 + turn) % 65521
    return value


print(loop(COUNT))
