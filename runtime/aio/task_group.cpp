#include "runtime/aio/task_group.h"
#include "runtime/aio/unraisable.h"
#include "runtime/aio/wait_in_list.h"
#include "runtime/core/memory.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio, TaskGroup)

namespace py::asyncio {

constinit const TypeInfo TaskGroup::info =
    native_type<TaskGroup>(PY_STR("asyncio"), PY_STR("TaskGroup"), constructors::asyncio::TaskGroup,
                           &attrs::asyncio::TaskGroup, TypeInfo::final);

Result<Own<TaskGroup>> TaskGroup::construct() {
  PY_TRY(group, create<TaskGroup>());
  PY_TRY(errors, make_list(nullptr, 0));
  group->errors = static_cast<Own<List>&&>(errors);
  return group;
}

// --- Members
// ---------------------------------------------------------------------------------------------------------

static void free_member(Watch& watch) {
  auto& member = static_cast<TaskGroup::Member&>(watch);
  Own<TaskGroup> group(member.group.get());
  for (TaskGroup::Member** place = &group->members; *place != nullptr; place = &(*place)->after)
    if (*place == &member) {
      *place = member.after;
      break;
    }
  member.~Member();
  free(&member);
}
constinit const Watch::Kind TaskGroup::Member::a_kind{
    [](Watch& watch, Future& task) {
      Own<TaskGroup> group(static_cast<TaskGroup::Member&>(watch).group.get());
      free_member(watch);
      group->member_ended(task);
      return true;
    },
    free_member};

Result<Own<Task>> TaskGroup::create_task(Ref coroutine, Ref name, Ref) {
  if (parent == nullptr)
    return raise_runtime_error("TaskGroup %R has not been entered", Ref(this).word());
  if (exiting && members == nullptr)
    return raise_runtime_error("TaskGroup %R is finished", Ref(this).word());
  if (aborting)
    return raise_runtime_error("TaskGroup %R is shutting down", Ref(this).word());
  void* block = allocate(sizeof(Member));
  if (block == nullptr)
    return raise_memory_error();
  Result<Own<Task>> task = asyncio::create_task(coroutine, name);
  if (task.failed()) {
    free(block);
    return Failed{};
  }
  auto* member = new (PyPlacement{block}) Member;
  member->kind = &Member::a_kind;
  member->group = Own<TaskGroup>(this);
  member->task = (*task).get();
  Member** place = &members;
  while (*place != nullptr)
    place = &(*place)->after;
  *place = member;
  member->task->add_watch(*member);
  return task;
}

void TaskGroup::abort() {
  aborting = true;
  for (Member* member = members; member != nullptr; member = member->after)
    if (member->task->cancel(none).failed()) // the one that runs: it is told by its own await of the group
      clear_pending();
}

static bool is_base_error(Ref exception) {
  return is_instance(exception, &types::SystemExit) || is_instance(exception, &types::KeyboardInterrupt);
}

/// A member has failed: cancels the others, and the block that has not ended yet.
inline constexpr CodeInfo give_up_code{"asyncio", "TaskGroup"};
static TaskOf<give_up_code> give_up(Own<TaskGroup> group) {
  if (group->aborting || group->has_cancelled_parent || group->parent->is_finished() ||
      (group->exiting && group->members == nullptr))
    co_return none;
  group->abort();
  group->has_cancelled_parent = true;
  if (group->parent->cancel(none).failed())
    co_return Failed{};
  co_return none;
}

void TaskGroup::member_ended(Future& task) {
  if (members == nullptr)
    scheduler.wake_all(completed);
  if (!task.raised || task.is_cancelled())
    return;
  if (errors->append(task.value).failed()) {
    report_unraisable(&task);
    return;
  }
  if (is_base_error(task.value) && base_error.is_null())
    base_error = Own<BaseException>(task.value.ref().as<BaseException>());
  if (aborting || has_cancelled_parent)
    return;
  // On the next turn: a task whose time has come as well still ends by itself.
  if (start_hidden(give_up(Own<TaskGroup>(this)), hal::now()).failed())
    report_unraisable(this);
}

// --- The block
// -------------------------------------------------------------------------------------------------------

inline constexpr CodeInfo enter_code{"asyncio", "TaskGroup.__aenter__"};
static Coroutine<enter_code> enter_group(Own<TaskGroup> group) {
  if (group->parent != nullptr) {
    (void)raise_runtime_error("TaskGroup %R has already been entered", Ref(group).word());
    co_return Failed{};
  }
  if (control.current == nullptr) {
    (void)raise_no_running_loop();
    co_return Failed{};
  }
  group->parent = control.current;
  co_return static_cast<Own<TaskGroup>&&>(group);
}
Result<Own<CoroutineObject>> TaskGroup::aenter() {
  return enter_group(Own<TaskGroup>(this));
}

/// `value` is what leaves the block, or None.
inline constexpr CodeInfo leave_code{"asyncio", "TaskGroup.__aexit__"};
static Coroutine<leave_code> leave_group(Own<TaskGroup> group, Object value) {
  group->exiting = true;
  bool has_failed = !value.ref().is_none();
  bool is_cancel = has_failed && type_of(value) == &types::CancelledError;
  if (has_failed && is_base_error(value) && group->base_error.is_null())
    group->base_error = Own<BaseException>(value.ref().as<BaseException>());
  Own<BaseException> cancelled;
  if (is_cancel)
    cancelled = Own<BaseException>(value.ref().as<BaseException>());
  if (group->has_cancelled_parent && group->parent->uncancel() == 0)
    cancelled.clear();
  if (has_failed && !group->aborting)
    group->abort();
  while (group->members != nullptr) {
    auto waited = co_await at(0, WaitInList(group->completed));
    if (waited.failed()) {
      if (!pending_is(types::CancelledError))
        co_return Failed{};
      Own<BaseException> request = take_pending();
      if (!group->aborting) {
        cancelled = static_cast<Own<BaseException>&&>(request);
        group->abort();
      }
    }
  }
  if (!group->base_error.is_null()) {
    if (group->base_error.get() == value.ref().header())
      co_return none;
    (void)raise_exception(static_cast<Own<BaseException>&&>(group->base_error));
    co_return Failed{};
  }
  if (!cancelled.is_null() && group->errors->count == 0) {
    if (cancelled.get() == value.ref().header())
      co_return none; // it goes on by itself
    (void)raise_exception(static_cast<Own<BaseException>&&>(cancelled));
    co_return Failed{};
  }
  if (has_failed && !is_cancel && group->errors->append(value).failed())
    co_return Failed{};
  if (group->errors->count == 0)
    co_return none;
  Result<Object> made =
      call_with(&types::BaseExceptionGroup, PY_STR("unhandled errors in a TaskGroup"), group->errors);
  group->errors.clear();
  if (made.failed())
    co_return Failed{};
  (void)raise(*made, none);
  co_return Failed{};
}
Result<Own<CoroutineObject>> TaskGroup::aexit(Ref, Ref value, Ref) {
  return leave_group(Own<TaskGroup>(this), Object(value));
}

} // namespace py::asyncio
