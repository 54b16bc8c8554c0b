# bench: recursive fib(16): 3193 calls
# operations: 3193
COUNT = 1000


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def loop(turns):
    total = 0
    for _ in range(turns):
        total += fib(16)
    return total


print(loop(COUNT))
