def f(items):
    if not items:
        break
    for i in items:
        print(i)
    continue
