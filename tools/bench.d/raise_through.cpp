// The hand-written counterpart of raise_through.py.
// Without C++'s exceptions, as on a chip: an error is a value that each function hands on.
#include <cstdio>
#include <memory>

namespace {
enum class Kind { value_error, key_error };
struct Error {
  Kind kind;
  long argument;
};
struct Result {
  long value = 0;
  std::unique_ptr<Error> error;
};
} // namespace

[[gnu::noinline]] static Result innermost(long value) {
  if (value >= 0)
    return {0, std::make_unique<Error>(Error{Kind::value_error, value})};
  return {value, nullptr};
}

[[gnu::noinline]] static Result middle(long value) {
  Result result = innermost(value);
  if (!result.error)
    ++result.value;
  return result;
}

[[gnu::noinline]] static Result outer(long value) {
  Result result = middle(value);
  if (!result.error)
    ++result.value;
  return result;
}

int main() {
  long caught = 0;
  for (long turn = 0; turn < COUNT; ++turn) {
    Result result = outer(turn);
    if (result.error && result.error->kind == Kind::value_error)
      ++caught;
  }
  std::printf("%ld\n", caught);
}
