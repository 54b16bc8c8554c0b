#include "targets/chips/rp2040/usb_device/descriptors.h"
#include "runtime/hal/cpu.h"
#include "targets/chips/rp2040/usb_device/controller.h"
#include "targets/cores/firmware/board_data.h"

namespace py::rp2040::usb {
namespace {

/// Written at the scratch memory, in order.
class Writer {
public:
  void put(uint32_t byte) { bytes_[size_++] = static_cast<uint8_t>(byte); }
  void put_pair(uint32_t value) {
    put(value);
    put(value >> 8);
  }
  void put_all(const uint8_t* bytes, size_t size) {
    for (size_t i = 0; i < size; ++i)
      put(bytes[i]);
  }
  uint8_t& operator[](size_t at) { return bytes_[at]; }
  size_t size() const { return size_; }
  Descriptor finish() const { return {bytes_, size_}; }

private:
  uint8_t* bytes_ = scratch();
  size_t size_ = 0;
};

/// Its functions tell what it is: the class says no more than that they are several interfaces each.
Descriptor describe_device() {
  static constexpr uint8_t before[] = {18, device, 0x00, 0x02 /* USB 2.0 */, 0xEF, 2, 1, packet_size};
  static constexpr uint8_t after[] = {0x00, 0x01 /* release 1.0 */, maker, product, serial, 1};
  Writer writer;
  writer.put_all(before, sizeof before);
  writer.put_pair(firmware::usb_vendor());
  writer.put_pair(firmware::usb_product());
  writer.put_all(after, sizeof after);
  return writer.finish();
}

Descriptor describe_configuration() {
  enum { size_at = 2, interfaces_at = 4, attributes_at = 7 };
  static constexpr uint8_t head[] = {9, configuration, 0, 0, 0, 1, 0, 0x80 /* powered by the bus */,
                                     50 /* 100 mA */};
  Writer writer;
  writer.put_all(head, sizeof head);
  uint8_t interfaces = 0;
  for_each_function([&](const Function& function) {
    const size_t begin = writer.size();
    writer.put_all(function.descriptors, function.descriptors_size);
    for (const uint8_t* at = function.numbers; *at != 0; ++at)
      writer[begin + *at] += interfaces;
    interfaces += function.interfaces;
    if (function.can_wake)
      writer[attributes_at] |= 0x20;
  });
  writer[size_at] = static_cast<uint8_t>(writer.size());
  writer[size_at + 1] = static_cast<uint8_t>(writer.size() >> 8);
  writer[interfaces_at] = interfaces;
  return writer.finish();
}

Descriptor describe_text(const char* text) {
  Writer writer;
  writer.put_pair(string << 8);
  for (; *text != '\0' && writer.size() < packet_size; ++text)
    writer.put_pair(static_cast<uint8_t>(*text)); // names of boards are ASCII
  writer[0] = static_cast<uint8_t>(writer.size());
  return writer.finish();
}

Descriptor describe_serial() {
  uint8_t id[8];
  char text[2 * sizeof id + 1] = {};
  const size_t size = hal::cpu_uid(id, sizeof id);
  for (size_t i = 0; i < size; ++i) {
    text[2 * i] = "0123456789ABCDEF"[id[i] >> 4];
    text[2 * i + 1] = "0123456789ABCDEF"[id[i] & 0xF];
  }
  return describe_text(text);
}

Descriptor describe_string(uint8_t index) {
  static constexpr uint8_t english[] = {4, string, 0x09, 0x04 /* of the United States */};
  switch (index) {
  case languages:
    return {english, sizeof english};
  case maker:
    return describe_text("pyasync2cpp");
  case product:
    return describe_text(firmware::board_name());
  case serial:
    return describe_serial();
  case data_port:
    return describe_text("data");
  default:
    return {};
  }
}

} // namespace

Descriptor find_descriptor(uint8_t kind, uint8_t index) {
  switch (kind) {
  case device:
    return describe_device();
  case configuration:
    return describe_configuration();
  case string:
    return describe_string(index);
  default:
    return {};
  }
}

const Function* function_of(unsigned number) {
  const Function* found = nullptr;
  for_each_function([&](const Function& function) {
    if (number < function.interfaces && found == nullptr)
      found = &function;
    number -= function.interfaces;
  });
  return found;
}

} // namespace py::rp2040::usb
