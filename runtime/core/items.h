// Items of raw memory by their format letter, as memoryview, array and struct read and write them: native
// sizes and byte order. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/object.h"
#include "runtime/core/result.h"

namespace py {

/// Bytes of one item, 0 for a letter that is none of b B h H i I l L q Q n N f d ? c.
uint8_t item_size_of(char format);
/// The item as Python sees it.
Result<Object> load_item(char format, const uint8_t* at);
/// How a store went wrong; nothing is raised but what converting `value` raised.
enum class StoreFault { none, raised, wrong_type, out_of_range };
StoreFault store_item(char format, uint8_t* at, Ref value);

} // namespace py
