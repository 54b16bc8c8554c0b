# What inference knows is done by typed forms: operators, calls, fields, items, loops and awaits.
# RUN: %p2c-ir %s | %FileCheck %s
import asyncio


class Point:
    def __init__(self, x, y=2, *, z=[]):
        self.x = x
        self.y = y
        self.z = z

    def move(self, by):
        self.x += by
        return self.x


def numbers(n):
    total = 0
    for i in range(1, n):
        total += i * 2
    return total / 2


def containers():
    items = [1, 2]
    items.append(3)
    items[0] = items[1]
    table = {"a": 1.5}
    for item in items:
        print(item, sep="")
    return len(items), table["a"], "b" in table, f"{items[0]}"


async def waits(event):
    await asyncio.sleep(0)
    await event.wait()
    return await inner(by=3)


async def inner(by):
    return by


point = Point(1)
point.move(by=4)
numbers(5)
containers()
asyncio.run(waits(asyncio.Event()))

# CHECK:   # 44: point = Point(1)
# CHECK-NEXT:   %11: type[Point] = load Point
# CHECK-NEXT:   %12: int = const 1
# CHECK-NEXT:   %13: int = const 2
# CHECK-NEXT:   %14: list[Never] = load .Point___init___default
# CHECK-NEXT:   %15: Point = new_instance Point @Point.__init__ %12, %13, %14 !raises
# CHECK-NEXT:   store point, %15
# CHECK-NEXT:   # 45: point.move(by=4)
# CHECK-NEXT:   %16: Point = load point
# CHECK-NEXT:   %17: int = const 4
# CHECK-NEXT:   %18: int = call_direct @Point.move %16, %17 !raises
# CHECK-NEXT:   # 46: numbers(5)
# CHECK-NEXT:   %19: Function[numbers] = load numbers
# CHECK-NEXT:   %20: int = const 5
# CHECK-NEXT:   %21: float = call_direct @numbers %20 !raises
# CHECK-NEXT:   # 47: containers()
# CHECK-NEXT:   %22: Function[containers] = load containers
# CHECK-NEXT:   %23: tuple[int, float, bool, str] = call_direct @containers !raises
# CHECK-NEXT:   # 48: asyncio.run(waits(asyncio.Event()))
# CHECK-NEXT:   %24: Module[asyncio] = load asyncio
# CHECK-NEXT:   %25: Function[waits] = load waits
# CHECK-NEXT:   %26: Module[asyncio] = load asyncio
# CHECK-NEXT:   %27: asyncio.Event = call_native [py::asyncio::Event::construct] !raises
# CHECK-NEXT:   %28: Coroutine[int] = call_direct @waits %27 !raises
# CHECK-NEXT:   %29: object = call_native [py::asyncio::run] %28 !raises
# CHECK-NEXT:   %30: int = convert unbox %29 !raises
# CHECK-NEXT: }
# CHECK: function @Point.__init__ (self: Point, x: int, y: int = ..., keyword z: list[Never] = ...) -> None raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 8: self.x = x
# CHECK-NEXT:   %0: int = load x
# CHECK-NEXT:   %1: Point = load self
# CHECK-NEXT:   set_field Point "x" %1, %0
# CHECK-NEXT:   # 9: self.y = y
# CHECK-NEXT:   %2: int = load y
# CHECK-NEXT:   %3: Point = load self
# CHECK-NEXT:   set_field Point "y" %3, %2
# CHECK-NEXT:   # 10: self.z = z
# CHECK-NEXT:   %4: list[Never] = load z
# CHECK-NEXT:   %5: Point = load self
# CHECK-NEXT:   set_field Point "z" %5, %4
# CHECK-NEXT: }
# CHECK: function @Point.move (self: Point, by: int) -> int raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 13: self.x += by
# CHECK-NEXT:   %0: Point = load self
# CHECK-NEXT:   %1: int = get_field_checked Point "x" %0 !raises
# CHECK-NEXT:   %2: int = load by
# CHECK-NEXT:   %3: int = inplace "+" [py::add] %1, %2 !raises
# CHECK-NEXT:   set_field Point "x" %0, %3
# CHECK-NEXT:   # 14: return self.x
# CHECK-NEXT:   %4: Point = load self
# CHECK-NEXT:   %5: int = get_field_checked Point "x" %4 !raises
# CHECK-NEXT:   return %5
# CHECK-NEXT: }
# CHECK: function @numbers (n: int) -> float raises
# CHECK-NEXT:   local total: int set
# CHECK-NEXT:   local i: int set
# CHECK-NEXT: {
# CHECK-NEXT:   # 18: total = 0
# CHECK-NEXT:   %0: int = const 0
# CHECK-NEXT:   store total, %0
# CHECK-NEXT:   # 19: for i in range(1, n):
# CHECK-NEXT:   %1: type[range] = builtin "range"
# CHECK-NEXT:   %2: int = const 1
# CHECK-NEXT:   %3: int = load n
# CHECK-NEXT:   %4: int = const 1
# CHECK-NEXT:   for_range %2, %3, %4 !raises loop1 { |%5: int|
# CHECK-NEXT:     store i, %5
# CHECK-NEXT:     # 20: total += i * 2
# CHECK-NEXT:     %6: int = load total
# CHECK-NEXT:     %7: int = load i
# CHECK-NEXT:     %8: int = const 2
# CHECK-NEXT:     %9: int = binary "*" [py::multiply] %7, %8 !raises
# CHECK-NEXT:     %10: int = inplace "+" [py::add] %6, %9 !raises
# CHECK-NEXT:     store total, %10
# CHECK-NEXT:   }
# CHECK-NEXT:   # 21: return total / 2
# CHECK-NEXT:   %11: int = load total
# CHECK-NEXT:   %12: int = const 2
# CHECK-NEXT:   %13: float = binary "/" [py::true_divide] %11, %12 !raises
# CHECK-NEXT:   return %13
# CHECK-NEXT: }
# CHECK: function @containers () -> tuple[int, float, bool, str] raises
# CHECK-NEXT:   local items: list[int] set
# CHECK-NEXT:   local table: dict[str, float] set
# CHECK-NEXT:   local item: int set
# CHECK-NEXT: {
# CHECK-NEXT:   # 25: items = [1, 2]
# CHECK-NEXT:   %0: int = const 1
# CHECK-NEXT:   %1: int = const 2
# CHECK-NEXT:   %2: list[int] = make_list %0, %1 !raises
# CHECK-NEXT:   store items, %2
# CHECK-NEXT:   # 26: items.append(3)
# CHECK-NEXT:   %3: list[int] = load items
# CHECK-NEXT:   %4: int = const 3
# CHECK-NEXT:   %5: None = call_native [py::List::append] %3, %4 !raises
# CHECK-NEXT:   # 27: items[0] = items[1]
# CHECK-NEXT:   %6: list[int] = load items
# CHECK-NEXT:   %7: int = const 1
# CHECK-NEXT:   %8: object = get_item [py::get_item] %6, %7 !raises
# CHECK-NEXT:   %9: int = convert unbox %8 !raises
# CHECK-NEXT:   %10: list[int] = load items
# CHECK-NEXT:   %11: int = const 0
# CHECK-NEXT:   set_item [py::set_item] %10, %11, %9 !raises
# CHECK-NEXT:   # 28: table = {"a": 1.5}
# CHECK-NEXT:   %12: str = const 'a'
# CHECK-NEXT:   %13: float = const 1.5
# CHECK-NEXT:   %14: object = convert box %13 !raises
# CHECK-NEXT:   %15: dict[str, float] = make_dict %12, %14 !raises
# CHECK-NEXT:   store table, %15
# CHECK-NEXT:   # 29: for item in items:
# CHECK-NEXT:   %16: list[int] = load items
# CHECK-NEXT:   %17: object = iterate [py::iterate] %16 !raises
# CHECK-NEXT:   for [py::iterate] %17 !raises loop1 { |%18: object|
# CHECK-NEXT:     %19: int = convert unbox %18 !raises
# CHECK-NEXT:     store item, %19
# CHECK-NEXT:     # 30: print(item, sep="")
# CHECK-NEXT:     %20: Function[print] = builtin "print"
# CHECK-NEXT:     %21: int = load item
# CHECK-NEXT:     %22: str = const ''
# CHECK-NEXT:     %23: object = absent
# CHECK-NEXT:     %24: object = absent
# CHECK-NEXT:     %25: object = absent
# CHECK-NEXT:     %26: None = call_native [py::print] %21, %22, %23, %24, %25 !raises
# CHECK-NEXT:   }
# CHECK-NEXT:   # 31: return len(items), table["a"], "b" in table, f"{items[0]}"
# CHECK-NEXT:   %27: Function[len] = builtin "len"
# CHECK-NEXT:   %28: list[int] = load items
# CHECK-NEXT:   %29: int[word] = call_native [py::len] %28 !raises
# CHECK-NEXT:   %30: int = convert widen %29 !raises
# CHECK-NEXT:   %31: dict[str, float] = load table
# CHECK-NEXT:   %32: str = const 'a'
# CHECK-NEXT:   %33: object = get_item [py::get_item] %31, %32 !raises
# CHECK-NEXT:   %34: float = convert unbox %33 !raises
# CHECK-NEXT:   %35: object = convert box %34 !raises
# CHECK-NEXT:   %36: str = const 'b'
# CHECK-NEXT:   %37: dict[str, float] = load table
# CHECK-NEXT:   %38: bool = contains [py::contains] %37, %36 !raises
# CHECK-NEXT:   %39: list[int] = load items
# CHECK-NEXT:   %40: int = const 0
# CHECK-NEXT:   %41: object = get_item [py::get_item] %39, %40 !raises
# CHECK-NEXT:   %42: int = convert unbox %41 !raises
# CHECK-NEXT:   %43: str = format_value [py::to_str] %42 !raises
# CHECK-NEXT:   %44: tuple[int, float, bool, str] = make_tuple %30, %35, %38, %43 !raises
# CHECK-NEXT:   return %44
# CHECK-NEXT: }
# CHECK: coroutine @waits (event: asyncio.Event) -> object raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 35: await asyncio.sleep(0)
# CHECK-NEXT:   %0: Module[asyncio] = load asyncio
# CHECK-NEXT:   %1: int = const 0
# CHECK-NEXT:   %2: float = const 0.0
# CHECK-NEXT:   %3: object = await_native [py::asyncio::awaited_sleep] %2 !raises
# CHECK-NEXT:   %4: None = convert unbox %3 !raises
# CHECK-NEXT:   # 36: await event.wait()
# CHECK-NEXT:   %5: asyncio.Event = load event
# CHECK-NEXT:   %6: object = await_native [py::asyncio::Event::awaited_wait] %5 !raises
# CHECK-NEXT:   %7: bool = convert unbox %6 !raises
# CHECK-NEXT:   # 37: return await inner(by=3)
# CHECK-NEXT:   %8: Function[inner] = load inner
# CHECK-NEXT:   %9: int = const 3
# CHECK-NEXT:   %10: Coroutine[int] = call_direct @inner %9 !raises
# CHECK-NEXT:   %11: object = await %10 !raises
# CHECK-NEXT:   %12: int = convert unbox %11 !raises
# CHECK-NEXT:   %13: object = convert box %12 !raises
# CHECK-NEXT:   return %13
# CHECK-NEXT: }
# CHECK: coroutine @inner (by: int) -> object raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 41: return by
# CHECK-NEXT:   %0: int = load by
# CHECK-NEXT:   %1: object = convert box %0 !raises
# CHECK-NEXT:   return %1
# CHECK-NEXT: }
