// From an annotated C++ declaration to what a dynamic call needs: the templates that the generated attribute
// tables are made of. For each annotated function the generator (frontend/api) prints its parameters and one
// thunk:
//
//   constexpr Parameter p12[] = {{PY_STR("sep"), none}, {PY_STR("maxsplit"), ConstWord::small_int(-1)}};
//   constexpr Callable c12{PY_STR("str.split"), p12, {.positional_only = 0, .positional = 2, .required = 0}};
//   ... AttrEntry::method(PY_STR("split"), &thunk<&Str::split, c12>) ...
//
//   thunk<Fn, callable>         a method (Fn a member function, or a free one whose first parameter is the
//   receiver) static_thunk<Fn, callable>  a static method, a module's function
//   class_thunk<Fn, callable>   a class method or constructor whose first parameter is the class
//   (const TypeInfo*)
//   alternative_thunk<Fn, callable>   a class method that gives an instance of the builtin: for a class
//   derived from it, that class is called with the instance (a dict's is emptied into a new one)
//   getter<Fn>, setter<Fn>      properties
//
// A parameter's C++ type says what is accepted (Unbox) and a result's what comes out (Box); a module with a
// type of its own specialises them. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bytes.h"
#include "runtime/core/enum_class.h"
#include "runtime/core/error.h"
#include "runtime/core/float.h"
#include "runtime/core/ops.h"

namespace py {

/// One parameter. A null default and a place at or after `required` means: may be left out, and is then null.
struct Parameter {
  Str* name;
  ConstWord fallback{};
};

/// A callable's parameters: positional-only, positional or keyword, keyword-only, then *args, then **kwargs.
struct Callable {
  /// How messages about a call are worded (PY_WORDED).
  enum class Words : uint8_t { by_parameters, python, counted };
  struct Counts {
    uint8_t positional_only = 0;
    uint8_t positional = 0; ///< all that can be given by position, the positional-only among them
    uint8_t required = 0;   ///< of the positional ones
    uint8_t keyword_only = 0;
    uint8_t required_keywords = 0; ///< of the keyword-only ones; these come first among them
    bool varargs = false;
    bool varkeywords = false;
    Words words = Words::by_parameters;
  };
  Str* name; ///< with its class or module, as messages show it: "str.split", "math.floor", "len"
  const Parameter* parameters;
  Counts counts;

