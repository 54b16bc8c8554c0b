def first(:
    pass

def second()
    return 1

x = = 3
for i in range(3) print(i)

class Third
    pass
