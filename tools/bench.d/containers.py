# bench: a list, dict and str mix: count words, sort them, join them
# operations: 8
COUNT = 1000
WORDS = "red green blue red amber green red white".split()


def loop(turns):
    size = 0
    for _ in range(turns):
        counts = {}
        for word in WORDS:
            counts[word] = counts.get(word, 0) + 1
        names = [name + str(count) for name, count in counts.items()]
        names.sort()
        size += len(",".join(names))
    return size


print(loop(COUNT))
