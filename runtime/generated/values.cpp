#include "runtime/generated/values.h"

namespace py {

Result<Int> IntRange::next_big() {
  int order = compare(big_next_.ref(), big_stop_.ref());
  bool counts_up = compare(big_step_.ref(), IntRef::small(0)) > 0;
  if (counts_up ? order >= 0 : order <= 0)
    return Int::adopt(word::stop);
  PY_TRY(following, add(big_next_.ref(), big_step_.ref()));
  Int item = static_cast<Int&&>(big_next_);
  big_next_ = static_cast<Int&&>(following);
  return item;
}

} // namespace py
