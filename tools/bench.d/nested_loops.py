# bench: the inner turn of three nested integer loops
# operations: 1000
COUNT = 1000


def loop(turns):
    total = 0
    for _ in range(turns):
        for i in range(10):
            for j in range(10):
                for k in range(10):
                    total += i ^ j & k
    return total


print(loop(COUNT))
