// What keeps the compiler from working a whole measurement out by itself.
#pragma once

namespace bench {

/// The same value, of which the compiler knows nothing any more.
template <class T>
T opaque(T value) {
  asm volatile("" : "+r"(value));
  return value;
}

} // namespace bench
