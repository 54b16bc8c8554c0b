// What the device is to its host: its functions. A program is linked with those that it uses, and the host
// is told of those (descriptors.cpp). Everything here runs in the controller's interrupt, or with interrupts
// off.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::rp2040::usb {

constexpr uint32_t packet_size = 64;

/// The numbers of the endpoints. Each function has its own, whether the others are there or not.
enum Point : uint8_t {
  no_point,
  console_notify,
  console_data,
  data_notify,
  data_data,
  hid_point,
  midi_point,
  last_point = midi_point
};
/// How packets travel, as endpoint descriptors say it.
enum Transfer : uint8_t { bulk = 2, interrupt = 3 };

enum Kind : uint8_t {
  device = 1,
  configuration = 2,
  string = 3,
  interface = 4,
  endpoint = 5,
  association = 11,
  class_specific = 0x24
};
constexpr uint8_t in = 0x80;
/// The numbers of texts.
enum Text : uint8_t { no_text = 0, languages = 0, maker, product, serial, data_port };

struct Setup {
  uint8_t type, request;
  uint16_t value, index, length;
  constexpr bool is_for_interface() const { return (type & 0x1F) == 1; }
};

struct Function {
  /// Its part of the configuration. Its interfaces are counted from 0 there; `numbers` is where the bytes
  /// that name one stand, with a 0 at the end.
  const uint8_t* descriptors;
  const uint8_t* numbers;
  uint8_t descriptors_size, interfaces = 2;
  bool can_wake = false; ///< it may wake a host that sleeps
  Point notify = no_point, data;
  Transfer transfer = bulk; ///< of the endpoints `data`

  /// A request to one of its interfaces that the controller does not know: answers it (controller.h).
  void (*take_request)(const Setup& setup);
  void (*take_request_data)(const uint8_t* bytes, size_t size);
  /// The host has taken a packet, or sent one. To get another, the function has to ask (`receive`).
  void (*packet_sent)();
  void (*packet_received)(const volatile uint8_t* bytes, size_t size);
  /// Whether the host has set the device up, and has not put it to sleep. `anew`: a host begins with it.
  void (*bus_changed)(bool is_active, bool anew);
};

/// All of them, in the order of their interfaces. They stand in a section of their own (functions.cpp);
/// usb_alone takes its place where a program can have no more than a console.
struct Functions {
  const Function* const* first;
  size_t count;
};
Functions all_functions();

/// Calls `act` for each.
template <class Act>
[[gnu::always_inline]] inline void for_each_function(Act act) {
  const Functions functions = all_functions();
  for (size_t i = 0; i < functions.count; ++i)
    act(*functions.first[i]);
}

/// Makes the device have the function `name`, from the program's start and whatever its console is, if the
/// program can reach a place that says PY_NEEDS_USB_FUNCTION(name). That it is linked says nothing: the
/// tables of names are linked with all that they name, before the linker throws away what nothing leads to.
/// So does this: what stands in these sections is kept only if it is named by what is kept (rp2040.ld).
#define PY_USB_FUNCTION(name, order)                                                                         \
  [[gnu::used, gnu::section(".usb_functions." #order)]] static const Function* const name##_entry = &name;   \
  [[gnu::used, gnu::section(".wanted_initialisers")]] static void (*const name##_start)() = start_controller;
#define PY_NEEDS_USB_FUNCTION(name)                                                                          \
  asm volatile(".reloc ., R_ARM_NONE, %c0\n.reloc ., R_ARM_NONE, %c1" ::"i"(&name##_entry),                  \
               "i"(&name##_start))

} // namespace py::rp2040::usb
