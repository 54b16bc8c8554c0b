// What coroutines, generators and async generators have in common: a Python value that is the promise of a
// C++ coroutine frame. The value and its frame are one block of memory and live as long as the last
// reference.
//
// How control moves. Nothing here transfers from one frame to another by itself (no symmetric transfer: clang
// 19 cannot do it on thumbv6m). A frame is resumed by `run`, a loop; a frame that ends while another awaits
// it leaves that one in `control.next`, and the loop goes on with it. Awaiting a fresh coroutine starts it
// nested, on the awaiter's stack, without the loop: it usually ends at once. What goes in and out at a
// resumption travels in `control.transfer`.
//
// Who calls this: coroutine.h, generator.h, async_generator.h and the awaitables of runtime/aio. Generated
// code uses only `at`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/std_coroutine.h"
#include "runtime/core/error.h"
#include "runtime/core/function.h"
#include "runtime/core/quick_heap.h"

namespace py {

namespace asyncio {
struct Task;
} // namespace asyncio

/// Where a frame stands.
enum class FrameState : uint8_t {
  created,    ///< has not begun
  yielded,    ///< at a yield
  running,    ///< has control, or has given it to what it called
  suspended,  ///< at an await
  delegating, ///< at an await or `yield from` on a plain iterator, held in `value`, which is asked first at
              ///< each resumption
  finished,   ///< `value` is the result; null when it ended with an exception, which is pending
  no_memory,  ///< was never given a frame; MemoryError is pending
};

/// The awaitable and the Python line of the await: `co_await py::at(12, awaitable)`. The line is what a
/// report of blocked tasks and a traceback of a suspended coroutine say.
template <class Awaitable>
struct At {
  Awaitable& awaitable;
  uint16_t line; ///< 0: the runtime's own, or too far down for the frame to keep
};
template <class Awaitable>
  requires(!__is_reference(Awaitable))
At<Awaitable> at(uint32_t line, Awaitable&& awaitable) {
  return {awaitable, uint16_t(line <= UINT16_MAX ? line : 0)};
}

struct Frame : Header {
  uint16_t line; ///< of the await that this frame is at
#if __STDC_HOSTED__
  FrameState state;
  bool is_promised = false; ///< a coroutine that becomes a task where it is (asyncio::TaskOf::take_object)
#endif
  const CodeInfo* code;
  union {
    Frame* parent; ///< the frame that awaits this one, once it has had to suspend for it
    Frame* leaf;   ///< of a task: the innermost frame of its chain, where it goes on
  };
  Frame* child; ///< while suspended: the frame that this one awaits; null when it awaits something else
  union {       // its end is in ~Frame: nearly always, nothing is there
    Object value;
  };
#if !__STDC_HOSTED__ // where what a future adds follows without a gap
  FrameState state;
  bool is_promised = false;
#endif

  explicit Frame(const CodeInfo& c);
  /// Of what only has the form of a frame.
  Frame() : code(nullptr), parent(nullptr), child(nullptr), value() { state = FrameState::finished; }
  ~Frame() {
    if (!value.is_null())
      word::release(value.word());
  }

  bool is_finished() const { return state == FrameState::finished; }
  /// It is a task: `parent` is `leaf`.
  bool is_task() const;
  /// No frame: what stands in `control.next` when a task's coroutine has ended.
  static inline Frame* task_end();
  std::coroutine_handle<> handle() {
    return std::coroutine_handle<>::from_address(__builtin_coro_promise(this, alignof(Frame), true));
  }
  static Frame& of(std::coroutine_handle<> handle) {
    return *static_cast<Frame*>(__builtin_coro_promise(handle.address(), alignof(Frame), false));
  }
  /// The innermost frame of the chain of awaits under this one.
  Frame& innermost();
  // What attributes say of it.
  Result<Own<Str>> name();
  Result<Own<Str>> qualname();
  Result<Object> code_object();
  /// None once it has ended.
  Result<Object> view();
  /// What it waits for, or None.
  Object awaited();
  void suspend_at_leaf() {
    child = nullptr;
    state = FrameState::suspended;
  }
  void suspend_for(Frame& awaited) {
    child = &awaited;
    awaited.parent = this;
    state = FrameState::suspended;
  }

  /// Without memory this answers with the one reserve block, so that it never is null (a null path would cost
  /// the elision of awaited frames): the frame's state is then no_memory.
  [[gnu::always_inline]] static void* operator new(size_t size) noexcept {
    void* block = allocate_known(size);
    if (block == nullptr) [[unlikely]]
      return reserve(size);
#if __STDC_HOSTED__
    if (memory::collector != nullptr)
      note(block);
#endif
    return block;
  }
  static void operator delete(void* block, size_t size) noexcept {
    if (block != reserve_block())
      free_known(block, size);
  }
  static inline void* reserve_block();
  /// Makes MemoryError pending.
  static void* reserve(size_t size);
  /// For the end of the program (runtime/core/collector.h).
  static void note(void* block);

