// The hand-written counterpart of containers.py.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

int main() {
  const std::vector<std::string> words = {"red", "green", "blue", "red", "amber", "green", "red", "white"};
  size_t size = 0;
  for (long turn = 0; turn < COUNT; ++turn) {
    std::unordered_map<std::string_view, long> counts;
    for (const std::string& word : words)
      ++counts[word];
    std::vector<std::string> names;
    for (const auto& [name, count] : counts)
      names.push_back(std::string(name) + std::to_string(count));
    std::sort(names.begin(), names.end());
    std::string joined;
    for (const std::string& name : names)
      joined += (joined.empty() ? "" : ",") + name;
    size += joined.size();
  }
  std::printf("%zu\n", size);
}
