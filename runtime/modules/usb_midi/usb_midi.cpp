#include "runtime/modules/usb_midi/usb_midi.h"
#include "runtime/core/buffer.h"
#include "runtime/core/narrow_buffer.h"
#include "runtime/hal/usb.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(usb_midi, PortIn)
PY_NATIVE_TABLES(usb_midi, PortOut)

namespace py::usb_midi {

constinit const TypeInfo PortIn::info = native_type<PortIn>(PY_STR("usb_midi"), PY_STR("PortIn"), nullptr,
                                                            &attrs::usb_midi::PortIn, TypeInfo::abstract);
constinit const TypeInfo PortOut::info = native_type<PortOut>(PY_STR("usb_midi"), PY_STR("PortOut"), nullptr,
                                                              &attrs::usb_midi::PortOut, TypeInfo::abstract);

static constinit PortIn in{{&PortIn::info, immortal_refs}};
static constinit PortOut out{{&PortOut::info, immortal_refs}};
static constinit StaticTuple<2> both{ConstWord(&in), ConstWord(&out)};
constinit Tuple* const ports = &both.header;

Result<Object> PortIn::read(SWord nbytes) {
  uint8_t bytes[256];
  size_t size = nbytes < 0 ? 0 : nbytes > SWord(sizeof bytes) ? sizeof bytes : size_t(nbytes);
  size_t got = hal::midi_read(bytes, size);
  if (got == 0)
    return Object(none);
  return box_result(make_bytes(bytes, got));
}

Result<Object> PortIn::readinto(Ref value, Optional<IntRef> most) {
  Buffer buffer;
  PY_CHECK(get_writable_buffer(value, buffer));
  size_t size = buffer.size;
  if (!most.is_none()) {
    PY_TRY(limit, to_sword(*most));
    if (limit >= 0 && size_t(limit) < size)
      size = size_t(limit);
  }
  size_t got = hal::midi_read(buffer.data, size);
  if (got == 0)
    return Object(none);
  return Object(Ref(word::from_small_int(SWord(got))));
}

Result<SWord> PortOut::write(Ref value, Optional<IntRef> offset_or_most, Optional<IntRef> most) {
  PY_CHECK(refuse_text(value));
  Buffer buffer;
  PY_CHECK(get_buffer(value, buffer));
  narrow_buffer(buffer, offset_or_most, most);
  return SWord(hal::midi_write(buffer.data, buffer.size));
}

static Failed raise_fixed() {
  return raise_runtime_error("Cannot change USB devices now");
}
Status disable() {
  return raise_fixed();
}
Status set_names(Ref, Ref, Ref, Ref) {
  return raise_runtime_error("Cannot change USB devices now");
}
Status enable() {
  return raise_fixed();
}

} // namespace py::usb_midi
