// Of all kinds of values, a program without dynamic operations shows, compares, hashes and iterates over
// those alone that hold numbers and texts, or lists, tuples and dicts of them (lowering/passes/needs.cpp).
#include "runtime/core/bigint.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/str.h"
#include "runtime/core/text.h"

namespace py {

Result<Own<Str>> rare_to_str(Ref object) {
  return kind_of(object) == Kind::instance ? sealed_to_str(object) : to_repr(object);
}

/// Exceptions, instances, and what the runtime's own messages may name.
Result<Own<Str>> rare_to_repr(Ref object) {
  if (kind_of(object) == Kind::instance)
    return sealed_to_repr(object);
  if (is<BaseException>(object))
    return exception_to_repr(object.as<BaseException>());
  TextBuilder text;
  text.append("<");
  text.append(type_of(object)->name);
  text.append(" object>");
  return text.finish();
}
Result<Object> rare_compare(Ref, Ref, Comparison) {
  return not_implemented();
}
Result<SWord> rare_hash(Ref) {
  __builtin_trap();
}
Result<Object> rare_len(Ref) {
  __builtin_trap();
}
Result<Object> rare_make_iterator(Ref object) {
  return raise_type_error("'%T' object is not iterable", object.word());
}
Failed raise_invalid_bytes(const char*, size_t) {
  __builtin_trap();
}
Result<void> ask_length(Ref) {
  return {};
}
Result<Object> rare_advance(Ref iterator) {
  return advance_generator(iterator);
}

} // namespace py
