#include "targets/chips/rp2040/usb/controller.h"
#include "runtime/hal/clock.h"
#include "targets/chips/rp2040/usb/descriptors.h"
#include "targets/chips/rp2040/usb_clock.h"

namespace py::rp2040::usb {
namespace {

// Where the buffers stand in the controller's own memory; that of endpoint 0 is fixed.
constexpr uint32_t control_buffer = 0x100, notify_buffer = 0x180, out_buffer = 0x1c0, in_buffer = 0x200;
constexpr uint32_t bulk = 2, interrupt = 3;

constexpr uint32_t full = USB_DPRAM::EP0_IN_BUFFER_CONTROL_FULL_0.mask(),
                   data1 = USB_DPRAM::EP0_IN_BUFFER_CONTROL_PID_0.mask(),
                   available = USB_DPRAM::EP0_IN_BUFFER_CONTROL_AVAILABLE_0.mask(),
                   stall = USB_DPRAM::EP0_IN_BUFFER_CONTROL_STALL.mask();

enum Request : uint8_t {
  get_status = 0,
  clear_feature = 1,
  set_feature = 3,
  set_address = 5,
  get_descriptor = 6,
  get_configuration = 8,
  set_configuration = 9,
  get_interface = 10,
  set_interface = 11,
};
enum Type : uint8_t { from_device = 0x80, standard_mask = 0x60, to_endpoint = 2 };

/// Where a control transfer is.
enum class Stage : uint8_t { idle, sending, closing_sent, receiving, acknowledging };
Stage stage = Stage::idle;
Setup setup;
const uint8_t* rest = nullptr; // of the reply
size_t rest_size = 0;
bool ends_empty =
    false; // the reply ends with an empty packet, for it fills its last one and is shorter than asked for
bool control_data1 = false;
uint8_t new_address = 0;

bool is_configured = false, is_suspended = false, is_sending = false;
bool in_data1 = false, out_data1 = false;

volatile uint8_t* buffer_at(uint32_t offset) {
  return reinterpret_cast<volatile uint8_t*>(USB_DPRAM::base + offset);
}
Register in_control(unsigned point) {
  return USB_DPRAM::EP0_IN_BUFFER_CONTROL[2 * point];
}
Register out_control(unsigned point) {
  return USB_DPRAM::EP0_OUT_BUFFER_CONTROL[2 * point];
}

/// Gives a buffer to the controller. It may look at the rest of the word only a few of its own clocks after
/// that was written.
void hand_over(Register control, uint32_t what) {
  control.write(what);
  asm volatile("b 1f\n1: b 1f\n1: b 1f\n1: b 1f\n1: b 1f\n1: b 1f\n1:");
  control.write(what | available);
}

void copy_in(uint32_t offset, const uint8_t* bytes, size_t size) {
  volatile uint8_t* to = buffer_at(offset);
  for (size_t i = 0; i < size; ++i)
    to[i] = bytes[i];
}

void send_control(const uint8_t* bytes, size_t size) {
  copy_in(control_buffer, bytes, size);
  hand_over(in_control(0), full | size | (control_data1 ? data1 : 0));
  control_data1 = !control_data1;
}

void send_more() {
  const size_t size = rest_size < packet_size ? rest_size : packet_size;
  send_control(rest, size);
  rest += size;
  rest_size -= size;
  if (size < packet_size)
    ends_empty = false;
}

void receive_next() {
  hand_over(out_control(data_point), packet_size | (out_data1 ? data1 : 0));
  out_data1 = !out_data1;
}

void configure(bool on) {
  is_configured = on;
  is_sending = false;
  in_data1 = out_data1 = false;
  if (on) {
    const uint32_t enabled =
        USB_DPRAM::EP1_IN_CONTROL_ENABLE.mask() | USB_DPRAM::EP1_IN_CONTROL_INTERRUPT_PER_BUFF.mask();
    const auto kind = [](uint32_t type) { return USB_DPRAM::EP1_IN_CONTROL_ENDPOINT_TYPE.of(type); };
    // An IN and an OUT register for each endpoint, from endpoint 1 on.
    USB_DPRAM::EP1_IN_CONTROL[2 * (notify_point - 1)].write(enabled | kind(interrupt) | notify_buffer);
    USB_DPRAM::EP1_IN_CONTROL[2 * (data_point - 1)].write(enabled | kind(bulk) | in_buffer);
    USB_DPRAM::EP1_IN_CONTROL[2 * (data_point - 1) + 1].write(enabled | kind(bulk) | out_buffer);
    receive_next();
  }
  bus_changed(on && !is_suspended);
}

// --- Control transfers

void take_standard_request() {
  static const uint8_t zeros[2] = {};
  static const uint8_t one[1] = {1};
  switch (setup.request) {
  case get_descriptor: {
    const Descriptor found =
        find_descriptor(static_cast<uint8_t>(setup.value >> 8), static_cast<uint8_t>(setup.value));
    return found.bytes == nullptr ? refuse() : reply(found.bytes, found.size);
  }
  case set_address:
    new_address = setup.value & 0x7F;
    return acknowledge();
  case set_configuration:
    configure(setup.value != 0);
    return acknowledge();
  case get_configuration:
    return reply(is_configured ? one : zeros, 1);
  case get_status:
    return reply(zeros, 2);
  case get_interface:
    return reply(zeros, 1);
  case clear_feature:
    // An endpoint that is set going again begins with DATA0; ours never stop.
    if ((setup.type & 0x1F) == to_endpoint && (setup.index & 0xF) == data_point && (setup.index & 0x80))
      in_data1 = false;
    return acknowledge();
  case set_feature:
  case set_interface:
    return acknowledge();
  default:
    return refuse();
  }
}

void take_setup() {
  const uint32_t first = USB_DPRAM::SETUP_PACKET_LOW.read(), second = USB_DPRAM::SETUP_PACKET_HIGH.read();
  setup = {static_cast<uint8_t>(first), static_cast<uint8_t>(first >> 8), static_cast<uint16_t>(first >> 16),
           static_cast<uint16_t>(second), static_cast<uint16_t>(second >> 16)};
  stage = Stage::idle;
  control_data1 = true;
  new_address = 0;
  if ((setup.type & standard_mask) == 0)
    take_standard_request();
  else
    take_request(setup);
}

void control_sent() {
  if (stage == Stage::sending) {
    if (rest_size > 0 || ends_empty)
      return send_more();
    stage = Stage::closing_sent;
    hand_over(out_control(0), data1);
  } else if (stage == Stage::acknowledging) {
    stage = Stage::idle;
    if (new_address != 0)
      USB::ADDR_ENDP.write(new_address);
    new_address = 0;
  }
}

void control_received() {
  if (stage != Stage::receiving) {
    stage = Stage::idle;
    return;
  }
  uint8_t bytes[packet_size];
  const size_t size = USB_DPRAM::EP0_OUT_BUFFER_CONTROL_LENGTH_0.get(out_control(0).read());
  for (size_t i = 0; i < size && i < packet_size; ++i)
    bytes[i] = buffer_at(control_buffer)[i];
  take_request_data(setup, bytes, size);
  acknowledge();
}

// --- The interrupt

void begin_anew() {
  USB::ADDR_ENDP.write(0);
  stage = Stage::idle;
  is_suspended = false;
  bus_was_reset();
  configure(false);
}

void buffers_done() {
  const uint32_t done = USB::BUFF_STATUS.read();
  clear(USB::BUFF_STATUS, done);
  if (done & USB::BUFF_STATUS_EP0_IN.mask())
    control_sent();
  if (done & USB::BUFF_STATUS_EP0_OUT.mask())
    control_received();
  if (done & USB::BUFF_STATUS_EP2_IN.mask()) {
    is_sending = false;
    packet_sent();
  }
  if (done & USB::BUFF_STATUS_EP2_OUT.mask()) {
    packet_received(buffer_at(out_buffer),
                    USB_DPRAM::EP0_OUT_BUFFER_CONTROL_LENGTH_0.get(out_control(data_point).read()));
    receive_next();
  }
}

void suspend(bool on) {
  is_suspended = on;
  bus_changed(is_configured && !on);
}

} // namespace

PY_INTERRUPT_HANDLER(USBCTRL_IRQ) {
  const uint32_t why = USB::INTS.read();
  if (why & USB::INTS_BUS_RESET.mask()) {
    clear(USB::SIE_STATUS, USB::SIE_STATUS_BUS_RESET.mask());
    begin_anew();
  }
  if (why & USB::INTS_DEV_SUSPEND.mask()) {
    clear(USB::SIE_STATUS, USB::SIE_STATUS_SUSPENDED.mask());
    suspend(true);
  }
  if (why & USB::INTS_DEV_RESUME_FROM_HOST.mask()) {
    clear(USB::SIE_STATUS, USB::SIE_STATUS_RESUME.mask());
    suspend(false);
  }
  if (why & USB::INTS_BUFF_STATUS.mask())
    buffers_done();
  if (why & USB::INTS_SETUP_REQ.mask()) {
    clear(USB::SIE_STATUS, USB::SIE_STATUS_SETUP_REC.mask());
    take_setup();
  }
}

void start_controller() {
  start_usb_clock();
  start_peripheral(RESETS::RESET_USBCTRL);
  CLOCKS::CLK_USB_CTRL.write(CLOCKS::CLK_USB_CTRL_ENABLE.mask());
  for (uint32_t at = 0; at < control_buffer; at += 4)
    Register{USB_DPRAM::base + at}.write(0);
  USB::USB_MUXING.write(USB::USB_MUXING_TO_PHY.mask() | USB::USB_MUXING_SOFTCON.mask());
  // The supply is not watched: the bus's silence tells the same. A board that runs has power.
  USB::USB_PWR.write(USB::USB_PWR_VBUS_DETECT.mask() | USB::USB_PWR_VBUS_DETECT_OVERRIDE_EN.mask());
  USB::SIE_CTRL.write(USB::SIE_CTRL_EP0_INT_1BUF.mask());
  USB::INTE.write(USB::INTS_BUFF_STATUS.mask() | USB::INTS_BUS_RESET.mask() | USB::INTS_SETUP_REQ.mask() |
                  USB::INTS_DEV_SUSPEND.mask() | USB::INTS_DEV_RESUME_FROM_HOST.mask());
  cortex_m::enable_interrupt(USBCTRL_IRQ);
  USB::MAIN_CTRL.write(USB::MAIN_CTRL_CONTROLLER_EN.mask());
  set(USB::SIE_CTRL, USB::SIE_CTRL_PULLUP_EN.mask());
}

void reply(const void* bytes, size_t size) {
  rest = static_cast<const uint8_t*>(bytes);
  rest_size = size < setup.length ? size : setup.length;
  ends_empty = rest_size < setup.length && rest_size % packet_size == 0;
  stage = Stage::sending;
  send_more();
}

void acknowledge() {
  stage = Stage::acknowledging;
  control_data1 = true;
  send_control(nullptr, 0);
}

void expect_data() {
  stage = Stage::receiving;
  hand_over(out_control(0), setup.length | data1);
}

void refuse() {
  stage = Stage::idle;
  USB::EP_STALL_ARM.write(USB::EP_STALL_ARM_EP0_IN.mask() | USB::EP_STALL_ARM_EP0_OUT.mask());
  out_control(0).write(stall);
  in_control(0).write(stall);
}

bool can_send() {
  return is_configured && !is_suspended && !is_sending;
}

void send(const char* bytes, size_t size) {
  is_sending = true;
  copy_in(in_buffer, reinterpret_cast<const uint8_t*>(bytes), size);
  hand_over(in_control(data_point), full | size | (in_data1 ? data1 : 0));
  in_data1 = !in_data1;
}

} // namespace py::rp2040::usb
