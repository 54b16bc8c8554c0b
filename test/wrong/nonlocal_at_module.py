nonlocal count
count = 0


def f():
    x = 1
    global x
    return x
