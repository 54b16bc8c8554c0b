// The hand-written counterpart of dict_update.py.
#include <cstdio>
#include <string>
#include <unordered_map>

int main() {
  const std::string names[] = {"red", "green", "blue", "white"};
  std::unordered_map<std::string, long> counts;
  for (long turn = 0; turn < COUNT; ++turn)
    ++counts[names[turn % 4]];
  const char* separator = "{";
  for (const std::string& name : names) {
    std::printf("%s'%s': %ld", separator, name.c_str(), counts[name]);
    separator = ", ";
  }
  std::printf("}\n");
}
