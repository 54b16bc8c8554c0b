# bench: read and write an entry of a dict with string keys
# operations: 1
COUNT = 1000


def loop(turns):
    names = ["red", "green", "blue", "white"]
    counts = {"red": 0, "green": 0, "blue": 0, "white": 0}
    for turn in range(turns):
        counts[names[turn % 4]] += 1
    return counts


print(loop(COUNT))
