// The hand-written counterpart of raise_here.py.
// Without C++'s exceptions, as on a chip: an error is a value that says what it is.
#include "tools/bench.d/opaque.h"

#include <cstdio>
#include <memory>

namespace {
enum class Kind { value_error, key_error };
struct Error {
  Kind kind;
  long argument;
};
} // namespace

int main() {
  long caught = 0;
  for (long turn = 0; turn < COUNT; ++turn) {
    auto raised = std::make_unique<Error>(Error{Kind::value_error, turn});
    if (bench::opaque(raised.get())->kind == Kind::value_error)
      ++caught;
  }
  std::printf("%ld\n", caught);
}
