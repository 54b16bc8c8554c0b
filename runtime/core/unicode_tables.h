// The form of the generated tables of unicode_tables.cpp, for unicode.cpp alone.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::unicode {

struct PropertyIndex {
  uint32_t before; ///< the change before the 64th one that follows, 0 for the first
  uint16_t offset; ///< of its bytes
};
struct Property {
  const uint8_t* changes;
  uint32_t size;
  const PropertyIndex* index;
  uint32_t index_count;
};
extern const Property property_alpha, property_digit, property_numeric, property_printable, property_lower,
    property_upper, property_title, property_case_ignorable, property_identifier_start,
    property_identifier_part;

/// `more` + 1 code points from `start`, `step` apart, all `delta` away from what they map to.
struct CaseRange {
  uint32_t start : 24;
  uint32_t more : 8;
  int32_t delta : 24;
  uint32_t step : 8;
};
struct CaseSpecial {
  uint32_t from;
  uint32_t to[3]; ///< up to the first 0
};
struct CaseMapping {
  const CaseRange* ranges;
  size_t range_count;
  const CaseSpecial* specials;
  size_t special_count;
};
extern const CaseMapping mapping_upper, mapping_lower, mapping_title, mapping_folded;

} // namespace py::unicode
