# Ints that ranges prove to fit are held in machine words; the rest stay ints of any size.
# RUN: %p2c-ir -passes=dead-code,words %s | %FileCheck %s
def mask(data):
    x = 0xFFFF
    for byte in data:
        x = (x << 1) ^ byte
        x &= 0xFFFF
    return x


def grow(n):
    total = 0
    for i in range(n):
        if i < 10:
            total += i * 2
    return total


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


mask(b"abc")
grow(1000)
fib(20)

# CHECK: function @mask (data: bytes) -> int[word] raises
# CHECK-NEXT:   local x: int[word] set
# CHECK-NEXT:   local byte: int[word] set
# CHECK-NEXT: {
# CHECK-NEXT:   # 4: x = 0xFFFF
# CHECK-NEXT:   %0: int = const 65535
# CHECK-NEXT:   %1: int[word] = const 65535
# CHECK-NEXT:   store x, %1
# CHECK-NEXT:   # 5: for byte in data:
# CHECK-NEXT:   %2: bytes = load data
# CHECK-NEXT:   %3: object = iterate [py::iterate] %2 !raises
# CHECK-NEXT:   for [py::iterate] %3 !raises loop1 { |%4: object|
# CHECK-NEXT:     %5: int = convert unbox %4 !raises
# CHECK-NEXT:     %6: int[word] = convert narrow %5
# CHECK-NEXT:     store byte, %6
# CHECK-NEXT:     # 6: x = (x << 1) ^ byte
# CHECK-NEXT:     %7: int[word] = load x
# CHECK-NEXT:     %8: int = const 1
# CHECK-NEXT:     %9: int[word] = const 1
# CHECK-NEXT:     %10: int[word] = binary "<<" %7, %9 !raises
# CHECK-NEXT:     %11: int[word] = load byte
# CHECK-NEXT:     %12: int[word] = binary "^" %10, %11 !raises
# CHECK-NEXT:     store x, %12
# CHECK-NEXT:     # 7: x &= 0xFFFF
# CHECK-NEXT:     %13: int[word] = load x
# CHECK-NEXT:     %14: int = const 65535
# CHECK-NEXT:     %15: int[word] = const 65535
# CHECK-NEXT:     %16: int[word] = inplace "&" %13, %15 !raises
# CHECK-NEXT:     store x, %16
# CHECK-NEXT:   }
# CHECK-NEXT:   # 8: return x
# CHECK-NEXT:   %17: int[word] = load x
# CHECK-NEXT:   return %17
# CHECK-NEXT: }
# CHECK: function @grow (n: int[word]) -> int raises
# CHECK-NEXT:   local total: int set
# CHECK-NEXT:   local i: int[word] set
# CHECK-NEXT: {
# CHECK-NEXT:   # 12: total = 0
# CHECK-NEXT:   %0: int = const 0
# CHECK-NEXT:   store total, %0
# CHECK-NEXT:   # 13: for i in range(n):
# CHECK-NEXT:   %1: int[word] = load n
# CHECK-NEXT:   %2: int = const 0
# CHECK-NEXT:   %3: int = const 1
# CHECK-NEXT:   %4: int[word] = const 0
# CHECK-NEXT:   %5: int[word] = const 1
# CHECK-NEXT:   for_range %4, %1, %5 !raises loop1 { |%6: int[word]|
# CHECK-NEXT:     store i, %6
# CHECK-NEXT:     # 14: if i < 10:
# CHECK-NEXT:     %7: int[word] = load i
# CHECK-NEXT:     %8: int = const 10
# CHECK-NEXT:     %9: int[word] = const 10
# CHECK-NEXT:     %10: bool = compare_bool "<" %7, %9 !raises
# CHECK-NEXT:     if %10 {
# CHECK-NEXT:       # 15: total += i * 2
# CHECK-NEXT:       %11: int = load total
# CHECK-NEXT:       %12: int[word] = load i
# CHECK-NEXT:       %13: int = const 2
# CHECK-NEXT:       %14: int[word] = const 2
# CHECK-NEXT:       %15: int[word] = binary "*" %12, %14 !raises
# CHECK-NEXT:       %16: int = convert widen_small %15
# CHECK-NEXT:       %17: int = inplace "+" [py::add] %11, %16 !raises
# CHECK-NEXT:       store total, %17
# CHECK-NEXT:     }
# CHECK-NEXT:   }
# CHECK-NEXT:   # 16: return total
# CHECK-NEXT:   %18: int = load total
# CHECK-NEXT:   return %18
# CHECK-NEXT: }
# CHECK: function @fib (n: int[word]) -> int raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 20: if n < 2:
# CHECK-NEXT:   %0: int[word] = load n
# CHECK-NEXT:   %1: int = const 2
# CHECK-NEXT:   %2: int[word] = const 2
# CHECK-NEXT:   %3: bool = compare_bool "<" %0, %2 !raises
# CHECK-NEXT:   if %3 {
# CHECK-NEXT:     # 21: return n
# CHECK-NEXT:     %4: int[word] = load n
# CHECK-NEXT:     %5: int = convert widen_small %4
# CHECK-NEXT:     return %5
# CHECK-NEXT:   }
# CHECK-NEXT:   # 22: return fib(n - 1) + fib(n - 2)
# CHECK-NEXT:   %6: int[word] = load n
# CHECK-NEXT:   %7: int = const 1
# CHECK-NEXT:   %8: int[word] = const 1
# CHECK-NEXT:   %9: int[word] = binary "-" %6, %8 !raises
# CHECK-NEXT:   %10: int = call_direct @fib %9 !raises
# CHECK-NEXT:   %11: int[word] = load n
# CHECK-NEXT:   %12: int = const 2
# CHECK-NEXT:   %13: int[word] = const 2
# CHECK-NEXT:   %14: int[word] = binary "-" %11, %13 !raises
# CHECK-NEXT:   %15: int = call_direct @fib %14 !raises
# CHECK-NEXT:   %16: int = binary "+" [py::add] %10, %15 !raises
# CHECK-NEXT:   return %16
# CHECK-NEXT: }
