#include "runtime/aio/frame.h"
#include "runtime/aio/coroutine.h"
#include "runtime/aio/generator.h"
#include "runtime/aio/scheduler.h"
#include "runtime/core/iterate.h"
#include "runtime/core/tuple.h"

namespace py {

Control control;
Ref asyncio::core::cur_task{none};

// --- Memory
// ----------------------------------------------------------------------------------------------------------

#if __STDC_HOSTED__ // a chip has it elsewhere
extern "C" {
constexpr size_t reserve_words = 512;
alignas(16) void* py_frame_reserve[reserve_words];
extern const size_t py_frame_reserve_size = sizeof(void*) * reserve_words;
}
#endif

#if __STDC_HOSTED__
static void end_frame(void* block, bool only_detach) {
  std::coroutine_handle<> handle = std::coroutine_handle<>::from_address(block);
  Frame& frame = Frame::of(handle);
  if (frame.type == nullptr)
    return; // never was an object: the frame that awaits it has it, and destroys it
  auto* task = frame.is_task() ? static_cast<asyncio::Task*>(&frame) : nullptr;
  if (only_detach) {
    frame.refs = immortal_refs;
    if (task != nullptr)
      task->drop_watches(); // while what they lead to is there
  } else if (task == nullptr) {
    const bool is_promised = frame.is_promised;
    handle.destroy();
    if (is_promised)
      free(block);
  } else if (task->is_finished()) {
    task->type->drop(task);
  } else {
    if (!task->is_apart())
      handle.destroy();
    if (!task->keeps_itself) { // forgotten; else the block stays: the scheduler knows the task
      word::release(task->value.leak());
      free(block);
    }
  }
}
void Frame::note(void* block) {
  Frame::of(std::coroutine_handle<>::from_address(block)).type = nullptr; // until it is taken as an object
  memory::note_frame(block, end_frame);
}
#endif

void* Frame::reserve(size_t size) {
  (void)raise_memory_error();
  if (size > py_frame_reserve_size)
    __builtin_trap(); // no target has a reserve for so large a frame
  return py_frame_reserve;
}

// --- Control
// ---------------------------------------------------------------------------------------------------------

Frame& Frame::innermost() {
  Frame* frame = this;
  while (frame->state == FrameState::suspended && frame->child != nullptr)
    frame = frame->child;
  return *frame;
}

bool refuse_start(Frame& frame) {
  if (frame.state == FrameState::created)
    (void)raise_recursion_error();
  else if (frame.is_finished())
    (void)raise_runtime_error("cannot reuse already awaited coroutine");
  else if (frame.state != FrameState::no_memory)
    (void)raise_runtime_error("coroutine is being awaited already");
  return true;
}

/// A frame that delegates: asks its iterator first. True when that yielded.
static bool delegate(Frame& frame) {
  Object iterator = static_cast<Object&&>(frame.value);
  frame.state = FrameState::running;
  if (!advance(iterator.ref()))
    return false;
  frame.value = static_cast<Object&&>(iterator);
  frame.state = FrameState::delegating;
  yielded_by(frame); // not by what the iterator awaits
  return true;
}

void run(Frame* frame) {
  do {
    if (frame->state == FrameState::delegating && delegate(*frame))
      return;
    frame->state = FrameState::running;
    frame->handle().resume();
    frame = control.next;
    if (frame == Frame::task_end())
      return;
    control.next = nullptr;
  } while (frame != nullptr);
}

/// The handling scopes of coroutines that are driven by hand and stand inside an `except` or `finally` block.
/// Rare, so they are not in every coroutine.
struct Driven {
  Frame* root;
  HandlingScopes scopes;
  Driven* next;
};
static Driven* driven;

static Driven* find_driven(Frame& root) {
  for (Driven* d = driven; d != nullptr; d = d->next)
    if (d->root == &root)
      return d;
  return nullptr;
}
static void forget_driven(Frame& root) {
  for (Driven** place = &driven; *place != nullptr; place = &(*place)->next)
    if ((*place)->root == &root) {
      Driven* gone = *place;
      *place = gone->next;
      free(gone);
      return;
    }
}

Result<Object> drive(Frame& root, const char* what) {
  bool throwing = control.transfer == 0;
  Frame& leaf = root.innermost();
  const char* refusal = nullptr;
  if (leaf.state == FrameState::running)
    refusal = "already executing";
  else if (root.parent != nullptr)
    refusal = "is being awaited already";
  if (refusal != nullptr) {
    if (throwing)
      clear_pending();
    else
      control.receive().clear();
    return leaf.state == FrameState::running ? raise_value_error("%s %s", what, refusal)
                                             : raise_runtime_error("%s %s", what, refusal);
  }
  if (throwing && leaf.state == FrameState::created) {
    leaf.state = FrameState::finished;
    return Failed{};
  }
  Driven* entry = find_driven(root);
  if (entry == nullptr) {
    entry = static_cast<Driven*>(allocate(sizeof(Driven)));
    if (entry == nullptr)
      return raise_memory_error();
    driven = new (PyPlacement{entry}) Driven{&root, HandlingScopes(), driven};
  }
  Own<CoroutineObject> keep(reinterpret_cast<CoroutineObject*>(&root));
  asyncio::Task* driver = control.driver;
  control.driver = nullptr;
  HandlingScopes::Mark mark = entry->scopes.resume();
  run(&leaf);
  entry->scopes.suspend(mark);
  control.driver = driver;
  if (!root.is_finished())
    return control.receive();
  forget_driven(root);
  if (root.value.is_null())
    return Failed{};
  return stop_object();
}

Status close_frame(Frame& root, const char* what) {
  if (root.state == FrameState::created) {
    root.state = FrameState::finished;
    return {};
  }
  if (root.is_finished())
    return {};
  control.transfer = 0;
  {
    NothingHandled aside;
    (void)raise_with(types::GeneratorExit, {});
  }
  Result<Object> result =
      root.type == &types::generator ? static_cast<GeneratorObject&>(root).resume() : drive(root, what);
  if (result.failed()) {
    if (!pending_is(types::GeneratorExit) && !pending_is(types::StopIteration))
      return Failed{};
    clear_pending();
    return {};
  }
  if (is_stop(*result))
    return {};
  return raise_runtime_error("%s ignored GeneratorExit", what);
}

void drop_frame(Header* object) {
  Frame& frame = static_cast<Frame&>(*object);
  if (close_dropped(frame))
    return;
  const bool is_promised = frame.is_promised;
  void* const block = frame.handle().address();
  frame.handle().destroy();
  if (is_promised)
    free(block);
}

Status check_thrown(Ref type, Ref value, Ref traceback) {
  if (!traceback.is_null() && !traceback.is_none() && !is<Traceback>(traceback))
    return raise_type_error("throw() third argument must be a traceback object");
  if (is<BaseException>(type) && !value.is_null() && !value.is_none())
    return raise_type_error("instance exception may not have a separate value");
  if (!is_exception_class(type) && !is<BaseException>(type))
    return raise_type_error("exceptions must be classes or instances deriving from BaseException, not %T",
                            type.word());
  return {};
}

void raise_thrown(Ref type, Ref value) {
  control.transfer = 0;
  if (value.is_none() || value.is_null()) {
    (void)raise(type);
    return;
  }
  if (is<BaseException>(value) && is_instance(value, type.as<TypeInfo>())) {
    (void)raise(value);
    return;
  }
  Tuple* values = try_as<Tuple>(value);
  Result<Object> made = values ? call(type, Args{reinterpret_cast<const Ref*>(values->items()),
                                                 static_cast<uint16_t>(values->count), 0, nullptr})
                               : call_with(type, value);
  if (!made.failed())
    (void)raise(made.take().ref());
}

void refuse_stop_iteration(const char* what) {
  refuse_stop(types::StopIteration, what);
}
void refuse_stop(const TypeInfo& stop, const char* what) {
  if (!pending_is(stop)) [[likely]]
    return;
  Own<BaseException> cause = take_pending();
  (void)raise_runtime_error("%s raised %N", what, &stop);
  BaseException* error = pending();
  error->cause = Own<BaseException>(cause.get());
  error->context = static_cast<Own<BaseException>&&>(cause);
  error->suppress_context = true;
}

} // namespace py
