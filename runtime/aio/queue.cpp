#include "runtime/aio/queue.h"
#include "runtime/aio/scheduler.h"
#include "runtime/aio/wait_in_list.h"
#include "runtime/core/memory.h"
#include "runtime/core/ops.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, Queue)
PY_NATIVE_TABLES(asyncio, LifoQueue)
PY_NATIVE_TABLES(asyncio, PriorityQueue)

namespace py::asyncio {

static void traverse_queue(Header* object, Visit visit, void* state) {
  const Queue& queue = static_cast<Queue&>(*object);
  for (size_t i = 0; i < queue.count; ++i)
    visit(queue.items[(queue.first + i) & (queue.room - 1)].word(), state);
}

template <class T>
static constexpr TypeInfo queue_type(Str* name, const TypeInfo* base, CallEntry construct,
                                     const AttrTable* attrs) {
  return builtin_type({.name = name,
                       .base = base,
                       .size = sizeof(T),
                       .kind = Kind::native,
                       .flags = TypeInfo::subclassable,
                       .drop = drop_object<T>,
                       .traverse = traverse_queue,
                       .construct = construct,
                       .attrs = attrs,
                       .module = PY_STR("asyncio")});
}
static constexpr TypeInfo exception_type(Str* name) {
  return builtin_type({.name = name,
                       .base = &types::Exception,
                       .size = sizeof(BaseException),
                       .kind = Kind::exception,
                       .drop = drop_object<BaseException>,
                       .traverse = traverse_exception,
                       .construct = construct_exception,
                       .module = PY_STR("asyncio")});
}
constinit const TypeInfo Queue::info =
    queue_type<Queue>(PY_STR("Queue"), &types::object, construct_as<Queue, constructors::asyncio::Queue>,
                      &attrs::asyncio::Queue);
constinit const TypeInfo LifoQueue::info = queue_type<LifoQueue>(
    PY_STR("LifoQueue"), &Queue::info, construct_as<LifoQueue, constructors::asyncio::LifoQueue>,
    &attrs::asyncio::LifoQueue);
constinit const TypeInfo PriorityQueue::info = queue_type<PriorityQueue>(
    PY_STR("PriorityQueue"), &Queue::info, construct_as<PriorityQueue, constructors::asyncio::PriorityQueue>,
    &attrs::asyncio::PriorityQueue);
constinit const TypeInfo queue_empty = exception_type(PY_STR("QueueEmpty"));
constinit const TypeInfo queue_full = exception_type(PY_STR("QueueFull"));

template <class T>
static Result<Own<T>> make_queue(SWord limit, Queue::Order order) {
  PY_TRY(queue, create<T>());
  queue->limit = limit;
  queue->order = order;
  return queue;
}
Result<Own<Queue>> Queue::construct(SWord maxsize) {
  return make_queue<Queue>(maxsize, Order::fifo);
}
Result<Own<LifoQueue>> LifoQueue::construct(SWord maxsize) {
  return make_queue<LifoQueue>(maxsize, Order::lifo);
}
Result<Own<PriorityQueue>> PriorityQueue::construct(SWord maxsize) {
  return make_queue<PriorityQueue>(maxsize, Order::priority);
}

Queue::~Queue() {
  while (count > 0) {
    items[first].clear();
    first = (first + 1) & (room - 1);
    --count;
  }
  free(items);
}

// --- Items
// -----------------------------------------------------------------------------------------------------------

[[gnu::noinline]] Status Queue::widen() {
  const size_t wider = room == 0 ? 4 : room * 2;
  auto* grown = static_cast<Object*>(allocate(wider * sizeof(Object)));
  if (grown == nullptr)
    return raise_memory_error();
  for (size_t i = 0; i < count; ++i)
    new (PyPlacement{&grown[i]}) Object(static_cast<Object&&>(items[(first + i) & (room - 1)]));
  free(items);
  items = grown;
  room = wider;
  first = 0;
  return {};
}

/// Adds an item at the end, with room for it made first.
inline Status Queue::store(Object&& item) {
  if (count == room) [[unlikely]]
    PY_CHECK(widen());
  new (PyPlacement{&items[(first + count) & (room - 1)]}) Object(static_cast<Object&&>(item));
  ++count;
  return {};
}

// A heap begins at 0: `first` stays there. The comparisons run the items' `__lt__`, which may use the queue.

/// RuntimeError "list changed size during iteration", as heapq raises it.
Result<bool> Queue::is_before(size_t one, size_t other) {
  const size_t size = count;
  const Object left(items[one].ref()), right(items[other].ref());
  PY_TRY(before, is_lt(left, right));
  if (count != size) [[unlikely]]
    return raise_runtime_error("list changed size during iteration");
  return before;
}

Status Queue::sift_up(size_t place) {
  while (place > 0) {
    size_t parent = (place - 1) / 2;
    PY_TRY(before, is_before(place, parent));
    if (!before)
      return {};
    Object moved = static_cast<Object&&>(items[parent]);
    items[parent] = static_cast<Object&&>(items[place]);
    items[place] = static_cast<Object&&>(moved);
    place = parent;
  }
  return {};
}

/// The order of heapq.heappop: the hole goes down to a leaf, the last item into it and up. So equal items
/// come out in CPython's order.
Result<Object> Queue::take_least() {
  Object least(items[0].ref());
  Object last = static_cast<Object&&>(items[--count]);
  if (count == 0)
    return least;
  items[0] = static_cast<Object&&>(last);
  size_t place = 0;
  for (size_t child; (child = 2 * place + 1) < count;) {
    if (child + 1 < count) {
      PY_TRY(left_first, is_before(child, child + 1));
      child += !left_first;
    }
    Object moved = static_cast<Object&&>(items[place]);
    items[place] = static_cast<Object&&>(items[child]);
    items[child] = static_cast<Object&&>(moved);
    place = child;
  }
  PY_CHECK(sift_up(place));
  return least;
}

static void wake_next(TaskList& waiters) {
  if (!waiters.is_empty())
    scheduler.grant_first(waiters);
}

Status Queue::put_nowait(Ref item) {
  if (full())
    return raise_with(queue_full, {});
  PY_CHECK(store(Object(item)));
  if (order == Order::priority)
    PY_CHECK(sift_up(count - 1));
  ++unfinished;
  wake_next(getters);
  return {};
}

Result<Object> Queue::get_nowait() {
  if (empty())
    return raise_with(queue_empty, {});
  Object item;
  switch (order) {
  case Order::fifo:
    item = static_cast<Object&&>(items[first]);
    first = (first + 1) & (room - 1);
    --count;
    break;
  case Order::lifo:
    item = static_cast<Object&&>(items[(first + --count) & (room - 1)]);
    break;
  case Order::priority: {
    PY_TRY(least, take_least());
    item = static_cast<Object&&>(least);
    break;
  }
  }
  wake_next(putters);
  return item;
}

// --- Waiting
// ---------------------------------------------------------------------------------------------------------

// A task that was woken finds at its turn that another one was quicker: it waits again, behind those that
// wait.

static bool look_again(Task& task) {
  auto& waiters = static_cast<Queue::Waiters&>(*task.list);
  Queue& queue = *waiters.queue;
  if (task.cancelling || !(&waiters == &queue.getters ? queue.empty() : queue.full())) [[likely]] {
    task.looks_again = false;
    return false;
  }
  PY_OBSERVE(resumes, task);
  task.granted = false;
  scheduler.wait(task, waiters);
  return true;
}
static void wait_in(Queue::Waiters& waiters, Queue& queue, std::coroutine_handle<> awaiter) {
  waiters.queue = &queue;
  scheduler.wait_looking(suspend_driver(awaiter), waiters, look_again);
}

bool QueueGet::await_ready() noexcept {
  return queue_->empty() ? must_wait() : is_there();
}
void QueueGet::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  wait_in(queue_->getters, *queue_, awaiter);
}
Result<Object> QueueGet::await_resume() noexcept {
  const bool granted = take_grant();
  if (!control.is_let_go()) {
    if (granted && !queue_->empty())
      wake_next(queue_->getters);
    return Failed{};
  }
  return queue_->get_nowait();
}

