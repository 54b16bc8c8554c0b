// A pointer in two bytes on a chip: blocks of its heap begin at multiples of 8, of which there are less than
// 32,768 (the linker script sees to that), so that one bit is left. Nothing here may be called from an
// interrupt.
#pragma once
#include <stddef.h>
#include <stdint.h>

#if !__STDC_HOSTED__
extern "C" {
extern char py_heap_start[]; // from the linker script, a multiple of 8
}
#endif

namespace py {

#if __STDC_HOSTED__
using NearBits = uintptr_t;
#else
using NearBits = uint16_t;
#endif

/// The way between a T in the heap and its number, which is even, and 0 for none. `phase`: the rest that T's
/// address leaves when it is divided by 8.
template <class T, unsigned phase = 0>
struct NearWay {
#if __STDC_HOSTED__
  static NearBits bits(const T* pointer) { return reinterpret_cast<NearBits>(pointer); }
  static T* pointer(NearBits bits) { return reinterpret_cast<T*>(bits); }
#else
  static NearBits bits(const T* pointer) {
    return NearBits(uint32_t(reinterpret_cast<const char*>(pointer) - (py_heap_start + phase)) >> 2);
  }
  static T* pointer(NearBits bits) {
    return reinterpret_cast<T*>(py_heap_start + phase + (uint32_t(bits) << 2));
  }
#endif
};

/// A T that begins where a block's contents do, or null.
template <class T>
class Near {
public:
  Near() = default;
  explicit Near(T* pointer) : bits_(pointer == nullptr ? 0 : NearWay<T>::bits(pointer)) {}
  T* get() const { return bits_ == 0 ? nullptr : NearWay<T>::pointer(bits_); }

private:
  NearBits bits_ = 0;
};

} // namespace py
