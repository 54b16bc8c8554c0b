// Classes as generated code makes them: layout, inheritance, attribute access, special methods, super,
// descriptors.
// RUN: %p2c-native %s -o %t
// RUN: %t | %FileCheck %s --match-full-lines
#include "test/runtime/Inputs/support.h"

#include <stddef.h>

using namespace test;

namespace {

constexpr Str* self_x[] = {PY_STR("self"), PY_STR("x")};
constexpr Signature takes_self{self_x, 0, 1, 0, false, false};
constexpr Signature takes_self_x{self_x, 0, 2, 0, false, false};
constexpr Str* self_name_value[] = {PY_STR("self"), PY_STR("name"), PY_STR("value")};
constexpr Signature takes_self_name_value{self_name_value, 0, 3, 0, false, false};

/// The value of a def of which nothing is captured: `body` gets the bound arguments.
template <auto body>
Result<Object> entry_of(Ref self, const Args& args) {
  BoundArguments<4> bound;
  PY_CHECK(bound.bind(self, args));
  return body(bound.values);
}
template <FixedText name, FixedText qualname, const Signature& signature, auto body>
Object def() {
  static constexpr FunctionInfo info{entry_of<body>, &signature, static_str<name>.str(),
                                     static_str<qualname>.str()};
  return ok(make_function(info));
}
template <class... T>
Own<Dict> names(const T&... pairs) {
  const Ref all[sizeof...(T) + 1] = {Ref(pairs)..., Ref()};
  return ok(make_dict(all, sizeof...(T) / 2));
}
template <class... T>
Result<Object> attr_call(Ref object, Str* name, const T&... values) {
  return call_method_with(object, name, values...);
}

// class Point:
//     def __init__(self, x): self.x = x; self.speed = 0.5
//     def __repr__(self): return "P"
//     def __add__(self, x): return self.x + x
//     def __radd__(self, x): return x - self.x
//     def __eq__(self, x): return self.x == x
//     def method(self, x): return (self.x, x)
struct Point : Instance {
  Object x;
  Float speed;
  uint8_t on;
};
constexpr SlotInfo point_slots[] = {{PY_STR("x"), offsetof(Point, x), Representation::word},
                                    {PY_STR("speed"), offsetof(Point, speed), Representation::float_},
                                    {PY_STR("on"), offsetof(Point, on), Representation::bool_}};
constexpr ClassInfo point_info{PY_STR("Point"), PY_STR("Point"),          nullptr, point_slots, 3,
                               sizeof(Point),   offsetof(Point, overflow)};

Result<Object> point_init(const Ref* a) {
  PY_CHECK(set_attr(a[0], PY_STR("x"), a[1]));
  PY_CHECK(set_attr(a[0], PY_STR("speed"), floating(0.5)));
  return Object(none);
}
Object make_point_class() {
  return ok(make_class(
      point_info, nullptr, 0,
      names(PY_STR("__init__"), def<"__init__", "Point.__init__", takes_self_x, point_init>(),
            PY_STR("__repr__"),
            def<"__repr__", "Point.__repr__", takes_self,
                [](const Ref*) -> Result<Object> { return text("P"); }>(),
            PY_STR("__add__"),
            def<"__add__", "Point.__add__", takes_self_x,
                [](const Ref* a) -> Result<Object> { return add(a[0].as<Point>()->x.ref(), a[1]); }>(),
            PY_STR("__radd__"),
            def<"__radd__", "Point.__radd__", takes_self_x,
                [](const Ref* a) -> Result<Object> { return subtract(a[1], a[0].as<Point>()->x); }>(),
            PY_STR("__eq__"),
            def<"__eq__", "Point.__eq__", takes_self_x,
                [](const Ref* a) -> Result<Object> { return compare_eq(a[0].as<Point>()->x.ref(), a[1]); }>(),
            PY_STR("method"), def<"method", "Point.method", takes_self_x, [](const Ref* a) -> Result<Object> {
              PY_TRY(x, get_attr(a[0], PY_STR("x")));
              PY_TRY(pair, tuple_of(x, a[1]));
              return Object(static_cast<Own<Tuple>&&>(pair));
            }>())));
}

void instances() {
  Object cls = make_point_class();
  Line{cls.ref()};
  // CHECK: <class '__main__.Point'>
  Object p = ok(call_with(cls, num(3)));
  Line{p.ref(), get_attr(p, PY_STR("x")), get_attr(p, PY_STR("speed")), shown(get_attr(p, PY_STR("on")))};
  // CHECK: P 3 0.5 AttributeError: 'Point' object has no attribute 'on'
  Line{shown(set_attr(p, PY_STR("on"), true)), get_attr(p, PY_STR("on")),
       shown(set_attr(p, PY_STR("on"), num(1)))};
  // CHECK: None True TypeError: attribute 'on' was compiled to hold a bool, not int
  Line{shown(set_attr(p, PY_STR("other"), num(7))), get_attr(p, PY_STR("other")),
       shown(del_attr(p, PY_STR("other"))), shown(get_attr(p, PY_STR("other"))),
       shown(del_attr(p, PY_STR("other")))};
  // CHECK: None 7 None AttributeError: 'Point' object has no attribute 'other' AttributeError: 'Point' object has no attribute 'other'
  Line{shown(del_attr(p, PY_STR("x"))), shown(get_attr(p, PY_STR("x"))),
       shown(set_attr(p, PY_STR("x"), num(4)))};
  // CHECK: None AttributeError: 'Point' object has no attribute 'x' None
  Line{shown(add(p.ref(), num(10))), shown(add(num(10).ref(), p)), shown(inplace_add(p.ref(), num(1))),
       shown(subtract(p.ref(), num(1)))};
  // CHECK: 14 6 5 TypeError: unsupported operand type(s) for -: 'Point' and 'int'
  Line{shown(is_eq(p.ref(), num(4))), shown(is_ne(p.ref(), num(4))), shown(is_eq(num(4).ref(), p)),
       shown(hash(p.ref())), shown(is_lt(p.ref(), num(1)))};
  // CHECK: True False True TypeError: unhashable type: 'Point' TypeError: '<' not supported between instances of 'Point' and 'int'
  Line{shown(attr_call(p, PY_STR("method"), num(1))), shown(attr_call(p, PY_STR("method"))),
       shown(attr_call(p, PY_STR("method"), num(1), num(2))), shown(call_with(cls))};
  // CHECK: (4, 1) TypeError: Point.method() missing 1 required positional argument: 'x' TypeError: Point.method() takes 2 positional arguments but 3 were given TypeError: Point.__init__() missing 1 required positional argument: 'x'
  Object method = ok(get_attr(p, PY_STR("method")));
  Object same = ok(get_attr(p, PY_STR("method")));
  Line{method.ref(), shown(is_eq(method.ref(), same)), get_attr(method, PY_STR("__name__"))};
  // CHECK: <bound method Point.method of P> True 'method'
  Line{shown(get_attr(cls, PY_STR("__name__"))), shown(get_attr(cls, PY_STR("__bases__"))),
       shown(get_attr(cls, PY_STR("__mro__"))), shown(get_attr(cls, PY_STR("nothing")))};
  // CHECK: 'Point' (<class 'object'>,) (<class '__main__.Point'>, <class 'object'>) AttributeError: type object 'Point' has no attribute 'nothing'
  ok(set_attr(cls, PY_STR("shared"), num(1)));
  Line{get_attr(p, PY_STR("shared")), shown(set_attr(p, PY_STR("shared"), num(2))),
       get_attr(p, PY_STR("shared")), get_attr(cls, PY_STR("shared"))};
  // CHECK: 1 None 2 1
  Line{shown(len(p.ref())), shown(get_item(p, num(0))), shown(call_with(p)), shown(iter(p)), shown(truth(p))};
  // CHECK: TypeError: object of type 'Point' has no len() TypeError: 'Point' object is not subscriptable TypeError: 'Point' object is not callable TypeError: 'Point' object is not iterable True
  Line{shown(vars(p))};
  // CHECK: NotImplementedError: __dict__ of 'Point', whose attributes are compiled to slots
}

// Diamond: Top <- Left, Right <- Bottom, each with `hello` calling the next by super().
Object top, left, right, bottom;
template <Object* cls, const Object* = nullptr>
Result<Object> hello(const Ref* a) {
  Str* name = cls->ref().as<TypeInfo>()->name;
  put("  ");
  Line{name->text()};
  if (cls == &top)
    return Object(none);
  return super_call_method(*cls, a[0], PY_STR("hello"), Args{});
}
Object simple_class(const char* name, Own<Dict>&& body, const Ref* bases, size_t count) {
  Object name_object = text(name);
  Object bases_tuple = ok(make_tuple(bases, count));
  const Ref arguments[] = {name_object, bases_tuple, body};
  return ok(call(&types::type, Args{arguments, 3, 0, nullptr}));
}

void inheritance() {
  top = simple_class("Top", names(PY_STR("hello"), def<"hello", "Top.hello", takes_self, hello<&top>>()),
                     nullptr, 0);
  const Ref top_base[] = {top};
  left = simple_class("Left", names(PY_STR("hello"), def<"hello", "Left.hello", takes_self, hello<&left>>()),
                      top_base, 1);
  right = simple_class(
      "Right", names(PY_STR("hello"), def<"hello", "Right.hello", takes_self, hello<&right>>()), top_base, 1);
  const Ref both[] = {left, right};
  bottom = simple_class(
      "Bottom", names(PY_STR("hello"), def<"hello", "Bottom.hello", takes_self, hello<&bottom>>()), both, 2);
  Object b = ok(call_with(bottom));
  ok(attr_call(b, PY_STR("hello")));
  // CHECK-NEXT:   Bottom
  // CHECK-NEXT:   Left
  // CHECK-NEXT:   Right
  // CHECK-NEXT:   Top
  Line{shown(isinstance(b, top)), shown(issubclass(left, right)), shown(get_attr(bottom, PY_STR("__mro__")))};
  // CHECK: True False (<class '__main__.Bottom'>, <class '__main__.Left'>, <class '__main__.Right'>, <class '__main__.Top'>, <class 'object'>)
  Object x = text("X"), no_names = names();
  const Ref inconsistent[] = {top, left};
  Object bases = ok(make_tuple(inconsistent, 2));
  const Ref arguments[] = {x, bases, no_names};
  Line{shown(call(&types::type, Args{arguments, 3, 0, nullptr}))};
  // CHECK: TypeError: Cannot create a consistent method resolution
  // CHECK-NEXT: order (MRO) for bases Top, Left
  const Ref conflict[] = {&types::list, &types::dict};
  Object bases_2 = ok(make_tuple(conflict, 2));
  const Ref arguments_2[] = {x, bases_2, no_names};
  Line{shown(call(&types::type, Args{arguments_2, 3, 0, nullptr}))};
  // CHECK: TypeError: multiple bases have instance lay-out conflict
  const Ref final_base[] = {&types::bool_};
  Object bases_3 = ok(make_tuple(final_base, 1));
  const Ref arguments_3[] = {x, bases_3, no_names};
  Line{shown(call(&types::type, Args{arguments_3, 3, 0, nullptr}))};
  // CHECK: TypeError: type 'bool' is not an acceptable base type
  Line{shown(call_with(left, num(1))), shown(vars(b)), shown(attr_call(left, PY_STR("mro")))};
  // CHECK: TypeError: Left() takes no arguments {} [<class '__main__.Left'>, <class '__main__.Top'>, <class 'object'>]
  Line{shown(attr_call(top, PY_STR("__subclasses__")))};
  // CHECK: [<class '__main__.Left'>, <class '__main__.Right'>]
}

Object derive(const char* name, const TypeInfo& base, Own<Dict>&& body = names()) {
  const Ref bases[] = {&base};
  return simple_class(name, static_cast<Own<Dict>&&>(body), bases, 1);
}

void builtin_bases() {
  Object my_list =
      derive("MyList", types::list,
             names(PY_STR("__len__"),
                   def<"__len__", "MyList.__len__", takes_self,
                       [](const Ref*) -> Result<Object> { return num(99); }>(),
                   PY_STR("__getitem__"),
                   def<"__getitem__", "MyList.__getitem__", takes_self_x, [](const Ref* a) -> Result<Object> {
                     return super_call_method(type_of(a[0]), a[0], PY_STR("__getitem__"),
                                              Args{a + 1, 1, 0, nullptr});
                   }>()));
  Object list = ok(call_with(my_list, ok(list_of(num(1), num(2)))));
  ok(attr_call(list, PY_STR("append"), num(3)));
  ok(set_attr(list, PY_STR("tag"), text("t")));
  Line{list.ref(),
       shown(len(list.ref())),
       shown(get_item(list, num(-1))),
       shown(get_attr(list, PY_STR("tag"))),
       shown(isinstance(list, &types::list)),
       shown(add(list.ref(), ok(list_of(num(4))))),
       shown(vars(list))};
  // CHECK: [1, 2, 3] 99 3 't' True [1, 2, 3, 4] {'tag': 't'}
  Object my_dict =
      derive("MyDict", types::dict,
             names(PY_STR("__missing__"),
                   def<"__missing__", "MyDict.__missing__", takes_self_x, [](const Ref* a) -> Result<Object> {
                     PY_TRY(pair, tuple_of(PY_STR("missing"), a[1]));
                     return Object(static_cast<Own<Tuple>&&>(pair));
                   }>()));
  Object dict = ok(call_with(my_dict, names(num(1), num(2))));
  Line{dict.ref(), shown(get_item(dict, num(1))), shown(get_item(dict, num(5))), shown(len(dict.ref())),
       shown(attr_call(dict, PY_STR("get"), num(5)))};
  // CHECK: {1: 2} 2 ('missing', 5) 1 None
  Object my_int =
      derive("MyInt", types::int_,
             names(PY_STR("__add__"), def<"__add__", "MyInt.__add__", takes_self_x,
                                          [](const Ref*) -> Result<Object> { return text("added"); }>()));
  Object five = ok(call_with(my_int, num(5)));
  Line{five.ref(),
       shown(add(five.ref(), num(1))),
       shown(subtract(five.ref(), num(1))),
       shown(multiply(num(2).ref(), five)),
       shown(is_eq(five.ref(), num(5))),
       shown(hash(five.ref())),
       shown(to_index(five)),
       shown(truth(five)),
       shown(attr_call(five, PY_STR("bit_length"))),
       shown(get_item(ok(list_of(num(0), num(1), num(2), num(3), num(4), num(5))), five)),
       shown(isinstance(five, &types::int_)),
       shown(is_lt(five.ref(), num(6))),
       shown(negative(five))};
  // CHECK: 5 'added' 4 10 True 5 5 True 3 5 True True -5
  Object my_str = derive("MyStr", types::str);
  Object s = ok(call_with(my_str, text("hello")));
  ok(set_attr(s, PY_STR("mark"), num(1)));
  Line{s.ref(),
       shown(len(s.ref())),
       shown(attr_call(s, PY_STR("upper"))),
       shown(add(s.ref(), text("!"))),
       shown(is_eq(s.ref(), text("hello"))),
       shown(get_attr(s, PY_STR("mark"))),
       shown(get_item(Ref(names(text("hello"), num(3))), s)),
       type_of(s)->name->text()};
  // CHECK: 'hello' 5 'HELLO' 'hello!' True 1 3 MyStr
  Object my_tuple = derive("MyTuple", types::tuple);
  Object t = ok(call_with(my_tuple, ok(list_of(num(1), num(2)))));
  ok(set_attr(t, PY_STR("mark"), num(1)));
  Line{t.ref(), shown(get_item(t, num(1))), shown(get_attr(t, PY_STR("mark"))),
       shown(is_eq(t.ref(), ok(tuple_of(num(1), num(2)))))};
  // CHECK: (1, 2) 2 1 True
  Object my_float = derive("MyFloat", types::float_);
  Object f = ok(call_with(my_float, floating(1.5)));
  ok(set_attr(f, PY_STR("mark"), num(1)));
  Line{f.ref(), shown(add(f.ref(), num(1))), shown(is_eq(f.ref(), floating(1.5)))};
  // CHECK: 1.5 2.5 True
  Object my_set = derive("MySet", types::set);
  Object set = ok(call_with(my_set, ok(list_of(num(1), num(2)))));
  Line{set.ref(), shown(bit_or(set.ref(), ok(Set::construct(ok(list_of(num(3))))))),
       shown(contains(set.ref(), num(2)))};
  // CHECK: MySet({1, 2}) {1, 2, 3} True
  Object my_error = derive(
      "MyError", types::ValueError,
      names(PY_STR("__init__"),
            def<"__init__", "MyError.__init__", takes_self_x, [](const Ref* a) -> Result<Object> {
              PY_CHECK(set_attr(a[0], PY_STR("code"), a[1]));
              return super_call_method(type_of(a[0]), a[0], PY_STR("__init__"), Args{a + 1, 1, 0, nullptr});
            }>()));
  Object e = ok(call_with(my_error, num(7)));
  Line{e.ref(),
       shown(to_str(e)),
       shown(get_attr(e, PY_STR("args"))),
       shown(get_attr(e, PY_STR("code"))),
       shown(isinstance(e, &types::ValueError)),
       shown(exception_matches(e, &types::Exception))};
  // CHECK: MyError(7) '7' (7,) 7 True True
  Failed failed = py::raise(e);
  Line{shown(Result<Object>(failed))};
  // CHECK: MyError: 7
}

void hooks() {
  Object dynamic =
      simple_class("Dynamic",
                   names(PY_STR("__getattr__"),
                         def<"__getattr__", "Dynamic.__getattr__", takes_self_x,
                             [](const Ref* a) -> Result<Object> {
                               if (is_eq(a[1].as<Str>(), PY_STR("bad")))
                                 return raise_attribute_error("bad");
                               return add(a[1], text("?"));
                             }>(),
                         PY_STR("__setattr__"),
                         def<"__setattr__", "Dynamic.__setattr__", takes_self_name_value,
                             [](const Ref* a) -> Result<Object> {
                               Line{"set", a[1], a[2]};
                               return super_call_method(type_of(a[0]), a[0], PY_STR("__setattr__"),
                                                        Args{a + 1, 2, 0, nullptr});
                             }>()),
                   nullptr, 0);
  Object d = ok(call_with(dynamic));
  Line{shown(get_attr(d, PY_STR("x"))), shown(set_attr(d, PY_STR("x"), num(1))),
       shown(get_attr(d, PY_STR("x"))), shown(builtin_hasattr(d, PY_STR("bad"))),
       shown(builtin_getattr(d, PY_STR("bad"), num(5)))};
  // CHECK: set 'x' 1
  // CHECK-NEXT: 'x?' None 1 False 5

  Object getter = def<"area", "Box.area", takes_self, [](const Ref*) -> Result<Object> { return num(42); }>();
  Object property = ok(Property::construct(getter, none, none, none));
  Object static_method = ok(StaticMethod::construct(
      def<"make", "Box.make", takes_self, [](const Ref* a) -> Result<Object> { return Object(a[0]); }>()));
  Object class_method = ok(ClassMethod::construct(
      def<"build", "Box.build", takes_self, [](const Ref* a) -> Result<Object> { return Object(a[0]); }>()));
  Object box = simple_class(
      "Box", names(PY_STR("area"), property, PY_STR("make"), static_method, PY_STR("build"), class_method),
      nullptr, 0);
  Object b = ok(call_with(box));
  Line{shown(get_attr(b, PY_STR("area"))),           shown(set_attr(b, PY_STR("area"), num(1))),
       shown(del_attr(b, PY_STR("area"))),           shown(attr_call(b, PY_STR("make"), num(3))),
       shown(attr_call(b, PY_STR("build"))),         shown(attr_call(box, PY_STR("build"))),
       shown(attr_call(box, PY_STR("make"), num(4)))};
  // CHECK: 42 AttributeError: property 'area' of 'Box' object has no setter AttributeError: property 'area' of 'Box' object has no deleter 3 <class '__main__.Box'> <class '__main__.Box'> 4
  Object sub = derive("Sub", *box.ref().as<TypeInfo>());
  Line{shown(attr_call(sub, PY_STR("build"))), shown(get_attr(ok(call_with(sub)), PY_STR("area")))};
  // CHECK: <class '__main__.Sub'> 42

  Object slotted = simple_class("Slotted", names(PY_STR("__slots__"), ok(tuple_of(PY_STR("a")))), nullptr, 0);
  Object s = ok(call_with(slotted));
  Line{shown(set_attr(s, PY_STR("a"), num(1))), shown(get_attr(s, PY_STR("a"))),
       shown(set_attr(s, PY_STR("b"), num(1)))};
  // CHECK: None 1 AttributeError: 'Slotted' object has no attribute 'b'
}

} // namespace

Status py::run_program() {
  instances();
  inheritance();
  builtin_bases();
  hooks();
  return {};
}
