# Classes: the body fills a namespace in a frame of its own; `super()` and `__class__`; private names.
# UPDATE: modules
# RUN: %p2c-ir -fno-inference %s | %FileCheck %s

n = 1


class A:
    x = n
    y = x
    del x

    def __init__(self, v):
        self.v = v
        self.__hidden = v


class B(A, key=n):
    def __init__(self):
        super().__init__(1)
        self.w = super().v

    def method(self):
        return __class__, self.v


def local(base):
    @base
    class C(base):
        def f(self):
            return base

        z = base

    return C

# CHECK: module __main__ "{{.*}}/classes.py"
# CHECK-NEXT:   global n: object
# CHECK-NEXT:   global A: object
# CHECK-NEXT:   global B: object
# CHECK-NEXT:   global local: object
# CHECK-NEXT:   global .__class__: object
# CHECK-NEXT: class A
# CHECK-NEXT:   slot v: object
# CHECK-NEXT:   slot _A__hidden: object
# CHECK-NEXT: class B dynamic
# CHECK-NEXT: class local.<locals>.C dynamic
# CHECK: module_init @<module> () -> object raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 5: n = 1
# CHECK-NEXT:   %0: object = const 1
# CHECK-NEXT:   store n, %0
# CHECK-NEXT:   # 8: class A:
# CHECK-NEXT:   %1: object = make_namespace A !raises
# CHECK-NEXT:   frame "A" {
# CHECK-NEXT:     # 9: x = n
# CHECK-NEXT:     %2: object = load n
# CHECK-NEXT:     store_name "x" %1, %2 !raises
# CHECK-NEXT:     # 10: y = x
# CHECK-NEXT:     %3: object = load_name "x" %1 !raises
# CHECK-NEXT:     store_name "y" %1, %3 !raises
# CHECK-NEXT:     # 11: del x
# CHECK-NEXT:     delete_name "x" %1 !raises
# CHECK-NEXT:     # 13: def __init__(self, v):
# CHECK-NEXT:     %4: object = make_function @A.__init__ !raises
# CHECK-NEXT:     store_name "__init__" %1, %4 !raises
# CHECK-NEXT:   }
# CHECK-NEXT:   %5: object = make_class A %1 !raises
# CHECK-NEXT:   store A, %5
# CHECK-NEXT:   # 18: class B(A, key=n):
# CHECK-NEXT:   %6: object = load A
# CHECK-NEXT:   %7: object = load n
# CHECK-NEXT:   %8: object = make_namespace B %6 !raises
# CHECK-NEXT:   frame "B" {
# CHECK-NEXT:     # 19: def __init__(self):
# CHECK-NEXT:     %9: object = make_function @B.__init__ !raises
# CHECK-NEXT:     store_name "__init__" %8, %9 !raises
# CHECK-NEXT:     # 23: def method(self):
# CHECK-NEXT:     %10: object = make_function @B.method !raises
# CHECK-NEXT:     store_name "method" %8, %10 !raises
# CHECK-NEXT:   }
# CHECK-NEXT:   %11: object = make_class B %8, %6, key=%7 !raises
# CHECK-NEXT:   store .__class__, %11
# CHECK-NEXT:   store B, %11
# CHECK-NEXT:   # 27: def local(base):
# CHECK-NEXT:   %12: object = make_function @local !raises
# CHECK-NEXT:   store local, %12
# CHECK-NEXT: }
# CHECK: function @A.__init__ (self: object, v: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 14: self.v = v
# CHECK-NEXT:   %0: object = load v
# CHECK-NEXT:   %1: object = load self
# CHECK-NEXT:   set_attr "v" %1, %0 !raises
# CHECK-NEXT:   # 15: self.__hidden = v
# CHECK-NEXT:   %2: object = load v
# CHECK-NEXT:   %3: object = load self
# CHECK-NEXT:   set_attr "_A__hidden" %3, %2 !raises
# CHECK-NEXT: }
# CHECK: function @B.__init__ (self: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 20: super().__init__(1)
# CHECK-NEXT:   %0: object = load_checked .__class__ !raises
# CHECK-NEXT:   %1: object = load self
# CHECK-NEXT:   %2: object = const 1
# CHECK-NEXT:   %3: object = super_call "__init__" %0, %1, %2 !raises
# CHECK-NEXT:   # 21: self.w = super().v
# CHECK-NEXT:   %4: object = load_checked .__class__ !raises
# CHECK-NEXT:   %5: object = load self
# CHECK-NEXT:   %6: object = super_get_attr "v" %4, %5 !raises
# CHECK-NEXT:   %7: object = load self
# CHECK-NEXT:   set_attr "w" %7, %6 !raises
# CHECK-NEXT: }
# CHECK: function @B.method (self: object) -> object raises needs_entry
# CHECK-NEXT: {
# CHECK-NEXT:   # 24: return __class__, self.v
# CHECK-NEXT:   %0: object = load_checked .__class__ !raises
# CHECK-NEXT:   %1: object = load self
# CHECK-NEXT:   %2: object = get_attr "v" %1 !raises
# CHECK-NEXT:   %3: object = make_tuple %0, %2 !raises
# CHECK-NEXT:   return %3
# CHECK-NEXT: }
# CHECK: function @local (base: object) -> object raises needs_entry
# CHECK-NEXT:   cell base: object parameter set
# CHECK-NEXT:   local C: object set
# CHECK-NEXT: {
# CHECK-NEXT:   # 29: class C(base):
# CHECK-NEXT:   %0: object = load base
# CHECK-NEXT:   %1: object = load base
# CHECK-NEXT:   %2: object = make_namespace local.<locals>.C %1 !raises
# CHECK-NEXT:   frame "C" {
# CHECK-NEXT:     # 30: def f(self):
# CHECK-NEXT:     %3: object = make_function @local.<locals>.C.f cells(base) !raises
# CHECK-NEXT:     store_name "f" %2, %3 !raises
# CHECK-NEXT:     # 33: z = base
# CHECK-NEXT:     %4: object = load base
# CHECK-NEXT:     store_name "z" %2, %4 !raises
# CHECK-NEXT:   }
# CHECK-NEXT:   %5: object = make_class local.<locals>.C %2, %1 !raises
# CHECK-NEXT:   %6: object = call %0, %5 !raises
# CHECK-NEXT:   store C, %6
# CHECK-NEXT:   # 35: return C
# CHECK-NEXT:   %7: object = load C
# CHECK-NEXT:   return %7
# CHECK-NEXT: }
# CHECK: function @local.<locals>.C.f (self: object) -> object raises needs_entry
# CHECK-NEXT:   captured base: object
# CHECK-NEXT: {
# CHECK-NEXT:   # 31: return base
# CHECK-NEXT:   %0: object = load base
# CHECK-NEXT:   return %0
# CHECK-NEXT: }
