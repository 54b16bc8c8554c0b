# Fields have a type by class, from every store in the program.
# RUN: sed '/^ *#/d' %s > %t.py && %pyasync2cpp --emit=types %t.py | %FileCheck %s

class Counter:
# CHECK: {{^ *}}class Counter:{{$}}
# CHECK-NEXT: # Counter().value: int (or unset){{$}}
# CHECK-NEXT: # Counter().last: int | None (or unset){{$}}
    limit = 10
    # CHECK: {{^ *}}limit = 10{{$}}
    # CHECK-NEXT: # limit: int{{$}}

    def __init__(self, start):
    # CHECK: {{^ *}}def __init__(self, start):{{$}}
    # CHECK-NEXT: # __init__(self: Counter, start: int) -> None{{$}}
        self.value = start
        # CHECK: {{^ *}}self.value = start{{$}}
        # CHECK-NEXT: # self: Counter{{$}}
        # CHECK-NEXT: # self.value: int{{$}}
        # CHECK-NEXT: # start: int{{$}}
        self.last = None
        # CHECK: {{^ *}}self.last = None{{$}}
        # CHECK-NEXT: # self.last: None{{$}}

    def step(self, by=1):
    # CHECK: {{^ *}}def step(self, by=1):{{$}}
    # CHECK-NEXT: # step(self: Counter, by: int) -> Counter{{$}}
        self.last = self.value
        # CHECK: {{^ *}}self.last = self.value{{$}}
        # CHECK-NEXT: # self: Counter{{$}}
        # CHECK-NEXT: # self.last: int{{$}}
        # CHECK-NEXT: # self.value: int{{$}}
        self.value += by
        # CHECK: {{^ *}}self.value += by{{$}}
        # CHECK-NEXT: # by: int{{$}}
        return self

    @property
    def left(self):
    # CHECK: {{^ *}}def left(self):{{$}}
    # CHECK-NEXT: # left(self: Counter) -> int{{$}}
        return self.limit - self.value
        # CHECK: {{^ *}}return self.limit - self.value{{$}}
        # CHECK-NEXT: # self: Counter{{$}}
        # CHECK-NEXT: # self.limit: int{{$}}
        # CHECK-NEXT: # self.value: int{{$}}


class Named(Counter):
# CHECK: {{^ *}}class Named(Counter):{{$}}
# CHECK-NEXT: # Named().name: str (or unset){{$}}
# CHECK-NEXT: # Named().extra: float (or unset){{$}}
    def __init__(self, name):
    # CHECK: {{^ *}}def __init__(self, name):{{$}}
    # CHECK-NEXT: # __init__(self: Named, name: str) -> None{{$}}
        super().__init__(0)
        # CHECK: {{^ *}}super().__init__(0){{$}}
        # CHECK-NEXT: # super(): object{{$}}
        self.name = name
        # CHECK: {{^ *}}self.name = name{{$}}
        # CHECK-NEXT: # self: Named{{$}}
        # CHECK-NEXT: # self.name: str{{$}}
        # CHECK-NEXT: # name: str{{$}}


class Never:
    def method(self):
    # CHECK: {{^ *}}def method(self):{{$}}
    # CHECK-NEXT: # method: never called{{$}}
        return 1


def describe(counter):
# CHECK: {{^ *}}def describe(counter):{{$}}
# CHECK-NEXT: # describe(counter: Counter) -> int{{$}}
    return counter.value
    # CHECK: {{^ *}}return counter.value{{$}}
    # CHECK-NEXT: # counter: Counter{{$}}
    # CHECK-NEXT: # counter.value: int{{$}}


a = Counter(1)
# CHECK: {{^ *}}a = Counter(1){{$}}
# CHECK-NEXT: # a: Counter{{$}}
# CHECK-NEXT: # Counter(1): Counter{{$}}
b = a.step().step(2)
# CHECK: {{^ *}}b = a.step().step(2){{$}}
# CHECK-NEXT: # b: Counter{{$}}
# CHECK-NEXT: # a.step(): Counter{{$}}
# CHECK-NEXT: # a.step().step(2): Counter{{$}}
n = Named("n")
# CHECK: {{^ *}}n = Named("n"){{$}}
# CHECK-NEXT: # n: Named{{$}}
# CHECK-NEXT: # Named("n"): Named{{$}}
n.extra = 1.5
# CHECK: {{^ *}}n.extra = 1.5{{$}}
# CHECK-NEXT: # n.extra: float{{$}}
both = describe(a)
# CHECK: {{^ *}}both = describe(a){{$}}
# CHECK-NEXT: # both: int{{$}}
# CHECK-NEXT: # describe(a): int{{$}}
again = describe(n)
# CHECK: {{^ *}}again = describe(n){{$}}
# CHECK-NEXT: # again: int{{$}}
# CHECK-NEXT: # describe(n): int{{$}}
room = b.left
# CHECK: {{^ *}}room = b.left{{$}}
# CHECK-NEXT: # room: int{{$}}
# CHECK-NEXT: # b.left: int{{$}}
