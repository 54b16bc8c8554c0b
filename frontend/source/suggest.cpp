#include "frontend/source/suggest.h"

#include <algorithm>

namespace p2c::source {

std::optional<llvm::StringRef> closest(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> candidates) {
  // A third of the letters may be wrong, so that short words are not "corrected" into unrelated ones.
  // Distances are doubled to let a difference of case count as half an edit.
  unsigned best = static_cast<unsigned>(std::max<size_t>(word.size(), 3) / 3 * 2) + 1;
  std::optional<llvm::StringRef> found;
  for (llvm::StringRef candidate : candidates) {
    if (candidate == word)
      continue;
    unsigned exact = word.edit_distance(candidate);
    unsigned folded = word.edit_distance_insensitive(candidate);
    unsigned distance = exact + folded;
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

} // namespace p2c::source