bool QueuePut::await_ready() noexcept {
  return queue_->full() ? must_wait() : is_there();
}
void QueuePut::await_suspend(std::coroutine_handle<> awaiter) noexcept {
  wait_in(queue_->putters, *queue_, awaiter);
}
ResultOf<word::none> QueuePut::await_resume() noexcept {
  const bool granted = take_grant();
  if (!control.is_let_go()) {
    if (granted && !queue_->full())
      wake_next(queue_->putters);
    return Failed{};
  }
  if (queue_->put_nowait(item_).failed())
    return Failed{};
  return {};
}

inline constexpr CodeInfo get_code{"asyncio", "Queue.get"};
static Coroutine<get_code> get_item(Own<Queue> queue) {
  auto item = co_await at(0, queue->awaited_get());
  if (item.failed())
    co_return Failed{};
  co_return item.take();
}
Result<Own<CoroutineObject>> Queue::get() {
  return get_item(Own<Queue>(this));
}

inline constexpr CodeInfo put_code{"asyncio", "Queue.put"};
static Coroutine<put_code> put_item(Own<Queue> queue, Object item) {
  auto stored = co_await at(0, queue->awaited_put(item));
  if (stored.failed())
    co_return Failed{};
  co_return none;
}
Result<Own<CoroutineObject>> Queue::put(Ref item) {
  return put_item(Own<Queue>(this), Object(item));
}

Status Queue::task_done() {
  if (unfinished <= 0)
    return raise_value_error("task_done() called too many times");
  if (--unfinished == 0)
    scheduler.wake_all(joiners);
  return {};
}

inline constexpr CodeInfo join_code{"asyncio", "Queue.join"};
static Coroutine<join_code> join_queue(Own<Queue> queue) {
  if (queue->unfinished > 0) {
    auto woken = co_await at(0, WaitInList(queue->joiners));
    if (woken.failed())
      co_return Failed{};
  }
  co_return none;
}
Result<Own<CoroutineObject>> Queue::join() {
  return join_queue(Own<Queue>(this));
}

} // namespace py::asyncio
