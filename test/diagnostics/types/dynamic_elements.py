# RUN: %pyasync2cpp --remarks=dynamic -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=remark:
# RUN: %pyasync2cpp -o %t.cpp %s 2>&1 | count 0
def look_up(thing, name):
    # CHECK: remark: the result of `look_up`
    # CHECK: note:
    # CHECK: remark: the type of `getattr(...)`
    return getattr(thing, name)


# CHECK: :[[@LINE+1]]:10: remark: the elements of this list may be of any type [dynamic-elements]
shared = [1, 2]
# CHECK: note: from here on code of which nothing is known may use it
kept = [1, 2]
look_up(shared, "append")("x")
print(kept)
