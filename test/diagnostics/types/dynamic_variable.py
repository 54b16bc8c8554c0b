# RUN: %pyasync2cpp --remarks=dynamic -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=remark:
# RUN: %pyasync2cpp -o %t.cpp %s 2>&1 | count 0
def given(name):
    # CHECK: :[[@LINE-1]]:5: remark: the result of `given` may hold a value of any type [dynamic-variable]
    # CHECK: :[[@LINE+3]]:5: note: a value of unknown type comes from here
    # CHECK: :[[@LINE+2]]:12: remark: the type of `getattr(...)` is only known at run time [dynamic-value]
    print(name)
    return getattr("text", name)


class Box:
    # CHECK: :[[@LINE-1]]:7: remark: attribute `content` of `Box` may hold a value of any type [dynamic-variable]
    # CHECK: :[[@LINE+3]]:9: note: `None` comes from here
    # CHECK: :[[@LINE+8]]:9: note: a value of unknown type comes from here
    def __init__(self):
        self.content = None

    # CHECK: :[[@LINE+3]]:19: remark: parameter `content` of `Box.put` may hold a value of any type [dynamic-variable]
    # CHECK: note: `int` comes from here
    # CHECK: note: a value of unknown type comes from here
    def put(self, content):
        self.content = content


def callback(x):
    # CHECK: :[[@LINE-1]]:14: remark: parameter `x` of `callback` may hold a value of any type [dynamic-variable]
    # CHECK: :[[@LINE+10]]:1: note: from here on code of which nothing is known may use it
    print(x)


box = Box()
box.put(1)
# CHECK: :[[@LINE+2]]:1: remark: `found` may hold a value of any type [dynamic-variable]
# CHECK: note: a value of unknown type comes from here
found = given("upper")
box.put(found)
found(callback)
