# What a condition guards may be meant for values that this program never has: no warning of those. What the
# text itself shows to be wrong is wrong wherever it stands.
# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning
class Lamp:
    def __init__(self, port=None, color=(1, 2, 3), corner=0, names=()):
        self.port = port
        self.color = color
        self.corner = corner
        self.names = list(names)
        self.on_change = None

    def show(self, mode):
        if self.corner:
            x, y = self.corner
        if len(self.color) == 4 and self.color[3] > 1:
            print(self.color[3])
        if mode == 1:
            return self.port.read(3) + self.port[1]
        if mode == 2:
            self.on_change(self)
        if not self.names:
            return None
        return self.names[0].upper()

    def name_of(self):
        return "lamp"

    def send(self):
        self.port.write(1)
        for byte in self.port:
            print(byte)

    def call_by_name(self, name):
        return getattr(self, name)()

    def tell(self):
        print(self.name_of())

    def slip(self, mode):
        if mode:
            # CHECK: :[[@LINE+1]]:{{.*}}no attribute `colour`
            return self.colour


class LongLamp(Lamp):
    # Overrides what is called, but no instance is made of it.
    def __init__(self, length):
        super().__init__()
        self.length = length

    def name_of(self):
        return self.length + 1


def later(values):
    due = None
    for value in values:
        if value:
            due = value + 1.5
        elif value == 0 and 3 > due:
            print("late")


lamp = Lamp()
lamp.show(0)
lamp.slip(0)
lamp.tell()
lamp.call_by_name("".join(["te", "ll"]))
later([1, 0])
count = 0
name = "lamp"
while count < 3:
    count += 1
    if count == 2:
        # CHECK: :[[@LINE+1]]:{{.*}}`+` does not work on `str` and `int`
        print(name + count)
    if count == 3:
        # CHECK: :[[@LINE+1]]:{{.*}}does not unpack into 2
        a, b = 1, 2, 3
    # CHECK: :[[@LINE+1]]:{{.*}}`None` cannot be called
    lamp.on_change(3)
