# bench: a method call that reads and writes two attributes
# operations: 1
COUNT = 1000


class Counter:
    def __init__(self, step):
        self.step = step
        self.total = 0

    def advance(self):
        self.total = (self.total + self.step) % 10007
        return self.total


def loop(turns):
    counter = Counter(37)
    last = 0
    for _ in range(turns):
        last = counter.advance()
    return last


print(loop(COUNT))
