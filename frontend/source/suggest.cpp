#include "frontend/source/suggest.h"

#include <algorithm>
#include <string>

namespace p2c::source {

/// Edits between the two, doubled so that a difference of case counts as half of one. Two neighbours that
/// were typed in the wrong order are one edit.
static unsigned distance_between(llvm::StringRef word, llvm::StringRef candidate) {
  unsigned best = word.edit_distance(candidate) + word.edit_distance_insensitive(candidate);
  std::string swapped = word.str();
  for (size_t i = 1; i < word.size(); ++i) {
    std::swap(swapped[i - 1], swapped[i]);
    llvm::StringRef other = swapped;
    best = std::min(best, 2 + other.edit_distance(candidate) + other.edit_distance_insensitive(candidate));
    std::swap(swapped[i - 1], swapped[i]);
  }
  return best;
}

std::optional<llvm::StringRef> closest(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> candidates) {
  // A third of the letters may be wrong, so that short words are not "corrected" into unrelated ones.
  unsigned best = static_cast<unsigned>(std::max<size_t>(word.size(), 3) / 3 * 2) + 1;
  std::optional<llvm::StringRef> found;
  for (llvm::StringRef candidate : candidates) {
    if (candidate == word)
      continue;
    unsigned distance = distance_between(word, candidate);
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

} // namespace p2c::source
