#include "runtime/aio/poll.h"
#include "runtime/core/class.h"
#include "runtime/core/int.h"
#include "runtime/core/memory.h"
#include "runtime/core/ops.h"
#include "runtime/modules/io/io_base.h"

namespace py {

// --- Asking
// ----------------------------------------------------------------------------------------------------------

static const PollEntry* const all_entries[] = {&poll_entries::uart,    &poll_entries::serial,
                                               &poll_entries::console, &poll_entries::event_queue,
                                               &poll_entries::counter, &poll_entries::socket};

const PollEntry* find_poll_entry(Ref stream) {
  for (const PollEntry* entry : all_entries)
    if (entry != nullptr && is_instance(stream, entry->type))
      return entry;
  return nullptr;
}

/// The request that asks a stream of a program's own what it can do.
constexpr SWord ioctl_poll = 3;

static Result<SWord> ask_own(Ref stream, SWord wanted) {
  PY_TRY(answer, call_method_with(stream, PY_STR("ioctl"), Int::small(ioctl_poll), Int::small(wanted)));
  PY_TRY(index, to_index(answer));
  PY_TRY(ready, to_sword(index));
  if (ready < 0)
    return raise_os_error(int(-ready));
  return ready & (wanted | poll_error | poll_end);
}

Status check_stream(Ref stream) {
  TypeAttr method;
  const PollEntry* entry = find_poll_entry(stream);
  if (entry != nullptr ? entry->ready(stream.header(), 0) < 0
                       : !is_instance(stream, &io::IOBase::info) ||
                             !find_in_type(type_of(stream), PY_STR("ioctl"), method))
    return raise_new(types::OSError, "stream operation not supported");
  return {};
}

Result<SWord> poll_stream(Ref stream, SWord wanted) {
  const PollEntry* entry = find_poll_entry(stream);
  return entry == nullptr ? ask_own(stream, wanted) : Result<SWord>(entry->ready(stream.header(), wanted));
}

bool must_be_asked(Ref stream) {
  const PollEntry* entry = find_poll_entry(stream);
  return entry == nullptr || entry->is_silent;
}

bool rest_for_streams(Micros deadline, bool asks) {
  if (!asks)
    return hal::idle_until(deadline);
  hal::OwnRest rest;
  rest.look();
  const Micros soon = hal::now() + between_polls;
  return hal::idle_until(deadline < soon ? deadline : soon);
}

// --- Waiting
// ---------------------------------------------------------------------------------------------------------

namespace {

/// A stream and the tasks that wait for it, the reader and the writer.
struct Waited {
  Object stream;
  Task* tasks[2] = {nullptr, nullptr};
  bool is_asked = false; ///< in this round
  Waited* next = nullptr;

  SWord wanted() const { return (tasks[0] != nullptr ? poll_in : 0) | (tasks[1] != nullptr ? poll_out : 0); }
  bool is_over() const { return tasks[0] == nullptr && tasks[1] == nullptr; }
};
Waited* all_waited;

void drop(Waited& waited) {
  for (Waited** place = &all_waited; *place != nullptr; place = &(*place)->next)
    if (*place == &waited) {
      *place = waited.next;
      break;
    }
  waited.~Waited();
  free(&waited);
}

Waited* find_waited(Ref stream) {
  for (Waited* waited = all_waited; waited != nullptr; waited = waited->next)
    if (waited->stream.ref().word() == stream.word())
      return waited;
  return nullptr;
}

void wake(Task*& task) {
  if (task == nullptr)
    return;
  Task& woken = *task;
  task = nullptr;
  if (woken.place != asyncio::Place::apart)
    return; // it has gone on without waiting
  scheduler.ready(woken);
  PY_OBSERVE(woken, woken);
}

/// Asks every stream once. An `ioctl` runs the program's code, which may change the list.
Status ask_all() {
  for (Waited* waited = all_waited; waited != nullptr; waited = waited->next)
    waited->is_asked = false;
  for (Waited* waited = all_waited; waited != nullptr;) {
    if (waited->is_asked) {
      waited = waited->next;
      continue;
    }
    waited->is_asked = true;
    Object stream(waited->stream.ref());
    PY_TRY(ready, poll_stream(stream, waited->wanted()));
    waited = find_waited(stream);
    if (waited != nullptr && (ready & ~poll_out) != 0)
      wake(waited->tasks[0]);
    if (waited != nullptr && (ready & ~poll_in) != 0)
      wake(waited->tasks[1]);
    if (waited != nullptr && waited->is_over())
      drop(*waited);
    waited = all_waited;
  }
  return {};
}

void forget(Task& task) {
  for (Waited* waited = all_waited; waited != nullptr;) {
    Waited& one = *waited;
    waited = waited->next;
    for (Task*& waiter : one.tasks)
      if (waiter == &task)
        waiter = nullptr;
    if (one.is_over())
      drop(one);
  }
}

Task* any_task() {
  return all_waited == nullptr ? nullptr : all_waited->tasks[all_waited->tasks[0] == nullptr];
}

bool must_ask() {
  for (Waited* waited = all_waited; waited != nullptr; waited = waited->next)
    if (must_be_asked(waited->stream))
      return true;
  return false;
}

bool rest(Micros deadline) {
  return rest_for_streams(deadline, must_ask());
}

const StreamWaits waits{ask_all, must_ask, rest, forget, any_task};

} // namespace

Status wait_for_stream(Ref stream, bool to_write) {
  if (control.driver == nullptr)
    return raise_no_running_loop();
  Task& task = *control.driver;
  Waited* waited = find_waited(stream);
  if (waited != nullptr && waited->tasks[to_write] != nullptr)
    return raise_with(types::AssertionError, {});
  PY_CHECK(check_stream(stream));
  if (waited == nullptr) {
    void* block = allocate(sizeof(Waited));
    if (block == nullptr)
      return raise_memory_error();
    waited = new (PyPlacement{block}) Waited{Object(stream)};
    Waited** end = &all_waited;
    while (*end != nullptr)
      end = &(*end)->next;
    *end = waited;
  }
  waited->tasks[to_write] = &task;
  scheduler.wait_for_streams(waits, task);
  return {};
}

} // namespace py
