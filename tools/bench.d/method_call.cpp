// The hand-written counterpart of method_call.py.
#include <cstdio>

namespace {
struct Counter {
  long step, total = 0;
  [[gnu::noinline]] long advance() {
    total = (total + step) % 10007;
    return total;
  }
};
} // namespace

int main() {
  Counter counter{37};
  long last = 0;
  for (long turn = 0; turn < COUNT; ++turn)
    last = counter.advance();
  std::printf("%ld\n", last);
}
