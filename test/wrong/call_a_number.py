length = 5
print(length(3))
for i in length:
    print(i)
