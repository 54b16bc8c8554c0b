// The hand-written counterpart of text.py.
#include <cstdio>
#include <string>

int main() {
  size_t length = 0;
  for (long turn = 0; turn < COUNT; ++turn) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "task %ld: %02ld ok", turn, turn % 100);
    length += std::string(buffer).size();
  }
  std::printf("%zu\n", length);
}
