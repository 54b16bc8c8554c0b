name = "feather
print('hello, ' + name)
