# bench: append to a list and read it back; the list is dropped at every hundred
# operations: 1
COUNT = 1000


def loop(turns):
    values = []
    total = 0
    for turn in range(turns):
        values.append(turn)
        if len(values) == 100:
            for value in values:
                total += value
            values = []
    return total + len(values)


print(loop(COUNT))
