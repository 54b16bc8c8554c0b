// The hand-written counterpart of colour_wheel.py.
#include <cstdio>

[[gnu::noinline]] static long wheel(long position) {
  position &= 255;
  if (position < 85)
    return (255 - position * 3) << 16 | (position * 3) << 8;
  if (position < 170) {
    position -= 85;
    return (255 - position * 3) << 8 | position * 3;
  }
  position -= 170;
  return (position * 3) << 16 | (255 - position * 3);
}

int main() {
  long total = 0;
  for (long turn = 0; turn < COUNT; ++turn)
    for (long i = 0; i < 256; ++i)
      total ^= wheel(i + turn);
  std::printf("%ld\n", total);
}
