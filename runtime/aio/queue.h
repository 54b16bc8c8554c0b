// asyncio.Queue, LifoQueue and PriorityQueue, as CPython 3.11 has them. Nothing here may be called from an
// interrupt.
#pragma once
#include "runtime/aio/coroutine.h"
#include "runtime/aio/task_queue.h"
#include "runtime/core/list.h"
#include "runtime/core/subclassable.h"

namespace py::asyncio {

struct Queue;

/// `await queue.get()` without the coroutine object. The awaiting frame keeps the queue.
class QueueGet {
public:
  explicit QueueGet(Queue* queue) : queue_(queue) {}
  QueueGet operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  Result<Object> await_resume() noexcept;

private:
  Queue* queue_;
};

/// `await queue.put(item)`: likewise; it keeps the item too.
class QueuePut {
public:
  QueuePut(Queue* queue, Ref item) : queue_(queue), item_(item) {}
  QueuePut operator co_await() noexcept { return *this; }
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> awaiter) noexcept;
  ResultOf<word::none> await_resume() noexcept;

private:
  Queue* queue_;
  Ref item_;
};

struct PY_CLASS("Queue") Queue : Header {
  static const TypeInfo info;

  /// Which item comes out: the oldest, the newest, the least.
  enum class Order : uint8_t { fifo, lifo, priority } order = Order::fifo;
  Object* items = nullptr; ///< a ring for fifo, a heap for priority; nothing stands in the other places
  size_t room = 0;         ///< 0 or a power of two
  size_t first = 0, count = 0;
  SWord limit = 0; ///< 0 and less: none
  SWord unfinished = 0;
  struct Waiters : TaskList {
    Queue* queue; ///< known once a task has waited
  };
  Waiters getters{}, putters{};
  TaskList joiners;

  ~Queue();

  PY_INIT PY_SIGNATURE("(maxsize: int = 0) -> Queue")
  static Result<Own<Queue>> construct(PY_DEFAULT("0") SWord maxsize);
  PY_METHOD("__init__") void init(PY_DEFAULT("0") SWord maxsize) { limit = maxsize; }
  PY_METHOD("qsize") SWord qsize() { return SWord(count); }
  PY_GET("maxsize") SWord maxsize() { return limit; }
  PY_METHOD("empty") bool empty() { return count == 0; }
  PY_METHOD("full") bool full() { return limit > 0 && SWord(count) >= limit; }
  /// QueueFull.
  PY_METHOD("put_nowait") Status put_nowait(Ref item);
  /// QueueEmpty.
  PY_METHOD("get_nowait") Result<Object> get_nowait();
  PY_METHOD("put")
  PY_SIGNATURE("(self, item: object) -> coroutine[None]") Result<Own<CoroutineObject>>
  put(Ref item);
  PY_AWAITED("put") QueuePut awaited_put(Ref item) { return QueuePut(this, item); }
  PY_METHOD("get")
  PY_SIGNATURE("(self) -> coroutine[object]") Result<Own<CoroutineObject>>
  get();
  PY_AWAITED("get") QueueGet awaited_get() { return QueueGet(this); }
  /// ValueError "task_done() called too many times".
  PY_METHOD("task_done") Status task_done();
  /// Waits until task_done was called for every item.
  PY_METHOD("join") PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  join();

private:
  Status widen();
  Status store(Object&& item);
  Result<bool> is_before(size_t one, size_t other);
  Status sift_up(size_t place);
  Result<Object> take_least();
};

struct PY_CLASS("LifoQueue") LifoQueue : Queue {
  static const TypeInfo info;
  PY_INIT PY_SIGNATURE("(maxsize: int = 0) -> LifoQueue")
  static Result<Own<LifoQueue>> construct(PY_DEFAULT("0") SWord maxsize);
  PY_METHOD("__init__") void init(PY_DEFAULT("0") SWord maxsize) {
    limit = maxsize;
    order = Order::lifo; // an instance that a class of the program's own made begins as zeros
  }
};
/// The least item first, by `<`.
struct PY_CLASS("PriorityQueue") PriorityQueue : Queue {
  static const TypeInfo info;
  PY_INIT PY_SIGNATURE("(maxsize: int = 0) -> PriorityQueue")
  static Result<Own<PriorityQueue>> construct(PY_DEFAULT("0") SWord maxsize);
  PY_METHOD("__init__") void init(PY_DEFAULT("0") SWord maxsize) {
    limit = maxsize;
    order = Order::priority; // an instance that a class of the program's own made begins as zeros
  }
};

extern const TypeInfo queue_empty PY_CLASS_OF("QueueEmpty", "BaseException") PY_BASE("Exception");
extern const TypeInfo queue_full PY_CLASS_OF("QueueFull", "BaseException") PY_BASE("Exception");

} // namespace py::asyncio
PY_SUBCLASSABLE("asyncio.Queue", py::asyncio::Queue)
PY_SUBCLASSABLE("asyncio.LifoQueue", py::asyncio::LifoQueue)
PY_SUBCLASSABLE("asyncio.PriorityQueue", py::asyncio::PriorityQueue)
PY_SUBCLASSABLE("asyncio.QueueEmpty", py::BaseException)
PY_SUBCLASSABLE("asyncio.QueueFull", py::BaseException)
