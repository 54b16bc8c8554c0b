// The module `usb_midi`: the MIDI ports of the USB connection. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/tuple.h"

namespace py::usb_midi {

/// What the host sends.
struct PY_CLASS("PortIn") PortIn : Header {
  static const TypeInfo info;
  /// Up to that many bytes; None when there is none.
  PY_METHOD("read") PY_SIGNATURE("(self, nbytes: int = 64) -> bytes | None")
  Result<Object> read(PY_POSITIONAL_ONLY PY_DEFAULT("64") SWord nbytes);
  /// Fills a buffer as far as there are bytes and says how far; None when there is none.
  PY_METHOD("readinto") PY_SIGNATURE("(self, buf: bytearray, nbytes: int | None = None) -> int | None")
  Result<Object> readinto(PY_POSITIONAL_ONLY PY_NAME("buf") Ref buffer,
                          PY_DEFAULT("None") PY_NAME("nbytes") Optional<IntRef> most);
};

/// What goes to the host.
struct PY_CLASS("PortOut") PortOut : Header {
  static const TypeInfo info;
  /// How many bytes went.
  /// Of the buffer `most` bytes, or those from an offset on: `write(buf, most)`, `write(buf, offset, most)`.
  PY_METHOD("write")
  PY_SIGNATURE("(self, buf: ReadableBuffer, offset_or_most: int | None = None, most: int | None = None) -> int")
  Result<SWord> write(PY_POSITIONAL_ONLY PY_NAME("buf") Ref buffer,
                      PY_DEFAULT("None") Optional<IntRef> offset_or_most,
                      PY_DEFAULT("None") Optional<IntRef> most);
};

/// (PortIn, PortOut)
PY_CONST("ports") extern Tuple* const ports;

/// RuntimeError: the ports are fixed when the program starts.
PY_FUNCTION("disable") Status disable();
PY_FUNCTION("enable") Status enable();
/// RuntimeError: so are their names.
PY_FUNCTION("set_names") PY_SIGNATURE(
    "(*, streaming_interface_name: str | None = None, audio_control_interface_name: str | None = None, "
    "in_jack_name: str | None = None, out_jack_name: str | None = None) -> None")
Status set_names(PY_KEYWORD_ONLY PY_DEFAULT("None") Ref streaming_interface_name,
                 PY_DEFAULT("None") Ref audio_control_interface_name, PY_DEFAULT("None") Ref in_jack_name,
                 PY_DEFAULT("None") Ref out_jack_name);

} // namespace py::usb_midi
