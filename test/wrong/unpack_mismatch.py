def position():
    return 1, 2, 3


x, y = position()
print(x, y)
