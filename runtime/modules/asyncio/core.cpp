#include "runtime/modules/asyncio/core.h"
#include "runtime/aio/poll.h"
#include "runtime/aio/unraisable.h"
#include "runtime/core/int.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/supervisor/supervisor.h"

PY_NATIVE_TABLES(asyncio::core, _Never)
PY_NATIVE_TABLES(asyncio::core, IOQueue)
PY_NATIVE_TABLES(asyncio::core, TaskQueue)
PY_NATIVE_TABLES(asyncio::core, SingletonGenerator)

namespace py::asyncio::core {

constinit const TypeInfo IOQueue::info = builtin_type({.name = PY_STR("IOQueue"),
                                                       .base = &types::object,
                                                       .size = sizeof(IOQueue),
                                                       .kind = Kind::native,
                                                       .flags = TypeInfo::final | TypeInfo::abstract,
                                                       .attrs = &attrs::asyncio::core::IOQueue,
                                                       .module = PY_STR("asyncio.core")});
constinit const TypeInfo Never::info = builtin_type({.name = PY_STR("_Never"),
                                                     .base = &types::object,
                                                     .size = sizeof(Never),
                                                     .kind = Kind::native,
                                                     .flags = TypeInfo::final | TypeInfo::abstract,
                                                     .attrs = &attrs::asyncio::core::_Never,
                                                     .module = PY_STR("asyncio.core")});
constinit const TypeInfo TaskQueue::info = native_type<TaskQueue>(
    PY_STR("asyncio.core"), PY_STR("TaskQueue"), constructors::asyncio::core::TaskQueue,
    &attrs::asyncio::core::TaskQueue, TypeInfo::final);
constinit const TypeInfo SingletonGenerator::info = native_type<SingletonGenerator>(
    PY_STR("asyncio.core"), PY_STR("SingletonGenerator"), constructors::asyncio::core::SingletonGenerator,
    &attrs::asyncio::core::SingletonGenerator, TypeInfo::final);
constinit IOQueue the_io_queue{{&IOQueue::info, immortal_refs}};
constinit TaskQueue the_task_queue{{&TaskQueue::info, immortal_refs}, {}, true};

// --- Ticks
// -----------------------------------------------------------------------------------------------------------

constexpr SWord period = SWord(1) << 29, half = period / 2;

SWord ticks() {
  return supervisor::ticks_ms();
}
Result<SWord> ticks_add(SWord at, SWord delta) {
  if (delta <= -half || delta >= half)
    return raise_overflow_error("ticks interval overflow");
  return (at + delta) & (period - 1);
}
SWord ticks_diff(SWord ticks1, SWord ticks2) {
  return ((ticks1 - ticks2 + half) & (period - 1)) - half;
}
/// When the clock shows these ticks: the nearest such time.
static Micros time_of(SWord at) {
  Micros now = hal::now();
  SWord ms = ticks_diff(at, supervisor::ticks_ms_at(now));
  Micros whole = now / 1000 * 1000;
  if (ms < 0)
    return whole < Micros(-ms) * 1000 ? 0 : whole - Micros(-ms) * 1000;
  return ms == 0 ? now : whole + Micros(ms) * 1000;
}

Status print_exception(Ref type, Ref value, Ref) {
  Ref exception = is<BaseException>(value) ? value : type;
  if (!is<BaseException>(exception))
    return raise_type_error("Exception expected for value, %T found", exception.word());
  print_traceback(exception.as<BaseException>());
  return {};
}

// --- TaskQueue
// -------------------------------------------------------------------------------------------------------

/// Where the running task goes when it yields: until then it stands nowhere, as it may come to wait for
/// something else.
struct Pushed {
  Task* task = nullptr;
  uint32_t number = 0; ///< the task's, whose memory may be another one's by then
  Micros when = 0;
  Own<TaskQueue> queue;