  constexpr size_t named() const { return size_t(counts.positional) + counts.keyword_only; }
};

/// Puts the arguments of a call into `places` (one for each named parameter; null where none was given and
/// there is no default). TypeError in CPython's words for a builtin function. What is left over for *args
/// stands at the end of args.values; for **kwargs a new dict goes to `keywords`.
Status bind_native(const Callable& callable, const Args& args, Ref* places, Span<const Ref>* rest,
                   Own<Dict>* keywords);

/// Which argument a conversion is about, for its message.
struct ArgumentPlace {
  const Callable* callable = nullptr; ///< null: a property's new value
  uint8_t index = 0;
};
/// TypeError "split() argument 1 must be str, not int".
Failed raise_bad_argument(const ArgumentPlace& place, const char* expected, Ref value);
/// The same for a class of objects.
Failed raise_bad_argument(const ArgumentPlace& place, const TypeInfo& expected, Ref value);

/// Holds one argument while the call runs. `get` accepts or raises; `value()` is what the C++ function takes.
template <class T>
struct Unbox;

template <>
struct Unbox<Ref> {
  Ref held;
  Status get(Ref r, const ArgumentPlace&) {
    held = r;
    return {};
  }
  Ref value() const { return held; }
};
/// Truth of any value, as CPython's `p`.
template <>
struct Unbox<bool> {
  bool held = false;
  Status get(Ref r, const ArgumentPlace&) {
    PY_TRY(v, truth(r));
    held = v;
    return {};
  }
  bool value() const { return held; }
};
/// `int`, or an object with __index__.
template <>
struct Unbox<IntRef> {
  Object held;
  Status get(Ref r, const ArgumentPlace&) {
    PY_TRY(v, to_index(r));
    held = Object(static_cast<Int&&>(v));
    return {};
  }
  IntRef value() const { return IntRef(held.word()); }
};
template <>
struct Unbox<SWord> {
  SWord held = 0;
  Status get(Ref r, const ArgumentPlace&) {
    PY_TRY(v, to_index(r));
    PY_TRY(n, to_sword(v));
    held = n;
    return {};
  }
  SWord value() const { return held; }
};
template <>
struct Unbox<Float> {
  Float held = 0;
  Status get(Ref r, const ArgumentPlace&) {
    PY_TRY(v, to_float(r));
    held = v;
    return {};
  }
  Float value() const { return held; }
};
template <HeapType T>
struct Unbox<T*> {
  T* held = nullptr;
  Status get(Ref r, const ArgumentPlace& place) {
    if (!is<T>(r))
      return raise_bad_argument(place, TypeOf<T>::info, r);
    held = r.as<T>();
    return {};
  }
  T* value() const { return held; }
};
/// A bound of `find(sub, start, end)`: an int, with its own message.
Result<Int> to_slice_bound(Ref value);
template <>
struct Unbox<Optional<IntRef>> {
  Object held;
  Status get(Ref r, const ArgumentPlace&) {
    if (r.is_null() || r.is_none())
      return {};
    PY_TRY(v, to_slice_bound(r));
    held = Object(static_cast<Int&&>(v));
    return {};
  }
  Optional<IntRef> value() const { return Optional<IntRef>(IntRef(held.word())); }
};
template <class T>
struct Unbox<Optional<T>> {
  Unbox<T> held;
  bool has = false;
  Status get(Ref r, const ArgumentPlace& place) {
    if (r.is_null() || r.is_none())
      return {};
    has = true;
    return held.get(r, place);
  }
  Optional<T> value() const { return has ? Optional<T>(held.value()) : Optional<T>(); }
};

/// A value of a class of constants; ValueError in the words of its class.
template <class E>
  requires(__is_enum(E))
struct Unbox<E> {
  E held{};
  Status get(Ref r, const ArgumentPlace&) {
    if (!is_enum<E>(r))
      return raise_value_error("%s", EnumClass<E>::invalid);
    held = enum_of<E>(r);
    return {};
  }
  E value() const { return held; }
};

/// A C++ result as a value of any type.
inline Object box_result(None) {
  return none;
}
inline Result<Object> box_result(Failed) {
  return Failed{};
}
inline Object box_result(Object&& v) {
  return static_cast<Object&&>(v);
}
inline Object box_result(bool v) {
  return v;
}
inline Object box_result(Int&& v) {
  return Object(static_cast<Int&&>(v));
}
inline Result<Object> box_result(SWord v) {
  return make_int(v);
}
inline Result<Object> box_result(Float v) {
  return box(v);
}
template <class T>
Result<Object> box_result(Own<T>&& v) {
  return Object(static_cast<Own<T>&&>(v));
}
template <class T>
Result<Object> box_result(Optional<T> v) {
  if (v.is_none())
    return Object(none);
  return box_result(T(*v));
}
template <class T>
Result<Object> box_result(Result<T>&& r) {
  if (r.failed())
    return Failed{};
  return box_result(r.take());
}

namespace bind {

template <class... T>
struct Types {
  static constexpr size_t count = sizeof...(T);
};
template <class F>
struct FunctionTraits;
template <class R, class... P>
struct FunctionTraits<R (*)(P...)> {
  using Result = R;
  using Parameters = Types<P...>;
};
template <class R, class C, class... P>
struct FunctionTraits<R (C::*)(P...)> {
  using Result = R;
  using Parameters = Types<C*, P...>;
};
template <class R, class C, class... P>
struct FunctionTraits<R (C::*)(P...) const> {
  using Result = R;
  using Parameters = Types<C*, P...>;
};

/// A receiver, whose type was checked already.
template <class T>
struct Receiver;
template <>
struct Receiver<Ref> {
  static Ref of(Ref r) { return r; }
};
template <>
struct Receiver<IntRef> {
  static IntRef of(Ref r) { return as_int(r); }
};
template <>
struct Receiver<bool> {
  static bool of(Ref r) { return r.is_true(); }
};
template <>
struct Receiver<Float> {
  static Float of(Ref r) { return float_of(r); }
};
template <HeapType T>
struct Receiver<T*> {
  static T* of(Ref r) { return r.as<T>(); }
};
template <>
struct Receiver<const TypeInfo*> {
  static const TypeInfo* of(Ref r) { return reinterpret_cast<const TypeInfo*>(r.word()); }
};

template <class T, T... I>
struct IntegerSequence {};

/// One argument of C++ parameter number `index`.
template <size_t index, class P>
struct Slot : Unbox<P> {};
template <class Parameters, class Indices>
struct Slots;
template <class... P, size_t... I>
struct Slots<Types<P...>, IntegerSequence<size_t, I...>> : Slot<I, P>... {};

/// What bind_native found for one call.
struct Bound {
  const Callable& callable;
  const Ref* places;
  Span<const Ref> rest;
  Dict* keywords;
  uint8_t next = 0;

