#include "runtime/modules/usb_hid/usb_hid.h"
#include "runtime/core/buffer.h"
#include "runtime/core/items.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"
#include "runtime/hal/usb.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/usb_hid/report_descriptors.h"

PY_NATIVE_TABLES(usb_hid, Device)

namespace py::usb_hid {

constinit const TypeInfo Device::info = native_type<Device>(
    PY_STR("usb_hid"), PY_STR("Device"), constructors::usb_hid::Device, &attrs::usb_hid::Device);

static constinit Device the_keyboard({&Device::info, immortal_refs}, "KEYBOARD", generic_desktop, keyboard,
                                     {keyboard_id, keyboard_length, lights_length});
static constinit Device the_mouse({&Device::info, immortal_refs}, "MOUSE", generic_desktop, mouse,
                                  {mouse_id, mouse_length, 0});
static constinit Device the_control({&Device::info, immortal_refs}, "CONSUMER_CONTROL", consumer,
                                    consumer_control, {consumer_control_id, consumer_control_length, 0});

constinit Device* const Device::KEYBOARD = &the_keyboard;
constinit Device* const Device::MOUSE = &the_mouse;
constinit Device* const Device::CONSUMER_CONTROL = &the_control;

static constinit StaticTuple<3> all_devices{ConstWord(&the_keyboard), ConstWord(&the_mouse),
                                            ConstWord(&the_control)};
constinit Tuple* const devices = &all_devices.header;

namespace {

/// How long a report waits for the host to have taken the one before, or to have set the devices up.
constexpr hal::Micros patience = 2000000;

/// The numbers of an iterable; ValueError naming the argument when there are too many, or one is no byte.
Result<size_t> read_bytes(Ref values, uint8_t* out, const char* name) {
  size_t count = 0;
  PY_TRY(cursor, iterate(values));
  for (;;) {
    PY_TRY(value, cursor.next());
    if (is_stop(value))
      return count;
    PY_TRY(index, to_index(value));
    PY_TRY(number, to_sword(index));
    if (number < 0 || number > 255)
      return raise_value_error("%s must be 0-255", name);
    if (count == Device::most_reports)
      return raise_value_error("%s length must be <= %d", name, int(Device::most_reports));
    out[count++] = uint8_t(number);
  }
}

Failed raise_fixed() {
  return raise_runtime_error("Cannot change USB devices now");
}

} // namespace

Result<Own<Device>> Device::construct(Ref report_descriptor, SWord usage_page, SWord usage, Ref report_ids,
                                      Ref in_report_lengths, Ref out_report_lengths) {
  Buffer descriptor;
  PY_CHECK(get_buffer(report_descriptor, descriptor));
  if (usage_page < 1 || usage_page > 0xFFFF)
    return raise_value_error("usage_page must be 1-65535");
  if (usage < 1 || usage > 0xFFFF)
    return raise_value_error("usage must be 1-65535");
  uint8_t ids[most_reports], in[most_reports], out[most_reports];
  PY_TRY(count, read_bytes(report_ids, ids, "report_ids"));
  PY_TRY(in_count, read_bytes(in_report_lengths, in, "in_report_lengths"));
  PY_TRY(out_count, read_bytes(out_report_lengths, out, "out_report_lengths"));
  if (count == 0)
    return raise_value_error("report_ids length must be >= 1");
  if (in_count != count)
    return raise_value_error("in_report_lengths length must be %zd", SWord(count));
  if (out_count != count)
    return raise_value_error("out_report_lengths length must be %zd", SWord(count));
  PY_TRY(device, create<Device>());
  device->page = uint16_t(usage_page);
  device->use = uint16_t(usage);
  device->count = uint8_t(count);
  for (size_t i = 0; i < count; ++i)
    device->reports[i] = {ids[i], in[i], out[i]};
  return device;
}

/// A device with one report needs no id.
Result<const Device::Report*> Device::find(Optional<IntRef> report_id) {
  if (report_id.is_none()) {
    if (count == 1)
      return &reports[0];
    return raise_value_error("report_id is required");
  }
  PY_TRY(id, to_sword(*report_id));
  for (size_t i = 0; i < count; ++i)
    if (reports[i].id == id)
      return &reports[i];
  return raise_value_error("Invalid report_id");
}

Status Device::send_report(Ref report, Optional<IntRef> report_id) {
  Buffer buffer;
  PY_CHECK(get_buffer(report, buffer));
  PY_TRY(found, find(report_id));
  if (buffer.size != found->in_length)
    return raise_value_error("report length must be %d", int(found->in_length));
  const hal::Micros deadline = hal::now() + patience;
  for (hal::OwnRest resting;;) {
    resting.look();
    if (hal::hid_send(name, found->id, buffer.data, buffer.size))
      return {};
    if (hal::console_interrupted())
      return raise_with(types::KeyboardInterrupt, {});
    if (hal::now() >= deadline || !hal::idle_until(deadline))
      break;
  }
  if (hal::usb_asleep())
    return {};
  return raise_with(types::OSError, Span<const Ref>{(const Ref[]){Ref(PY_STR("USB busy"))}, 1});
}

Result<Object> Device::get_last_received_report(Optional<IntRef> report_id) {
  PY_TRY(found, find(report_id));
  uint8_t bytes[longest_report];
  size_t size = hal::hid_receive(found->id, bytes, sizeof bytes);
  if (size == 0)
    return Object(none);
  return box_result(make_bytes(bytes, size));
}

Status disable() {
  return raise_fixed();
}
Status enable(Ref, SWord) {
  return raise_fixed();
}
Status set_interface_name(Str*) {
  return raise_fixed();
}

} // namespace py::usb_hid
