// Dynamic calls with their arguments written out. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class.h"
#include "runtime/core/dict.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/function.h"
#include "runtime/core/list.h"
#include "runtime/core/set.h"
#include "runtime/core/str.h"

namespace py {

/// The keyword names of a call, constant.
template <FixedText... names>
inline constexpr Str* keyword_list[sizeof...(names) + 1] = {static_str<names>.str()..., nullptr};
template <FixedText... names>
struct Keywords {
  static constexpr uint16_t count = sizeof...(names);
  static constexpr Str* const* list = keyword_list<names...>;
};
template <FixedText... names>
inline constexpr Keywords<names...> keywords{};

namespace generated {
template <size_t count>
struct Values {
  Ref values[count ? count : 1];
};
template <class K, class... T>
Args args(const Values<sizeof...(T)>& values, K, const T&...) {
  return Args{values.values, uint16_t(sizeof...(T) - K::count), K::count, K::list};
}
} // namespace generated

/// `ValueError(values...)` of a builtin exception class.
template <class... T>
[[gnu::always_inline]] inline Result<Object> new_exception(const TypeInfo& type, const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  if (is_os_error(type))
    return Result<Object>(make_os_error(type, {all.values, sizeof...(T)}));
  return Result<Object>(make_exception(type, {all.values, sizeof...(T)}));
}

/// `callee(positional..., name=value...)`: the last values are those of the keywords.
template <class K, class... T>
Result<Object> call_named(Ref callee, K names, const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  return call(callee, generated::args(all, names, values...));
}
template <class K, class... T>
Result<Object> call_method_named(Ref object, Str* name, K names, const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  return call_method(object, name, generated::args(all, names, values...));
}
template <class... T>
Result<Object> super_call_with(Ref owner, Ref self, Str* name, const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  return super_call_method(owner, self, name, Args{all.values, uint16_t(sizeof...(T)), 0, nullptr});
}
template <class K, class... T>
Result<Object> super_call_named(Ref owner, Ref self, Str* name, K names, const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  return super_call_method(owner, self, name, generated::args(all, names, values...));
}
/// `**mapping` of a call that has other keywords too: TypeError for a repeated name, or when it is no
/// mapping.
Result<void> merge_keywords(Dict* into, Ref mapping, Ref callee);

inline Result<void> merge_keywords(Ref into, Ref mapping, Ref callee) {
  return merge_keywords(into.as<Dict>(), mapping, callee);
}

/// The values of a variadic parameter; they live until the call they are written in has ended.
template <class... T>
struct ValueList {
  Ref list[sizeof...(T)];
  operator Span<const Ref>() const { return {list, sizeof...(T)}; }
};
template <class... T>
ValueList<T...> values(const T&... all) {
  return {{Ref(all)...}};
}

/// `{a, b}` and `{k: v, ...}`.
template <class... T>
Result<Own<Set>> set_of(const T&... values) {
  const generated::Values<sizeof...(T)> all{{Ref(values)...}};
  return make_set(all.values, sizeof...(T));
}
template <class... T>
Result<Own<Dict>> dict_of(const T&... keys_and_values) {
  const generated::Values<sizeof...(T)> all{{Ref(keys_and_values)...}};
  return make_dict(all.values, sizeof...(T) / 2);
}
/// The elements of a large display of constants.
inline const Ref* refs_of(const ConstWord* table) {
  return reinterpret_cast<const Ref*>(table);
}
/// `[*iterable]`: TypeError "Value after * must be an iterable, not int".
Result<void> extend_display(List* list, Ref iterable);
/// `{*iterable}`: TypeError "'int' object is not iterable".
Result<void> update_display(Set* set, Ref iterable);
Result<Own<Tuple>> list_to_tuple(List* list);

/// The parts of an f-string, one after the other.
Result<Own<Str>> join_parts(const Ref* parts, size_t count);
template <class... T>
Result<Own<Str>> join_str(const T&... parts) {
  const generated::Values<sizeof...(T)> all{{Ref(parts)...}};
  return join_parts(all.values, sizeof...(T));
}

/// `len(value)` as an int.
Result<Int> length(Ref value);

/// A cell that is passed on to an inner function without being owned here.
struct BorrowedCell {
  Cell* cell;
  Cell* get() const { return cell; }
  explicit operator Cell*() const { return cell; }
};
inline constexpr Signature no_parameters{};

} // namespace py
