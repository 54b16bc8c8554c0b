#include "targets/chips/rp2040/usb_device/controller.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/usb.h"
#include "targets/chips/rp2040/usb_clock.h"
#include "targets/chips/rp2040/usb_device/descriptors.h"

namespace py::rp2040::usb {
namespace {

// An endpoint in one direction, an end, has one number for everything: twice the endpoint's, and one more for
// what comes from the host. Its buffer stands in the controller's own memory.
constexpr unsigned control_in = 0, control_out = 1, first_end = 2, end_count = 2 * (last_point + 1);
constexpr uint32_t buffers = 0x100, scratch_buffer = 0xe00;
static_assert(buffers + end_count * packet_size <= scratch_buffer && scratch_buffer + scratch_size <= 0x1000);

/// The host counts packets by turns: DATA0, DATA1, DATA0.
struct End {
  bool is_waiting; ///< the controller has the buffer
  bool is_data1;   ///< the next packet
};
End ends[end_count];
constexpr unsigned in_end(unsigned point) {
  return 2 * point;
}
constexpr unsigned out_end(unsigned point) {
  return 2 * point + 1;
}

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
enum Type : uint8_t { standard_mask = 0x60, recipient_mask = 0x1F, to_device = 0, to_endpoint = 2 };
enum Feature : uint8_t { endpoint_halt = 0, remote_wakeup = 1 };

/// Where a control transfer is.
enum class Stage : uint8_t { idle, sending, closing_sent, receiving, acknowledging };
Stage stage = Stage::idle;
Setup setup;
const uint8_t* rest = nullptr; // of the reply
size_t rest_size = 0;
bool ends_empty =
    false; // the reply ends with an empty packet, for it fills its last one and is shorter than asked for
uint8_t new_address = 0;

bool is_configured = false, is_suspended = false;
bool may_wake = false;  // the host allows to be woken
bool has_asked = false; // it to wake, since it sleeps

volatile uint8_t* memory(uint32_t offset) {
  return reinterpret_cast<volatile uint8_t*>(USB_DPRAM::base + offset);
}
volatile uint8_t* buffer_of(unsigned end) {
  return memory(buffers + end * packet_size);
}
Register control_of_end(unsigned end) {
  return USB_DPRAM::EP0_IN_BUFFER_CONTROL[end];
}
size_t size_of(unsigned end) {
  return control_of_end(end).get(USB_DPRAM::EP0_OUT_BUFFER_CONTROL_LENGTH_0);
}

/// Gives a buffer to the controller. It may look at the rest of the word only a few of its own clocks after
/// that was written.
void hand_over(Register control, uint32_t what) {
  control.write(what);
  asm volatile("b 1f\n1: b 1f\n1: b 1f\n1: b 1f\n1: b 1f\n1: b 1f\n1:");
  control.write(what | available);
}

void hand_over(unsigned end, uint32_t what) {
  End& state = ends[end];
  hand_over(control_of_end(end), what | (state.is_data1 ? data1 : 0));
  state.is_data1 = !state.is_data1;
  state.is_waiting = true;
}

void send_packet(unsigned end, const uint8_t* bytes, size_t size) {
  volatile uint8_t* to = buffer_of(end);
  for (size_t i = 0; i < size; ++i)
    to[i] = bytes[i];
  hand_over(end, full | size);
}

void send_more() {
  const size_t size = rest_size < packet_size ? rest_size : packet_size;
  send_packet(control_in, rest, size);
  rest += size;
  rest_size -= size;
  if (size < packet_size)
    ends_empty = false;
}

void enable(unsigned end, uint32_t transfer) {
  USB_DPRAM::EP1_IN_CONTROL[end - first_end].write(
      USB_DPRAM::EP1_IN_CONTROL_ENABLE.mask() | USB_DPRAM::EP1_IN_CONTROL_INTERRUPT_PER_BUFF.mask() |
      USB_DPRAM::EP1_IN_CONTROL_ENDPOINT_TYPE.of(transfer) | (buffers + end * packet_size));
}

void tell_functions(bool anew) {
  for_each_function(
      [&](const Function& function) { function.bus_changed(is_configured && !is_suspended, anew); });
}

void configure(bool on, bool anew) {
  is_configured = on;
  for (unsigned end = first_end; end < end_count; ++end)
    ends[end] = {};
  for_each_function([&](const Function& function) {
    if (!on)
      return;
    if (function.notify != no_point)
      enable(in_end(function.notify), interrupt);
    enable(in_end(function.data), function.transfer);
    enable(out_end(function.data), function.transfer);
    receive(function.data);
  });
  tell_functions(anew);
}

// --- Control transfers

/// An endpoint is set going again, and begins with DATA0; ours never stop.
void clear_halt() {
  const unsigned point = setup.index & 0xF;
  if (point > last_point)
    return;
  const unsigned number = setup.index & in ? in_end(point) : out_end(point);
  End& state = ends[number];
  if (state.is_waiting)
    control_of_end(number).write(control_of_end(number).read() & ~data1);
  state.is_data1 = state.is_waiting;
}

void change_feature(bool on) {
  const unsigned recipient = setup.type & recipient_mask;
  if (recipient == to_device && setup.value == remote_wakeup)
    may_wake = on;
  else if (recipient == to_endpoint && setup.value == endpoint_halt && !on)
    clear_halt();
  acknowledge();
}

void take_interface_request() {
  const Function* const function = function_of(setup.index);
  if (setup.is_for_interface() && function != nullptr)
    function->take_request(setup);
  else
    refuse();
}

void reply_number(unsigned number, size_t size) {
  uint8_t* bytes = scratch();
  bytes[0] = static_cast<uint8_t>(number);
  bytes[1] = 0;
  reply(bytes, size);
}

void take_standard_request() {
  switch (setup.request) {
  case get_descriptor: {
    const Descriptor found =
        find_descriptor(static_cast<uint8_t>(setup.value >> 8), static_cast<uint8_t>(setup.value));
    return found.bytes == nullptr ? take_interface_request() : reply(found.bytes, found.size);
  }
  case set_address:
    new_address = setup.value & 0x7F;
    return acknowledge();
  case set_configuration:
    configure(setup.value != 0, false);
    return acknowledge();
  case get_configuration:
    return reply_number(is_configured, 1);
  case get_status:
    return reply_number((setup.type & recipient_mask) == to_device && may_wake ? 1 << remote_wakeup : 0, 2);
  case get_interface:
    return reply_number(0, 1);
  case clear_feature:
    return change_feature(false);
  case set_feature:
    return change_feature(true);
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
  ends[control_in].is_data1 = true;
  new_address = 0;
  if ((setup.type & standard_mask) == 0)
    take_standard_request();
  else
    take_interface_request();
}

void control_sent() {
  if (stage == Stage::sending) {
    if (rest_size > 0 || ends_empty)
      return send_more();
    stage = Stage::closing_sent;
    hand_over(control_of_end(control_out), data1);
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
  // Endpoint 0 has one buffer for both directions.
  if (const Function* const function = function_of(setup.index))
    function->take_request_data(const_cast<const uint8_t*>(buffer_of(control_in)), size_of(control_out));
  acknowledge();
}

// --- The interrupt

void begin_anew() {
  USB::ADDR_ENDP.write(0);
  stage = Stage::idle;
  is_suspended = may_wake = false;
  configure(false, true);
}

void buffers_done() {
  const uint32_t done = USB::BUFF_STATUS.read();
  clear(USB::BUFF_STATUS, done);
  if (done & USB::BUFF_STATUS_EP0_IN.mask())
    control_sent();
  if (done & USB::BUFF_STATUS_EP0_OUT.mask())
    control_received();
  for_each_function([&](const Function& function) {
    const unsigned sent = in_end(function.data), received = out_end(function.data);
    if (done >> sent & 1) {
      ends[sent].is_waiting = false;
      function.packet_sent();
    }
    if (done >> received & 1) {
      ends[received].is_waiting = false;
      function.packet_received(buffer_of(received), size_of(received));
    }
  });
}

void suspend(bool on) {
  is_suspended = on;
  has_asked = false;
  tell_functions(false);
}

void serve() {
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

/// The vectors lead here in every program that this file is linked with; to the rest of it, only what starts
/// the controller does.
void (*volatile on_interrupt)() = nullptr; // so that the compiler does not see that there is only one

} // namespace

PY_INTERRUPT_HANDLER(USBCTRL_IRQ) {
  on_interrupt();
}

void start_controller() {
  static bool runs = false;
  if (runs)
    return;
  runs = true;
  start_usb_clock();
  start_peripheral(RESETS::RESET_USBCTRL);
  CLOCKS::CLK_USB_CTRL.write(CLOCKS::CLK_USB_CTRL_ENABLE.mask());
  for (uint32_t at = 0; at < buffers; at += 4)
    Register{USB_DPRAM::base + at}.write(0);
  USB::USB_MUXING.write(USB::USB_MUXING_TO_PHY.mask() | USB::USB_MUXING_SOFTCON.mask());
  // The supply is not watched: the bus's silence tells the same. A board that runs has power.
  USB::USB_PWR.write(USB::USB_PWR_VBUS_DETECT.mask() | USB::USB_PWR_VBUS_DETECT_OVERRIDE_EN.mask());
  USB::SIE_CTRL.write(USB::SIE_CTRL_EP0_INT_1BUF.mask());
  USB::INTE.write(USB::INTS_BUFF_STATUS.mask() | USB::INTS_BUS_RESET.mask() | USB::INTS_SETUP_REQ.mask() |
                  USB::INTS_DEV_SUSPEND.mask() | USB::INTS_DEV_RESUME_FROM_HOST.mask());
  on_interrupt = serve;
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
  ends[control_in].is_data1 = true;
  send_packet(control_in, nullptr, 0);
}

void expect_data() {
  stage = Stage::receiving;
  hand_over(control_of_end(control_out), setup.length | data1);
}

void refuse() {
  stage = Stage::idle;
  USB::EP_STALL_ARM.write(USB::EP_STALL_ARM_EP0_IN.mask() | USB::EP_STALL_ARM_EP0_OUT.mask());
  control_of_end(control_out).write(stall);
  control_of_end(control_in).write(stall);
}

bool can_send(Point point) {
  return is_configured && !is_suspended && !ends[in_end(point)].is_waiting;
}
void send(Point point, const uint8_t* bytes, size_t size) {
  send_packet(in_end(point), bytes, size);
}
void receive(Point point) {
  hand_over(out_end(point), packet_size);
}

bool is_receiving(Point point) {
  return ends[out_end(point)].is_waiting;
}

bool is_set_up() {
  return is_configured;
}
bool is_asleep() {
  return is_suspended;
}

void wake_host() {
  if (!is_suspended || !may_wake || has_asked)
    return;
  has_asked = true;
  set(USB::SIE_CTRL, USB::SIE_CTRL_RESUME.mask());
}

uint8_t* scratch() {
  return const_cast<uint8_t*>(memory(scratch_buffer));
}

} // namespace py::rp2040::usb

bool py::hal::usb_connected() {
  return rp2040::usb::is_set_up() && !rp2040::usb::is_asleep();
}
