#include "runtime/modules/_rtc/_rtc.h"
#include "runtime/modules/time/time.h"

namespace py::_rtc {

Status set_time(IntRef seconds) {
  PY_TRY(now, to_sword(seconds));
  time::set_time(now);
  return {};
}

} // namespace py::_rtc
