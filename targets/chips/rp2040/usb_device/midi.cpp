// `usb_midi`: what the program reads and writes are the bytes of MIDI; over USB they travel as events of four
// bytes each ("USB Device Class Definition for MIDI Devices 1.0", section 4).
#include "runtime/hal/clock.h"
#include "runtime/hal/usb.h"
#include "targets/chips/rp2040/usb_device/inbox.h"
#include "targets/chips/rp2040/usb_device/outbox.h"

namespace py {

namespace rp2040::usb {
namespace {

constexpr uint8_t audio_class = 1, audio_control = 1, midi_streaming = 3, class_specific_endpoint = 0x25;
/// The plugs: what a host connects to is embedded, and leads to one outside.
enum Jack : uint8_t { embedded_in = 1, outside_in, embedded_out, outside_out };
enum JackKind : uint8_t { embedded = 1, outside = 2 };

constexpr uint8_t descriptors[] = {
    // Both interfaces belong together.
    8, association, 0, 2, audio_class, midi_streaming, 0, 0,
    // Control: nothing but the number of the other.
    9, interface, 0, 0, 0, audio_class, audio_control, 0, 0, 9, class_specific, 1, 0x00, 0x01, 9, 0, 1, 1,
    // The stream, with a plug each way.
    9, interface, 1, 0, 2, audio_class, midi_streaming, 0, 0, 7, class_specific, 1, 0x00, 0x01, 65, 0, 6,
    class_specific, 2, embedded, embedded_in, 0, 6, class_specific, 2, outside, outside_in, 0, 9,
    class_specific, 3, embedded, embedded_out, 1, outside_in, 1, 0, 9, class_specific, 3, outside,
    outside_out, 1, embedded_in, 1, 0,
    // From the host, and to it.
    9, endpoint, midi_point, bulk, packet_size, 0, 0, 0, 0, 5, class_specific_endpoint, 1, 1, embedded_in, 9,
    endpoint, midi_point | in, bulk, packet_size, 0, 0, 0, 0, 5, class_specific_endpoint, 1, 1, embedded_out};
constexpr uint8_t numbers[] = {2, 10, 25, 28, 0};
static_assert(sizeof descriptors == 8 + 9 + 9 + 9 + 65);

/// First bytes of messages.
enum Status : uint8_t {
  any_status = 0x80,
  program_change = 0xC0,
  pitch_bend = 0xE0,
  exclusive = 0xF0, ///< from here on they name no channel, and are not left out in the next message
  quarter_frame,
  song_position,
  song_select,
  exclusive_end = 0xF7,
  timing_clock = 0xF8, ///< from here on each is a message of its own, even inside of another
};
/// What an event is, where that is not the upper half of its first byte.
enum Event : uint8_t { two_bytes = 2, three_bytes = 3, exclusive_piece = 4, one_byte = 5, loose_byte = 15 };

constexpr uint8_t length_of(uint8_t status) {
  if (status < exclusive)
    return status >= program_change && status < pitch_bend ? 2 : 3;
  if (status == exclusive || status == song_position)
    return 3;
  return status == quarter_frame || status == song_select ? 2 : 1;
}
constexpr uint8_t event_of(uint8_t status) {
  if (status < exclusive)
    return status >> 4;
  return length_of(status) == 3 ? three_bytes : two_bytes;
}
/// How many bytes of an event count, by what it is.
constexpr uint8_t event_lengths[] = {0, 0, 2, 3, 3, 1, 2, 3, 3, 3, 3, 3, 2, 2, 3, 1};

Outbox<256> out;
Inbox<256> received;
volatile bool is_active = false;

/// Makes events of the bytes that the program writes; of one byte, at most one.
class Packer {
public:
  void put(uint8_t byte) {
    if (byte >= timing_clock)
      return emit(loose_byte, &byte, 1);
    if (byte == exclusive_end && is_exclusive_) {
      message_[size_++] = byte;
      is_exclusive_ = false;
      return finish(exclusive_piece + size_);
    }
    if (byte >= any_status) {
      begin(byte);
      return needed_ == 1 ? finish(one_byte) : void();
    }
    if (size_ == 0 && !is_exclusive_) {
      if (running_ == 0)
        return emit(loose_byte, &byte, 1);
      begin(running_); // left out: as in the message before
    }
    message_[size_++] = byte;
    if (size_ == needed_)
      finish(is_exclusive_ ? exclusive_piece : event_of(message_[0]));
  }

private:
  void begin(uint8_t status) {
    is_exclusive_ = status == exclusive;
    running_ = status < exclusive ? status : 0;
    needed_ = length_of(status);
    message_[0] = status;
    size_ = 1;
  }
  void finish(uint8_t event) {
    emit(event, message_, size_);
    size_ = 0;
  }
  static void emit(uint8_t event, const uint8_t* bytes, size_t size) {
    out.ring.put(static_cast<char>(event));
    for (size_t i = 0; i < 3; ++i)
      out.ring.put(static_cast<char>(i < size ? bytes[i] : 0));
  }

  uint8_t message_[3] = {};
  uint8_t size_ = 0, needed_ = 0;
  uint8_t running_ = 0; // the first byte of the last message, if it may be left out
  bool is_exclusive_ = false;
};
Packer packer;

void pump() {
  if (is_active)
    out.pump(midi_point);
}

void take_request(const Setup&) {
  refuse();
}
void take_request_data(const uint8_t*, size_t) {}

void packet_sent() {
  pump();
}

void packet_received(const volatile uint8_t* bytes, size_t size) {
  for (size_t at = 0; at + 4 <= size; at += 4)
    for (size_t i = 0; i < event_lengths[bytes[at] & 0xF]; ++i)
      received.ring.put(static_cast<char>(bytes[at + 1 + i]));
  received.make_room(midi_point);
}

void bus_changed(bool active, bool anew) {
  is_active = active;
  if (anew) {
    out.ring.clear();
    received.ring.clear();
    packer = {};
  }
  pump();
}

} // namespace

static const Function midi_function = {
    .descriptors = descriptors,
    .numbers = numbers,
    .descriptors_size = sizeof descriptors,
    .data = midi_point,
    .take_request = take_request,
    .take_request_data = take_request_data,
    .packet_sent = packet_sent,
    .packet_received = packet_received,
    .bus_changed = bus_changed,
};

PY_USB_FUNCTION(midi_function, 3)

} // namespace rp2040::usb

namespace hal {

using namespace rp2040::usb;

size_t midi_write(const uint8_t* bytes, size_t size) {
  PY_NEEDS_USB_FUNCTION(midi_function);
  constexpr uint32_t event_size = 4;
  disable_interrupts();
  size_t taken = 0;
  for (; taken < size && is_active; ++taken) {
    if (out.ring.room() < event_size)
      pump();
    if (out.ring.room() < event_size)
      break;
    packer.put(bytes[taken]);
  }
  pump();
  enable_interrupts();
  return taken;
}

size_t midi_read(uint8_t* bytes, size_t size) {
  PY_NEEDS_USB_FUNCTION(midi_function);
  return received.read(midi_point, bytes, size);
}

} // namespace hal
} // namespace py
