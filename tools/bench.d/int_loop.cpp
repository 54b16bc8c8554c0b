// The hand-written counterpart of int_loop.py.
#include <cstdio>

int main() {
  long value = 1;
  for (long turn = 0; turn < COUNT; ++turn)
    value = (value * 5 + turn) % 65521;
  std::printf("%ld\n", value);
}
