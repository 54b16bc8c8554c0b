// What a program knows of its board besides the pins: the linker's symbols, from targets/boards/<id>.json.
#pragma once
#include <stdint.h>

extern "C" {
/// In the generated program.
extern const char py_board_name[];
/// Their addresses are the numbers.
extern const char py_usb_vendor[], py_usb_product[];
}

namespace py::firmware {

inline const char* board_name() {
  return py_board_name;
}
inline uint32_t usb_vendor() {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(py_usb_vendor));
}
inline uint32_t usb_product() {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(py_usb_product));
}

} // namespace py::firmware
