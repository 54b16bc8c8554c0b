# An attribute that is only calculated with is read where it stands; what something else may change meanwhile is held.
# RUN: %pyasync2cpp %s --emit=ir -o - | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s --check-prefix=SUMS


class Counter:
    def __init__(self, total, step):
        self.total = total
        self.step = step

    # CHECK-LABEL: {{^}}function @Counter.advance
    # CHECK: [[A:%[0-9]+]]: &int = get_field_checked Counter "total"
    # CHECK: [[B:%[0-9]+]]: &int = get_field_checked Counter "step"
    # CHECK: [[SUM:%[0-9]+]]: int = binary "+" [py::add] [[A]], [[B]]
    # CHECK: binary "%" [py::modulo] move [[SUM]]
    def advance(self):
        self.total = (self.total + self.step) % 10**40
        return self.total

    # `double` changes it before the sum is made.
    # CHECK-LABEL: {{^}}function @Counter.twice
    # CHECK: [[A:%[0-9]+]]: int = get_field_checked Counter "total"
    # CHECK: call_direct @Counter.double
    # CHECK: binary "+" [py::add] move [[A]]
    def twice(self):
        return self.total + self.double()

    def double(self):
        self.total = self.total * 2
        return self.total

    # CHECK-LABEL: {{^}}function @Counter.square
    # CHECK: [[A:%[0-9]+]]: &int = get_field_checked Counter "total"
    # CHECK: [[B:%[0-9]+]]: &int = get_field_checked Counter "total"
    # CHECK: binary "*" [py::multiply] [[A]], [[B]]
    def square(self):
        return self.total * self.total - self.step

    # CHECK-LABEL: {{^}}function @Counter.compare
    # CHECK: &int = get_field_checked Counter "total"
    # CHECK: &int = get_field_checked Counter "step"
    # CHECK: compare_bool
    def compare(self):
        return self.total > self.step


small, large = Counter(5, 3), Counter(10**39, 9 * 10**39 + 7)
for counter in (small, large):
    # SUMS: 8 24 253 True
    # SUMS-NEXT: 7 21 -8999999999999999999999999999999999999811 False
    print(counter.advance(), counter.twice(), counter.square(), counter.compare())
# SUMS-NEXT: 2 -3 1 -4
print(Counter(-7, 9).advance() % 9 - 0, -7 // 3, -7 % 4, 7 // -2)
