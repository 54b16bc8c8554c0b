#include "runtime/core/collector.h"

#include "runtime/core/class.h"
#include "runtime/core/str.h"

namespace py {

namespace {

using memory::clear_mark;
using memory::for_each_object;
using memory::has_mark;
using memory::Mark;
using memory::set_mark;

constexpr int most_rounds = 3;
bool is_busy = false;

/// The object that a reference leads to, if it can be part of a cycle; else null. What has `traverse` is an
/// ordinary block of the heap.
Header* candidate(Word value) {
  if (!word::is_heap(value))
    return nullptr;
  auto* object = reinterpret_cast<Header*>(value);
  return object->refs >= immortal_refs || object->type->traverse == nullptr ? nullptr : object;
}

void for_each_reference(Header* object, Visit visit) {
  object->type->traverse(object, visit, nullptr);
}

// Reaching: a few objects that wait to be scanned stand in `open`; when there are more, the heap is walked
// for them.

constexpr unsigned most_open = 64;
Header* open[most_open];
unsigned open_count = 0;
bool is_overfull = false;

void reach(Header* object) {
  if (has_mark(object, Mark::reached))
    return;
  set_mark(object, Mark::reached);
  if (open_count < most_open)
    open[open_count++] = object;
  else
    is_overfull = true;
}

void scan(Header* object) {
  set_mark(object, Mark::scanned);
  for_each_reference(object, [](Word child, void*) {
    if (Header* found = candidate(child))
      reach(found);
  });
}

void scan_open() {
  while (open_count != 0)
    scan(open[--open_count]);
}

void scan_all() {
  scan_open();
  while (is_overfull) {
    is_overfull = false;
    for_each_object(
        [](Header* object, void*) {
          if (has_mark(object, Mark::reached) && !has_mark(object, Mark::scanned)) {
            scan(object);
            scan_open();
          }
        },
        nullptr);
  }
}

bool has_finalizer(const Header* object) {
  return is_user_class(object->type) && object->type->flags & TypeInfo::frees_itself && !memory::is_over &&
         !has_mark(object, Mark::finalized);
}

/// Whether dropping the object would run Python code.
bool runs_code(Header* object) {
  static bool leads_to_code;
  leads_to_code = has_finalizer(object);
  if (!leads_to_code)
    for_each_reference(object, [](Word child, void*) {
      if (!word::is_heap(child))
        return;
      const Kind kind = reinterpret_cast<Header*>(child)->type->kind;
      leads_to_code |= kind == Kind::coroutine || kind == Kind::generator || kind == Kind::async_generator;
    });
  return leads_to_code;
}

/// Marks what nothing but each other keeps alive as garbage, and counts it.
size_t find_garbage(bool may_run_code) {
  for_each_object(
      [](Header* object, void*) {
        for_each_reference(object, [](Word child, void*) {
          if (Header* found = candidate(child))
            --found->refs;
        });
      },
      nullptr);
  for_each_object(
      [](Header* object, void*) {
        if (object->refs != 0)
          reach(object);
        scan_open();
      },
      nullptr);
  scan_all();
  for_each_object(
      [](Header* object, void*) {
        for_each_reference(object, [](Word child, void*) {
          if (Header* found = candidate(child))
            ++found->refs;
        });
      },
      nullptr);
  if (!may_run_code) {
    for_each_object(
        [](Header* object, void*) {
          if (has_mark(object, Mark::reached) || !runs_code(object))
            return;
          memory::garbage_waits = true;
          reach(object);
          scan_open();
        },
        nullptr);
    scan_all();
  }
  size_t count = 0;
  for_each_object(
      [](Header* object, void* counted) {
        if (!has_mark(object, Mark::reached)) {
          set_mark(object, Mark::garbage);
          ++*static_cast<size_t*>(counted);
        }
        clear_mark(object, Mark::reached);
        clear_mark(object, Mark::scanned);
      },
      &count);
  return count;
}

/// Calls the `__del__` of garbage. True: some was called, and nothing counts as garbage any more.
bool finalize_garbage() {
  bool was_called = false;
  for_each_object(
      [](Header* object, void* called) {
        if (!has_mark(object, Mark::garbage) || !has_finalizer(object))
          return;
        *static_cast<bool*>(called) = true;
        retain(object);
        run_finalizer(object);
        release(object);
      },
      &was_called);
  if (was_called)
    for_each_object([](Header* object, void*) { clear_mark(object, Mark::garbage); }, nullptr);
  return was_called;
}

void drop(Header* object) {
  clear_mark(object, Mark::garbage);
  const bool frees_itself = object->type->flags & TypeInfo::frees_itself;
  object->type->drop(object);
  if (!frees_itself)
    free(object);
}

/// While that goes on, the counts of garbage are those of immortals, so that giving up references to one
/// another does nothing.
void drop_garbage() {
  for_each_object(
      [](Header* object, void*) {
        if (has_mark(object, Mark::garbage))
          object->refs = immortal_refs;
      },
      nullptr);
  for_each_object(
      [](Header* object, void*) {
        if (has_mark(object, Mark::garbage) && !is<TypeInfo>(Ref(object)))
          drop(object);
      },
      nullptr);
  for_each_object( // an instance needs its class when it goes
      [](Header* object, void*) {
        if (has_mark(object, Mark::garbage))
          drop(object);
      },
      nullptr);
}

size_t collect_held(bool may_run_code) {
  size_t count = find_garbage(may_run_code);
  for (int round = 0; count != 0 && may_run_code && finalize_garbage(); ++round)
    // Each `__del__` may make new garbage with one: the rest waits.
    count = round == most_rounds ? 0 : find_garbage(true);
  if (count != 0)
    drop_garbage();
  return count;
}

size_t collect_cycles(bool may_run_code) {
  // What is being destroyed has no count any more, but is still there.
  if (is_busy || memory::is_destroying())
    return 0;
  is_busy = true;
  if (may_run_code)
    memory::garbage_waits = false;
  memory::hold_objects();
  size_t count = collect_held(may_run_code);
  memory::release_objects();
  memory::collection_ended();
  is_busy = false;
  return count;
}

/// The program has ended: what only suspended frames and each other keep alive goes too.
void collect_at_end() {
  collect_cycles(true);
  is_busy = true;
  memory::hold_objects();
  if (memory::end_frames())
    collect_held(true);
  memory::release_objects();
  is_busy = false;
}

} // namespace

bool was_finalized(Header* object) {
  const bool was = has_mark(object, Mark::finalized);
  set_mark(object, Mark::finalized);
  return was;
}

void enable_collector() {
  memory::collector = collect_cycles;
  memory::call_at_end(collect_at_end);
}

} // namespace py
