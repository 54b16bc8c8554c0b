#include "runtime/core/unicode.h"
#include "runtime/api.h"
#include "runtime/core/unicode_tables.h"

namespace py::unicode {

namespace {

bool has(const Property& property, uint32_t c) {
  // The last index entry whose `before` is not past c.
  size_t low = 0, high = property.index_count;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (property.index[middle].before <= c)
      low = middle;
    else
      high = middle;
  }
  const uint8_t *at = property.changes + property.index[low].offset, *end = property.changes + property.size;
  uint32_t change = property.index[low].before;
  bool now = false; // as after any even number of changes
  while (at != end) {
    uint32_t distance = 0;
    for (unsigned shift = 0;; shift += 7) {
      distance |= uint32_t(*at & 127) << shift;
      if ((*at++ & 128) == 0)
        break;
    }
    change += distance;
    if (change > c)
      break;
    now = !now;
  }
  return now;
}

const CaseSpecial* special_of(const CaseMapping& mapping, uint32_t c) {
  size_t low = 0, high = mapping.special_count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (mapping.specials[middle].from < c)
      low = middle + 1;
    else
      high = middle;
  }
  return low < mapping.special_count && mapping.specials[low].from == c ? &mapping.specials[low] : nullptr;
}

/// False when the mapping has nothing to say about c.
bool map(const CaseMapping& mapping, uint32_t c, uint32_t* out, unsigned& count) {
  if (const CaseSpecial* special = special_of(mapping, c)) {
    count = 0;
    while (count < longest_mapping && special->to[count] != 0) {
      out[count] = special->to[count];
      ++count;
    }
    return true;
  }
  // Ranges may overlap where two of them alternate, so all that begin near enough are asked.
  size_t low = 0, high = mapping.range_count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (mapping.ranges[middle].start <= c)
      low = middle + 1;
    else
      high = middle;
  }
  for (size_t i = low; i-- > 0 && c - mapping.ranges[i].start < 512;) {
    const CaseRange& range = mapping.ranges[i];
    uint32_t distance = c - range.start;
    if (distance % range.step == 0 && distance / range.step <= range.more) {
      out[0] = uint32_t(int32_t(c) + range.delta);
      count = 1;
      return true;
    }
  }
  return false;
}

unsigned same(uint32_t c, uint32_t* out) {
  out[0] = c;
  return 1;
}

} // namespace

bool is_alpha(uint32_t c) {
  return c < 128 ? (c | 0x20) - 'a' < 26 : has(property_alpha, c);
}
bool is_digit(uint32_t c) {
  return c < 128 ? c - '0' < 10 : has(property_digit, c);
}
bool is_numeric(uint32_t c) {
  return c < 128 ? c - '0' < 10 : has(property_numeric, c);
}
PY_OPENING bool is_printable(uint32_t c) {
  return c < 128 ? c >= 32 && c != 127 : has(property_printable, c);
}
bool is_lower(uint32_t c) {
  return c < 128 ? c - 'a' < 26 : has(property_lower, c);
}
bool is_upper(uint32_t c) {
  return c < 128 ? c - 'A' < 26 : has(property_upper, c);
}
bool is_title(uint32_t c) {
  return c >= 128 && has(property_title, c);
}
bool is_cased(uint32_t c) {
  return is_lower(c) || is_upper(c) || is_title(c);
}
bool is_case_ignorable(uint32_t c) {
  return has(property_case_ignorable, c);
}
bool is_identifier_start(uint32_t c) {
  return c < 128 ? is_alpha(c) || c == '_' : has(property_identifier_start, c);
}
bool is_identifier_part(uint32_t c) {
  return c < 128 ? is_alpha(c) || is_digit(c) || c == '_' : has(property_identifier_part, c);
}

unsigned to_upper(uint32_t c, uint32_t* out) {
  if (c < 128)
    return same(c - 'a' < 26 ? c - 32 : c, out);
  unsigned count;
  return map(mapping_upper, c, out, count) ? count : same(c, out);
}
unsigned to_lower(uint32_t c, uint32_t* out) {
  if (c < 128)
    return same(c - 'A' < 26 ? c + 32 : c, out);
  unsigned count;
  return map(mapping_lower, c, out, count) ? count : same(c, out);
}
unsigned to_title(uint32_t c, uint32_t* out) {
  unsigned count;
  return c >= 128 && map(mapping_title, c, out, count) ? count : to_upper(c, out);
}
unsigned to_folded(uint32_t c, uint32_t* out) {
  unsigned count;
  return c >= 128 && map(mapping_folded, c, out, count) ? count : to_lower(c, out);
}

} // namespace py::unicode
