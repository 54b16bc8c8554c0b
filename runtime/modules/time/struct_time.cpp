// `time.struct_time`, and dates.
#include "runtime/core/protocol.h"
#include "runtime/core/slice.h"
#include "runtime/core/text.h"
#include "runtime/core/tuple.h"
#include "runtime/hal/clock.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/time/time.h"

PY_NATIVE_TABLES(time, struct_time)

namespace py::time {

constinit const TypeInfo StructTime::info =
    native_type<StructTime>(PY_STR("time"), PY_STR("struct_time"), constructors::time::struct_time,
                            &attrs::time::struct_time, TypeInfo::dotted | TypeInfo::final);

Result<Own<StructTime>> StructTime::construct(Ref values) {
  PY_TRY(date, create<StructTime>());
  SWord count = 0;
  if (!is_iterable(values))
    return raise_type_error("constructor requires a sequence");
  PY_CHECK(for_each(values, [&](Ref item) -> Status {
    if (count == SWord(field_count) - 1 && item.is_none()) {
      date->fields[count++] = nothing;
      return {};
    }
    PY_TRY(number, to_index(item));
    SWord value = to_sword_clamped(number);
    if (value > INT32_MAX || value <= nothing)
      return raise_overflow_error("Python int too large to convert to C int");
    if (count < SWord(field_count))
      date->fields[count] = int32_t(value);
    ++count;
    return {};
  }));
  if (count < SWord(field_count) || count > 11)
    return raise_type_error("time.struct_time() takes %s 9-sequence (%zd-sequence given)",
                            count < SWord(field_count) ? "an at least" : "an at most", count);
  return date;
}

Result<Own<Tuple>> StructTime::to_tuple() {
  PY_TRY(tuple, allocate_tuple(field_count));
  for (size_t i = 0; i < field_count; ++i)
    tuple->items()[i] = fields[i] == nothing ? Object(none) : Object(Int::small(fields[i]));
  return tuple;
}

Result<Object> StructTime::get_item(Ref index) {
  PY_TRY(tuple, to_tuple());
  return py::get_item(Ref(tuple), index);
}
Result<Object> StructTime::eq(Ref other) {
  PY_TRY(mine, to_tuple());
  if (is<StructTime>(other)) {
    PY_TRY(theirs, other.as<StructTime>()->to_tuple());
    return compare_eq(Ref(mine), Ref(theirs));
  }
  if (!is<Tuple>(other))
    return Object(Ref(word::not_implemented));
  return compare_eq(Ref(mine), other);
}
Result<Object> StructTime::lt(Ref other) {
  PY_TRY(mine, to_tuple());
  if (is<StructTime>(other)) {
    PY_TRY(theirs, other.as<StructTime>()->to_tuple());
    return compare_lt(Ref(mine), Ref(theirs));
  }
  if (!is<Tuple>(other))
    return Object(Ref(word::not_implemented));
  return compare_lt(Ref(mine), other);
}
Result<SWord> StructTime::hash() {
  PY_TRY(tuple, to_tuple());
  return py::hash(tuple.get());
}
Result<Own<Str>> StructTime::repr() {
  static constexpr const char* names[] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                          "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};
  TextBuilder text;
  text.append("time.struct_time(");
  for (size_t i = 0; i < field_count; ++i) {
    if (i != 0)
      text.append(", ");
    text.append_c_string(names[i]);
    text.append("=");
    if (fields[i] == nothing)
      text.append("None");
    else
      text.append_decimal(fields[i]);
  }
  text.append(")");
  return text.finish();
}

// Dates.

namespace {

constexpr int64_t day = 86400, first = 946684800, last = 0xFFFFFFFF; ///< 2000, and what 32 bits hold

/// Days from 1 January 1970 to a day of the Gregorian calendar; the month may be any number.
int64_t days_to(int64_t year, int64_t month, int64_t of_month) {
  year += (month - 1) / 12;
  month = (month - 1) % 12;
  if (month < 0) {
    month += 12;
    --year;
  }
  // Years that begin in March have their leap day at the end.
  month += month < 2 ? 10 : -2;
  if (month >= 10)
    --year;
  int64_t century = (year >= 0 ? year : year - 399) / 400, in_century = year - century * 400;
  int64_t of_year = (153 * month + 2) / 5 + of_month - 1;
  return century * 146097 + in_century * 365 + in_century / 4 - in_century / 100 + of_year - 719468;
}

Failed raise_out_of_range() {
  return raise_overflow_error("timestamp out of range for platform time_t");
}

} // namespace

Result<Own<StructTime>> localtime(Ref seconds) {
  int64_t at;
  if (seconds.is_none()) {
    at = int64_t(time());
  } else if (is_float(seconds)) {
    Float value = float_of(seconds);
    if (!(value >= Float(first) && value < Float(last)))
      return raise_out_of_range();
    at = int64_t(value);
  } else {
    PY_TRY(number, to_index(seconds));
    at = int64_t(to_sword_clamped(number));
  }
  if (at < first || at > last)
    return raise_out_of_range();
  PY_TRY(date, create<StructTime>());
  int64_t days = at / day, rest = at % day;
  // The year that begins in March, and the day in it.
  int64_t shifted = days + 719468, century = shifted / 146097, in_century = shifted % 146097;
  int64_t in_year = (in_century - in_century / 1460 + in_century / 36524 - in_century / 146096) / 365;
  int64_t of_year = in_century - (365 * in_year + in_year / 4 - in_year / 100);
  int64_t month = (5 * of_year + 2) / 153;
  int64_t year = century * 400 + in_year + (month >= 10);
  int32_t* f = date->fields;
  f[0] = int32_t(year);
  f[1] = int32_t(month < 10 ? month + 3 : month - 9);
  f[2] = int32_t(of_year - (153 * month + 2) / 5 + 1);
  f[3] = int32_t(rest / 3600);
  f[4] = int32_t(rest / 60 % 60);
  f[5] = int32_t(rest % 60);
  f[6] = int32_t((days + 3) % 7);
  f[7] = int32_t(days - days_to(year, 1, 1) + 1);
  f[8] = -1;
  return date;
}

Result<Int> mktime(Ref value) {
  if (!is<StructTime>(value) && !is<Tuple>(value))
    return raise_type_error("Tuple or struct_time argument required");
  if (is<Tuple>(value) && value.as<Tuple>()->count != StructTime::field_count)
    return raise_type_error("function takes exactly 9 arguments (%zd given)",
                            SWord(value.as<Tuple>()->count));
  PY_TRY(date, StructTime::construct(value));
  const int32_t* f = date->fields;
  int64_t at = days_to(f[0], f[1], f[2]) * day + int64_t(f[3]) * 3600 + int64_t(f[4]) * 60 + f[5];
  if (f[0] < 2000 || at < first || at > last)
    return raise_out_of_range();
  return make_int_64(at);
}

} // namespace py::time
