# RUN: %python %s > %t.cpython
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# A list that a loop holds is found to be the same as another one while the loop's body is looked at: that is no
# change of the loop's state, which would be looked at for ever.


def say(function, *arguments):
    print(function(*arguments))


for function in (len, sorted):
    say(function, [])
for line in ("1", "2 3"):
    vector = [float(x) for x in line.split()]
    say(max, *vector, 0.0)
    say(min, vector)
    say(max, vector, [x / 3 + 1 for x in vector])
