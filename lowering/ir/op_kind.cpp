#include "lowering/ir/op_kind.h"

namespace p2c::ir {

static constexpr Count exactly(uint16_t n) {
  return {n, n};
}
static constexpr Count between(uint16_t a, uint16_t b) {
  return {a, b};
}
static constexpr Count at_least(uint16_t n) {
  return {n, UINT16_MAX};
}

static constexpr OpInfo op_table[] = {
#define IR_OP(Kind, text, operands, results, regions, errors, effect, attributes)                            \
  {text, operands, results, regions, Errors::errors, Effect::effect, attributes},
#include "lowering/ir/ops.def"
};

const OpInfo& info(OpKind kind) {
  return op_table[static_cast<size_t>(kind)];
}

} // namespace p2c::ir
