// How generated code leaves because of a failure. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/error.h"

namespace py {

template <class T>
constexpr T&& move(T& value) {
  return static_cast<T&&>(value);
}

/// Records the Python line that a failure came to, and is the failure: `return py::failed(f_code, 12);`. What
/// raised it may be given too.
[[gnu::cold]] Failed failed(const CodeInfo& code, uint32_t line, Failed raised = {});
/// The same where the function goes on to a handler.
[[gnu::cold]] void trace_failure(const CodeInfo& code, uint32_t line, Failed raised = {});

/// `raise exception`, of what is certain to be an instance of an exception class.
inline Failed raise_instance(Ref exception) {
  return raise_exception(Own<BaseException>(exception.as<BaseException>()));
}

/// The scope of a `finally` block: when its body was left by an exception, that is the one being handled
/// until the block has ended, and is then raised again.
class Cleanup {
public:
  explicit Cleanup(bool after_failure) : after_failure_(after_failure) {
    if (after_failure_)
      new (PyPlacement{storage_}) Handling;
  }
  ~Cleanup() {
    if (after_failure_)
      handling().~Handling();
  }
  Cleanup(const Cleanup&) = delete;
  Cleanup& operator=(const Cleanup&) = delete;
  /// The block has run to its end: makes the exception pending again, if there was one.
  void resume() {
    if (after_failure_)
      (void)py::resume(handling().take());
  }

private:
  Handling& handling() { return *reinterpret_cast<Handling*>(storage_); }
  bool after_failure_;
  alignas(Handling) unsigned char storage_[sizeof(Handling)];
};

/// What `__exit__` is given of an exception.
Object exception_type(Ref exception);
/// Its traceback, or None. MemoryError.
Result<Object> exception_traceback(Ref exception);

} // namespace py
