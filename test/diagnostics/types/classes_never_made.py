# Of a class that the program makes no object of nothing is known but the names that its code sets: those are not warned of.
# RUN: %pyasync2cpp %s --emit=cpp -o %t.cpp 2>&1 | FileCheck %s --implicit-check-not=warning


class Base:
    def __init__(self):
        self.level = 1


class Never(Base):
    def start(self, threshold):
        self.threshold = threshold

    def is_over(self):
        return self.level > self.threshold

    def slip(self):
        # CHECK: [[#@LINE+1]]:21: warning: `Never` has no attribute `thresholt` [no-such-attribute]
        return self.thresholt


names = ["level"]
print(getattr(Base(), names[0]), Never)
