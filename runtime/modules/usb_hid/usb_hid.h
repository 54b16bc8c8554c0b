// The module `usb_hid`: being a keyboard, a mouse or another input device for the host. Nothing here may be
// called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/tuple.h"

namespace py::usb_hid {

/// One device. The three standard ones are constants; others can be made and kept, but which devices there
/// are is fixed when the program is built: `enable` raises.
struct PY_CLASS("Device") PY_EFFECT("plain_of_buffers") Device : Header {
  static const TypeInfo info;

  static constexpr size_t most_reports = 6;
  static constexpr size_t longest_report = 64;
  struct Report {
    uint8_t id, in_length, out_length;
  };
  const char* name = "HID";
  uint16_t page = 0, use = 0;
  uint8_t count = 0;
  Report reports[most_reports] = {};

  constexpr Device(const Header& header, const char* name, uint16_t page, uint16_t use, Report report)
      : Header(header), name(name), page(page), use(use), count(1), reports{report} {}
  Device() = default;

  PY_CONST("KEYBOARD") static Device* const KEYBOARD;
  PY_CONST("MOUSE") static Device* const MOUSE;
  PY_CONST("CONSUMER_CONTROL") static Device* const CONSUMER_CONTROL;

  /// ValueError when the three tuples are empty, too long, or not equally long, or a number is out of range.
  PY_INIT
  PY_SIGNATURE("(*, report_descriptor: bytes, usage_page: int, usage: int, report_ids: Iterable[int], "
               "in_report_lengths: Iterable[int], out_report_lengths: Iterable[int]) -> Device")
  static Result<Own<Device>> construct(PY_KEYWORD_ONLY Ref report_descriptor, SWord usage_page, SWord usage,
                                       Ref report_ids, Ref in_report_lengths, Ref out_report_lengths);
  /// Sends an input report; waits for up to two seconds until the host has taken the one before. ValueError
  /// for a wrong length or id; OSError when no host takes it. One that sleeps is asked to wake, and a report
  /// that it does not take then is lost. KeyboardInterrupt.
  PY_METHOD("send_report") PY_SIGNATURE("(self, report: bytes | bytearray, report_id: int | None = None) -> None")
  Status send_report(Ref report, PY_DEFAULT("None") Optional<IntRef> report_id);
  /// The output report that the host sent since the last call, or None. ValueError for an id that it has not.
  PY_METHOD("get_last_received_report") PY_SIGNATURE("(self, report_id: int | None = None) -> bytes | None")
  Result<Object> get_last_received_report(PY_DEFAULT("None") Optional<IntRef> report_id);
  PY_GET("usage_page") SWord get_usage_page() { return page; }
  PY_GET("usage") SWord get_usage() { return use; }

private:
  Result<const Report*> find(Optional<IntRef> report_id);
};

/// The devices that the host sees.
PY_CONST("devices") extern Tuple* const devices;

/// RuntimeError: the devices are fixed when the program starts.
PY_FUNCTION("disable") Status disable();
/// RuntimeError, likewise.
PY_FUNCTION("enable") PY_SIGNATURE("(devices: object, boot_device: int = 0) -> None")
Status enable(Ref devices, PY_DEFAULT("0") SWord boot_device);
/// Which boot protocol the host has asked for: none.
PY_FUNCTION("get_boot_device") inline SWord get_boot_device() {
  return 0;
}
/// RuntimeError, as `enable`.
PY_FUNCTION("set_interface_name") Status set_interface_name(Str* interface_name);

} // namespace py::usb_hid
