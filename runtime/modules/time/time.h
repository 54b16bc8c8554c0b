// The module `time`, as CircuitPython has it. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"

namespace py::time {

/// A point in time: nine numbers by name and by index. It is made from a sequence of nine, the last of which
/// may be None.
struct PY_CLASS("struct_time") StructTime : Header {
  static const TypeInfo info;
  static constexpr size_t field_count = 9;
  static constexpr int32_t nothing = INT32_MIN; ///< in the last field: None
  int32_t fields[field_count]; ///< year, month 1-12, day 1-31, hour, minute, second, weekday (0: Monday), day
                               ///< of the year from 1, daylight saving (-1: not known)

  /// TypeError "time.struct_time() takes a 9-sequence (2-sequence given)".
  PY_INIT
  PY_SIGNATURE("(time_tuple: Iterable[int | None]) -> struct_time")
  static Result<Own<StructTime>> construct(PY_POSITIONAL_ONLY PY_NAME("time_tuple") Ref values);

  PY_GET("tm_year") SWord year() { return fields[0]; }
  PY_GET("tm_mon") SWord mon() { return fields[1]; }
  PY_GET("tm_mday") SWord mday() { return fields[2]; }
  PY_GET("tm_hour") SWord hour() { return fields[3]; }
  PY_GET("tm_min") SWord min() { return fields[4]; }
  PY_GET("tm_sec") SWord sec() { return fields[5]; }
  PY_GET("tm_wday") SWord wday() { return fields[6]; }
  PY_GET("tm_yday") SWord yday() { return fields[7]; }
  PY_GET("tm_isdst") Optional<SWord> isdst() {
    return fields[8] == nothing ? Optional<SWord>(none) : Optional<SWord>(SWord(fields[8]));
  }

  PY_METHOD("__len__") PY_OPERATOR("len") SWord length() { return field_count; }
  /// An int, None for the last where it was made so, or a tuple for a slice.
  PY_METHOD("__getitem__") PY_OPERATOR("getitem")
  PY_SIGNATURE("(self, index: int) -> int | None")
  PY_SIGNATURE("(self, index: slice) -> tuple[int | None, ...]")
  Result<Object> get_item(Ref index);
  PY_METHOD("__eq__")
  PY_OPERATOR("==") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  eq(Ref other);
  PY_METHOD("__lt__")
  PY_OPERATOR("<") PY_SIGNATURE("(self, other: object) -> bool | NotImplemented") Result<Object>
  lt(Ref other);
  PY_METHOD("__hash__")
  PY_OPERATOR("hash") Result<SWord> hash();
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();

  Result<Own<Tuple>> to_tuple();
};

/// Seconds since start-up.
PY_FUNCTION("monotonic") PY_EFFECT("plain") Float monotonic();
PY_FUNCTION("monotonic_ns")
PY_EFFECT("plain") Result<Int> monotonic_ns();
/// Blocks: no other task runs meanwhile. ValueError for a negative time; KeyboardInterrupt on Ctrl-C.
PY_FUNCTION("sleep") PY_EFFECT("plain") PY_SIGNATURE("(seconds: float) -> None") PY_EFFECT("blocking")
Status sleep(PY_POSITIONAL_ONLY Float seconds);
/// Seconds since 1970, as far as the chip knows: it begins on 1 January 2000.
PY_FUNCTION("time") PY_EFFECT("plain") SWord time();
/// From now on `time` counts from this.
void set_time(SWord now);
/// Seconds since 1970, or now, as a date; there are no time zones. OverflowError before 2000 and after 2105.
PY_FUNCTION("localtime")
PY_SIGNATURE("(secs: float | None = None) -> struct_time")
Result<Own<StructTime>> localtime(PY_POSITIONAL_ONLY PY_NAME("secs") PY_DEFAULT("None") Ref seconds);
/// The other way: of a struct_time, or a tuple of nine. The day of the week and of the year are not looked
/// at, and what is too large or small is carried over.
PY_FUNCTION("mktime") PY_SIGNATURE("(t: struct_time | tuple[int, ...]) -> int") Result<Int>
mktime(PY_POSITIONAL_ONLY PY_NAME("t") Ref value);

} // namespace py::time