  bool is(const Task& other) const { return task == &other && number == other.number; }
};
static constinit Pushed pushed;

static void put_in(TaskQueue& queue, Task& task, Micros when) {
  scheduler.take_back(task);
  if (queue.is_main) {
    scheduler.sleep(task, when);
  } else if (task.cancelling) {
    scheduler.ready(task);
  } else {
    task.set_when(when);
    task.place = Place::list;
    task.list = &queue.tasks;
    queue.tasks.push_by_time(task);
  }
}

static bool put_in_pushed(Task& task) {
  if (!pushed.is(task))
    return false;
  pushed.task = nullptr;
  Own<TaskQueue> queue = static_cast<Own<TaskQueue>&&>(pushed.queue);
  put_in(*queue, task, pushed.when);
  return true;
}

/// While a program looks at a queue, the running task stands where it was pushed.
class Standing {
public:
  Standing() {
    if (control.current != nullptr && pushed.is(*control.current)) {
      task_ = pushed.task;
      put_in(*pushed.queue, *task_, pushed.when);
    }
  }
  Standing(const Standing&) = delete;
  ~Standing() {
    if (task_ == nullptr)
      return;
    if (task_->place == Place::nowhere)
      pushed.task = nullptr; // it was taken out
    else
      scheduler.take_out(*task_);
  }

private:
  Task* task_ = nullptr;
};

Status TaskQueue::push(Task* task, Ref key) {
  if (task->place != Place::nowhere || (task == control.current && pushed.is(*task)))
    return raise_runtime_error("the task is in a queue already");
  Micros when = hal::now();
  if (!key.is_none()) {
    PY_TRY(index, to_index(key));
    PY_TRY(ticks, to_sword(index));
    when = time_of(ticks);
  }
  if (task != control.current) {
    put_in(*this, *task, when);
    return {};
  }
  pushed.task = task;
  pushed.number = task->number;
  pushed.when = when;
  pushed.queue = Own<TaskQueue>(this);
  scheduler.put_in_at_yield = put_in_pushed;
  return {};
}

Object TaskQueue::peek() {
  const Standing standing;
  TaskLinks* first = is_main ? scheduler.first() : tasks.first();
  return first == nullptr ? Object(none) : Object(static_cast<Task*>(first));
}

Result<Own<Task>> TaskQueue::pop() {
  const Standing standing;
  TaskLinks* first = is_main ? scheduler.first() : tasks.first();
  if (first == nullptr)
    return raise_index_error("empty heap");
  Own<Task> task(static_cast<Task*>(first));
  scheduler.take_out(*task);
  return task;
}

Status TaskQueue::remove(Task* task) {
  const Standing standing;
  bool here = is_main ? task->place == Place::ready || task->place == Place::timer
                      : task->place == Place::list && task->list == &tasks;
  if (!here)
    return raise_value_error("the task is not in this queue");
  scheduler.take_out(*task);
  return {};
}

// --- SingletonGenerator
// ----------------------------------------------------------------------------------------------

Result<Own<SingletonGenerator>> SingletonGenerator::construct() {
  PY_TRY(made, create<SingletonGenerator>());
  made->wake = none;
  return made;
}

Result<Object> SingletonGenerator::step() {
  if (wake.ref().is_none())
    return raise_stop_iteration(none);
  if (control.driver == nullptr)
    return raise_no_running_loop();
  PY_TRY(index, to_index(wake));
  PY_TRY(ticks, to_sword(index));
  wake = none;
  scheduler.sleep(*control.driver, time_of(ticks));
  return Object(none);
}

// --- Streams
// ---------------------------------------------------------------------------------------------------------

static constinit Never the_never{{&Never::info, immortal_refs}};

Own<Never> never() {
  the_never.is_armed = true;
  return Own<Never>(&the_never);
}
Result<Object> Never::step() {
  if (!is_armed)
    return raise_stop_iteration(none);
  is_armed = false;
  return Object(none);
}

Result<Own<Never>> IOQueue::queue_read(Ref stream) {
  PY_CHECK(wait_for_stream(stream, false));
  return never();
}
Result<Own<Never>> IOQueue::queue_write(Ref stream) {
  PY_CHECK(wait_for_stream(stream, true));
  return never();
}

} // namespace py::asyncio::core
