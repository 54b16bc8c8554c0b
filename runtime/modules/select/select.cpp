#include "runtime/modules/select/select.h"
#include "runtime/core/memory.h"
#include "runtime/core/protocol.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(select, Poll)

namespace py::select {

constinit const TypeInfo Poll::info =
    native_type<Poll>(PY_STR("select"), PY_STR("poll"), nullptr, &attrs::select::Poll, TypeInfo::abstract);

Result<Own<Poll>> make_poll() {
  return create<Poll>();
}

Poll::~Poll() {
  for (size_t i = 0; i < count; ++i)
    entries[i].~Entry();
  free(entries);
}

Poll::Entry* Poll::find(Ref stream) {
  for (size_t i = 0; i < count; ++i)
    if (entries[i].stream.ref().word() == stream.word())
      return &entries[i];
  return nullptr;
}

Status Poll::add(Ref stream, SWord wanted) {
  PY_CHECK(check_stream(stream));
  if (Entry* entry = find(stream)) {
    entry->wanted = wanted;
    return {};
  }
  if (count == room) {
    const size_t wider = room == 0 ? 2 : room * 2;
    auto* grown = static_cast<Entry*>(allocate(wider * sizeof(Entry)));
    if (grown == nullptr)
      return raise_memory_error();
    for (size_t i = 0; i < count; ++i) {
      new (PyPlacement{&grown[i]}) Entry(static_cast<Entry&&>(entries[i]));
      entries[i].~Entry();
    }
    free(entries);
    entries = grown;
    room = wider;
  }
  new (PyPlacement{&entries[count]}) Entry{Object(stream), wanted, 0};
  ++count;
  return {};
}

Status Poll::want(Ref stream, SWord more) {
  const Entry* entry = find(stream);
  return add(stream, entry == nullptr ? more : entry->wanted | more);
}

Status Poll::remove(Ref stream) {
  Entry* entry = find(stream);
  if (entry == nullptr)
    return {};
  for (Entry* last = &entries[count - 1]; entry != last; ++entry)
    *entry = static_cast<Entry&&>(entry[1]);
  entry->~Entry();
  --count;
  return {};
}

constexpr int no_such_entry = 2; // ENOENT

Status Poll::modify(Ref stream, SWord wanted) {
  Entry* entry = find(stream);
  if (entry == nullptr)
    return raise_os_error(no_such_entry);
  entry->wanted = wanted;
  return {};
}

/// An `ioctl` may run the program's code, and that may register streams.
Result<bool> Poll::ask_all() {
  bool any = false;
  for (size_t i = 0; i < count; ++i) {
    entries[i].ready = 0;
    if (entries[i].wanted == 0)
      continue;
    const Object stream(entries[i].stream.ref());
    PY_TRY(ready, poll_stream(stream, entries[i].wanted));
    if (i < count)
      entries[i].ready = ready;
    any = any || ready != 0;
  }
  return any;
}

Status Poll::wait(SWord timeout) {
  const Micros deadline = timeout < 0 ? hal::never : hal::now() + Micros(timeout) * 1000;
  bool asks = false;
  for (size_t i = 0; i < count; ++i)
    asks = asks || must_be_asked(entries[i].stream);
  for (hal::OwnRest resting;;) {
    resting.look();
    PY_TRY(any, ask_all());
    if (any)
      return {};
    PY_CHECK(check_interrupt_now());
    if (hal::now() >= deadline)
      return {};
    if (!rest_for_streams(deadline, asks))
      report_deadlock();
  }
}

static Result<Own<Tuple>> found(const Poll::Entry& entry) {
  return tuple_of(entry.stream.ref(), Int::small(entry.ready));
}

Result<Own<List>> Poll::poll(SWord timeout) {
  PY_CHECK(wait(timeout));
  PY_TRY(all, make_list());
  for (size_t i = 0; i < count; ++i)
    if (entries[i].ready != 0) {
      PY_TRY(pair, found(entries[i]));
      PY_CHECK(all->append(Ref(pair)));
    }
  return all;
}

Result<Own<Poll>> Poll::ipoll(SWord timeout, SWord flags) {
  PY_CHECK(wait(timeout));
  at = 0;
  once = (flags & 1) != 0;
  return Own<Poll>(this);
}

Result<Own<Tuple>> Poll::step() {
  while (at < count) {
    Entry& entry = entries[at++];
    if (entry.ready == 0)
      continue;
    if (once)
      entry.wanted = 0;
    return found(entry);
  }
  return raise_stop_iteration(none);
}

Result<Own<Tuple>> select_streams(Ref to_read, Ref to_write, Ref to_fail, Ref seconds) {
  constexpr SWord kinds[] = {poll_in, poll_out, poll_error | poll_end};
  const Ref given[] = {to_read, to_write, to_fail};
  PY_TRY(poll, create<Poll>());
  for (int kind = 0; kind < 3; ++kind) {
    PY_TRY(streams, list_of_iterable(given[kind], "select() takes iterables of streams"));
    for (size_t i = 0; i < streams->count; ++i)
      PY_CHECK(poll->want((*streams)[i], kinds[kind]));
  }
  Float limit = -1;
  if (!seconds.is_none()) {
    PY_TRY(number, to_float(seconds));
    limit = number;
  }
  PY_TRY(found, poll->poll(limit < 0 ? -1 : SWord(limit * 1000)));
  Own<List> ready[3];
  for (Own<List>& list : ready) {
    PY_TRY(made, make_list());
    list = static_cast<Own<List>&&>(made);
  }
  for (size_t i = 0; i < found->count; ++i) {
    auto* pair = (*found)[i].as<Tuple>();
    for (int kind = 0; kind < 3; ++kind)
      if ((pair->items()[1].ref().small_int() & kinds[kind]) != 0)
        PY_CHECK(ready[kind]->append(pair->items()[0].ref()));
  }
  return tuple_of(Ref(ready[0]), Ref(ready[1]), Ref(ready[2]));
}

} // namespace py::select
