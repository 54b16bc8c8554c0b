#include "runtime/modules/keypad/event_queue.h"
#include "runtime/aio/poll.h"
#include "runtime/aio/signal_wait.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/supervisor/supervisor.h"

PY_NATIVE_TABLES(keypad, Event)
PY_NATIVE_TABLES(keypad, EventQueue)

namespace py::keypad {

constinit const TypeInfo Event::info =
    native_type<Event>(PY_STR("keypad"), PY_STR("Event"), constructors::keypad::Event, &attrs::keypad::Event);
constinit const TypeInfo EventQueue::info = native_type<EventQueue>(
    PY_STR("keypad"), PY_STR("EventQueue"), nullptr, &attrs::keypad::EventQueue, TypeInfo::abstract);

// --- Event
// -------------------------------------------------------------------------------------------------------------

Result<Own<Event>> Event::construct(SWord key_number, bool pressed, Optional<IntRef> timestamp) {
  if (key_number < 0 || key_number > 0x7FFF)
    return raise_value_error("key_number must be 0-32767");
  PY_TRY(event, create<Event>());
  event->number = uint16_t(key_number);
  event->is_pressed = pressed;
  if (timestamp.is_none()) {
    event->ticks = uint32_t(supervisor::ticks_ms());
  } else {
    PY_TRY(ticks, to_sword(*timestamp));
    event->ticks = uint32_t(ticks);
  }
  return event;
}

bool Event::equals(Ref other) {
  Event* event = try_as<Event>(other);
  return event != nullptr && event->number == number && event->is_pressed == is_pressed;
}

Result<Own<Str>> Event::repr() {
  TextBuilder text;
  text.append("<Event: key_number ");
  text.append_decimal(number);
  text.append_c_string(is_pressed ? " pressed>" : " released>");
  return text.finish();
}

// --- EventQueue
// --------------------------------------------------------------------------------------------------------

Result<Own<EventQueue>> EventQueue::make(size_t most_events) {
  PY_TRY(queue, create<EventQueue>());
  queue->room = uint16_t(most_events + 1);
  queue->entries = static_cast<Entry*>(allocate(queue->room * sizeof(Entry)));
  if (queue->entries == nullptr)
    return raise_memory_error();
  return queue;
}

void EventQueue::put(uint16_t number, bool pressed, uint32_t ticks) {
  uint16_t after = end + 1 == room ? 0 : uint16_t(end + 1);
  if (after == first) {
    has_overflowed = true;
    return;
  }
  entries[end] = Entry{number, pressed, ticks};
  end = after;
  signal.raise();
}

bool EventQueue::take(Entry& entry) {
  hal::observe();
  if (is_empty())
    return false;
  entry = entries[first];
  first = first + 1 == room ? 0 : uint16_t(first + 1);
  if (is_empty())
    signal.raised = false;
  return true;
}

Result<Object> EventQueue::get() {
  Entry entry;
  if (!take(entry))
    return Object(none);
  PY_TRY(event, create<Event>());
  event->number = entry.number;
  event->is_pressed = entry.pressed;
  event->ticks = entry.ticks;
  return Object(static_cast<Own<Event>&&>(event));
}

bool EventQueue::get_into(Event* event) {
  Entry entry;
  if (!take(entry))
    return false;
  event->number = entry.number;
  event->is_pressed = entry.pressed;
  event->ticks = entry.ticks;
  return true;
}

void EventQueue::clear() {
  first = end;
  has_overflowed = false;
  signal.raised = false;
}

SWord EventQueue::length() {
  hal::observe();
  int count = int(end) - int(first);
  return count < 0 ? count + room : count;
}

bool EventQueue::is_not_empty() {
  hal::observe();
  return !is_empty();
}

inline constexpr CodeInfo wait_code{"keypad", "EventQueue.wait"};
static Coroutine<wait_code> wait_for_event(Own<EventQueue> queue, bool take) {
  while (queue->is_empty()) {
    auto waited = co_await at(0, asyncio::SignalWait(queue->signal));
    if (waited.failed())
      co_return Failed{};
  }
  if (!take)
    co_return none;
  Result<Object> event = queue->get();
  if (event.failed())
    co_return Failed{};
  co_return event.take();
}
Result<Own<CoroutineObject>> EventQueue::wait() {
  return wait_for_event(Own<EventQueue>(this), false);
}
Result<Own<CoroutineObject>> EventQueue::next_event() {
  return wait_for_event(Own<EventQueue>(this), true);
}

/// It can only be waited for: nothing but `get` takes an event.
static SWord ready_for(Header* object, SWord wanted) {
  return static_cast<EventQueue*>(object)->is_not_empty() ? wanted & poll_in : 0;
}

} // namespace py::keypad

constinit const py::PollEntry py::poll_entries::event_queue{&py::keypad::EventQueue::info,
                                                            py::keypad::ready_for};
