# bench: format a line with an f-string and measure it
# operations: 1
COUNT = 1000


def loop(turns):
    length = 0
    for turn in range(turns):
        line = f"task {turn}: {turn % 100:02d} ok"
        length += len(line)
    return length


print(loop(COUNT))
