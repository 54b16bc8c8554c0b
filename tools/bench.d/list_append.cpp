// The hand-written counterpart of list_append.py.
#include <cstdio>
#include <vector>

int main() {
  std::vector<long> values;
  long total = 0;
  for (long turn = 0; turn < COUNT; ++turn) {
    values.push_back(turn);
    if (values.size() == 100) {
      for (long value : values)
        total += value;
      values = {};
    }
  }
  std::printf("%ld\n", total + long(values.size()));
}