  // What clang asks of a promise.
  struct Final {
    bool await_ready() noexcept { return false; }
    inline void await_suspend(std::coroutine_handle<> handle) noexcept;
    void await_resume() noexcept {}
  };
  std::suspend_always initial_suspend() noexcept { return {}; }
  Final final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
  template <class Awaitable>
  auto await_transform(At<Awaitable>&& await) noexcept {
    line = await.line;
    return await.awaitable.operator co_await();
  }
  /// A frame that runs holds nothing in `value`.
  void return_value(Object result) noexcept {
    new (PyPlacement{&value}) Object(static_cast<Object&&>(result));
  }
};

/// The registers of the machine that runs frames.
struct Control {
  /// Owned word: what an await or a yield is answered with when its frame is resumed, and what a frame
  /// yields. 0 means that an exception is pending: it is thrown in, or comes out.
  Word transfer = 0;
  Frame* next = nullptr; ///< who `run` resumes after the frame that just ended or yielded
  asyncio::Task* driver =
      nullptr; ///< the task whose chain is running; null while a coroutine is driven by hand
  asyncio::Task* current = nullptr; ///< what asyncio.current_task() says; `set_current` changes it

  void send(Object&& object) { transfer = object.leak(); }
  /// The transfer as a Result: failed when it is 0.
  Object receive() {
    Word word = transfer;
    transfer = 0;
    return Object::adopt(word);
  }
  /// The same where the answer is not taken: whether it is no exception.
  bool is_answered() {
    const Word word = transfer;
    if (word == word::none) [[likely]]
      return true; // what is left in the transfer counts no reference
    transfer = 0;
    word::release(word);
    return word != 0;
  }
  /// The same where the scheduler has let a task go on: with None, or an exception.
  bool is_let_go() {
    const bool let_go = transfer != 0;
    transfer = 0;
    return let_go;
  }
};
extern Control control;
/// The same as a value, None outside of tasks: asyncio.core.cur_task.
namespace asyncio::core {
PY_CONST("cur_task") extern Ref cur_task;
}
inline void set_current(asyncio::Task* task);

inline Frame* Frame::task_end() {
  return reinterpret_cast<Frame*>(&control);
}

/// The room for the one frame that could not be allocated, and its size; the target's.
extern "C" {
extern void* py_frame_reserve[];
extern const size_t py_frame_reserve_size;
}

inline void* Frame::reserve_block() {
  return py_frame_reserve;
}

inline Frame::Frame(const CodeInfo& c) : code(&c), parent(nullptr), value() {
  state =
      this == reinterpret_cast<Frame*>(py_frame_reserve + 2) ? FrameState::no_memory : FrameState::created;
}

inline void Frame::Final::await_suspend(std::coroutine_handle<> handle) noexcept {
  Frame& frame = of(handle);
  frame.state = FrameState::finished;
  control.next = frame.parent;
}

/// A StopIteration must not leave a function that is resumed: RuntimeError "WHAT raised StopIteration" takes
/// its place. The same of an exception that means the end otherwise, `stop`.
void refuse_stop_iteration(const char* what);
void refuse_stop(const TypeInfo& stop, const char* what);

/// Why a frame cannot start, made pending: MemoryError, RecursionError, or that a coroutine is awaited twice.
/// Always true.
bool refuse_start(Frame& frame);

/// Starts a created frame, whose handle is given, on the caller's stack. True when it has ended or could not
/// start (then its value is null and an exception is pending), false when it has suspended.
[[gnu::always_inline]] inline bool start_nested(Frame& frame, std::coroutine_handle<> handle) {
  if (frame.state != FrameState::created ||
      reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) < stack_limit) [[unlikely]]
    return refuse_start(frame);
  frame.state = FrameState::running;
  handle.resume();
  return frame.is_finished();
}

/// Gives control to a suspended frame, with control.transfer as the answer to its await, and then to whoever
/// awaits it, until the chain suspends again, yields, or its root has ended. (That a task's has ended is left
/// in `control.next`.)
void run(Frame* frame);

/// Throws the pending exception (control.transfer is 0) or sends control.transfer into a chain from outside,
/// at its innermost frame: gives what is yielded, the stop word when the chain's root has ended (its result
/// is in `value`), or a failure. `what` is the word for the root in messages. Refused: a chain that runs, is
/// awaited or belongs to a task.
Result<Object> drive(Frame& root, const char* what);

/// `close()` of a generator or coroutine: GeneratorExit where it stands. RuntimeError "WHAT ignored
/// GeneratorExit".
Status close_frame(Frame& root, const char* what);
/// The arguments of `throw(type, value, traceback)`: TypeError, which is not thrown into anything.
Status check_thrown(Ref type, Ref value, Ref traceback);
/// `throw(type, value, traceback)`: makes the exception pending that is meant.
void raise_thrown(Ref type, Ref value);
/// Closes a frame whose last reference has gone, if it has begun and not ended. True: someone has taken a new
/// reference to it meanwhile.
bool close_dropped(Frame& frame);
/// TypeInfo::drop of coroutines and generators: closes it, and gives its memory back.
void drop_frame(Header* object);

} // namespace py
