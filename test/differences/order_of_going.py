# RUN: %pyasync2cpp %s --run 2>/dev/null | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference 2>/dev/null | %FileCheck %s
# Within one statement or at the end of a function, several objects may go in another order.


class Watched:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def end():
    first, second = Watched("first"), Watched("second")
    return first.name + second.name


def drops(parameter):
    parameter = None
    print("dropped", parameter)


# CHECK: gone second
# CHECK-NEXT: gone first
# CHECK-NEXT: firstsecond
print(end())
# CHECK-NEXT: dropped None
# CHECK-NEXT: gone argument
drops(Watched("argument"))
# CHECK-NEXT: printed temporary
# CHECK-NEXT: gone temporary
print("printed", Watched("temporary").name)
# CHECK-NEXT: end
print("end")
