# bench: an item of a generator
# operations: 100
COUNT = 1000


def numbers(stop):
    n = 0
    while n < stop:
        yield n
        n += 1


def loop(turns):
    total = 0
    for _ in range(turns):
        for n in numbers(100):
            total += n
    return total


print(loop(COUNT))
