def move(x, y, x):
    return x + y


move(1, 2, 3)