  template <class P>
  bool fill(Unbox<P>& slot, bool is_last) {
    if constexpr (__is_same(P, Span<const Ref>)) {
      slot.held = rest;
      return true;
    } else {
      if constexpr (__is_same(P, Dict*)) {
        if (is_last && callable.counts.varkeywords) {
          slot.held = keywords;
          return true;
        }
      }
      uint8_t index = next++;
      return places[index].is_null() || !slot.get(places[index], ArgumentPlace{&callable, index}).failed();
    }
  }
};

template <class F, class... A>
Result<Object> call_boxed(F function, A... arguments) {
  if constexpr (__is_same(decltype(function(arguments...)), void)) {
    function(arguments...);
    return Object(none);
  } else {
    return box_result(function(arguments...));
  }
}

/// `receiver` holds what goes before the Python-visible parameters P: nothing or one value.
template <class F, class... P, size_t... I, class... R>
Result<Object> call_native(F function, const Callable& callable, const Args& args, Types<P...>,
                           IntegerSequence<size_t, I...> indices, R... receiver) {
  if constexpr (sizeof...(P) == 0) {
    PY_CHECK(bind_native(callable, args, nullptr, nullptr, nullptr));
    return call_boxed(function, receiver...);
  } else {
    Ref places[sizeof...(P)];
    Span<const Ref> rest;
    Own<Dict> keywords;
    PY_CHECK(bind_native(callable, args, places, &rest, &keywords));
    Bound bound{callable, places, rest, keywords.get()};
    Slots<Types<P...>, decltype(indices)> slots;
    if (!(bound.fill<P>(static_cast<Slot<I, P>&>(slots), I + 1 == sizeof...(P)) && ...))
      return Failed{};
    return call_boxed(function, receiver..., static_cast<Slot<I, P>&>(slots).value()...);
  }
}

template <class First, class... P>
Types<P...> without_first(Types<First, P...>);
template <class First, class... P>
First first_of(Types<First, P...>);
template <class... P>
using IndicesFor = __make_integer_seq<IntegerSequence, size_t, sizeof...(P)>;
template <class... P>
IndicesFor<P...> indices_for(Types<P...>);

template <auto Fn>
constexpr auto as_function = [](auto receiver, auto... arguments) { return Fn(receiver, arguments...); };
template <class R, class C, class... P, R (C::*Fn)(P...)>
constexpr auto as_function<Fn> = [](auto receiver, P... arguments) { return (receiver->*Fn)(arguments...); };
template <class R, class C, class... P, R (C::*Fn)(P...) const>
constexpr auto as_function<Fn> = [](auto receiver, P... arguments) { return (receiver->*Fn)(arguments...); };

} // namespace bind

template <>
struct Unbox<Span<const Ref>> {
  Span<const Ref> held;
  Span<const Ref> value() const { return held; }
};

template <auto Fn, const Callable& callable>
Result<Object> thunk(Ref self, const Args& args) {
  using Parameters = typename bind::FunctionTraits<decltype(Fn)>::Parameters;
  using Rest = decltype(bind::without_first(Parameters{}));
  using Self = decltype(bind::first_of(Parameters{}));
  return bind::call_native(bind::as_function<Fn>, callable, args, Rest{},
                           decltype(bind::indices_for(Rest{})){}, bind::Receiver<Self>::of(self));
}
template <auto Fn, const Callable& callable>
Result<Object> class_thunk(Ref self, const Args& args) {
  return thunk<Fn, callable>(self, args);
}
template <auto Fn, const Callable& callable>
Result<Object> static_thunk(Ref, const Args& args) {
  using Parameters = typename bind::FunctionTraits<decltype(Fn)>::Parameters;
  return bind::call_native([](auto... arguments) { return Fn(arguments...); }, callable, args, Parameters{},
                           decltype(bind::indices_for(Parameters{})){});
}
/// What another way to construct a builtin gives, made into what a class derived from it constructs of that.
Result<Object> construct_of(const TypeInfo* cls, Object&& made);
template <auto Fn, const Callable& callable>
Result<Object> alternative_thunk(Ref self, const Args& args) {
  PY_TRY(made, (static_thunk<Fn, callable>(self, args)));
  return construct_of(bind::Receiver<const TypeInfo*>::of(self), static_cast<Object&&>(made));
}
template <auto Fn>
Result<Object> getter(Ref self) {
  using Self = decltype(bind::first_of(typename bind::FunctionTraits<decltype(Fn)>::Parameters{}));
  return bind::call_boxed(bind::as_function<Fn>, bind::Receiver<Self>::of(self));
}
template <auto Fn>
Status setter(Ref self, Ref value) {
  using Traits = bind::FunctionTraits<decltype(Fn)>;
  using Self = decltype(bind::first_of(typename Traits::Parameters{}));
  using Value = decltype(bind::first_of(bind::without_first(typename Traits::Parameters{})));
  Unbox<Value> slot;
  PY_CHECK(slot.get(value, ArgumentPlace{}));
  if constexpr (__is_same(typename Traits::Result, void))
    bind::as_function<Fn>(bind::Receiver<Self>::of(self), slot.value());
  else
    PY_CHECK(bind::as_function<Fn>(bind::Receiver<Self>::of(self), slot.value()));
  return {};
}

} // namespace py
