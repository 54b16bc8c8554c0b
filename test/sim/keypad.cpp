// keypad.Keys: scans every 20 ticks of 1/1024 s; one change, one event at its first scan; a held key at the
// start is none, but reset() reports it; a threshold of 3 wants three scans that agree; a full queue drops
// the new event; the timestamp is the scan's.
// RUN: %p2c-native %s -o %t
// RUN: split-file %s.txt %t.d
// RUN: %t --stimulus %t.d/keys 2>&1 | %FileCheck %s
#include "runtime/modules/keypad/keypad.h"
#include "runtime/modules/supervisor/supervisor.h"
#include "test/aio/Inputs/generated.h"
#include "test/sim/Inputs/board.h"

inline constexpr CodeInfo code{"keys.py", "main"};

static Object keys_of(microcontroller::Pin* pin) {
  return Object(tuple_of(pin).take());
}
static void show_all(const char* title, keypad::EventQueue* queue) {
  for (;;) {
    Object event = queue->get().take();
    if (event.ref().is_none())
      return;
    auto* e = event.ref().as<keypad::Event>();
    say(title, e->repr().take(), SWord(e->ticks) - (0x1fff0000 % (1 << 29)));
  }
}

static Coroutine<code> main_function() {
  Object pins = keys_of(&pin_P1);
  LET(code, 3, keys, keypad::Keys::construct(pins, false, true, 0.020, 2, 1));
  DO(code, 4, co_await at(4, aio::awaited_sleep(Float(0.015))));
  say("held at the start:", keys->events().take()->length());
  DO(code, 5, keys->reset());
  show_all("reset", keys->events().take());
  DO(code, 6, co_await at(6, aio::awaited_sleep(Float(0.985))));
  show_all("plain", keys->events().take());
  DO(code, 7, co_await at(7, aio::awaited_sleep(Float(1))));
  keypad::EventQueue* queue = keys->events().take().get();
  say("full", queue->length(), queue->get_overflowed());
  show_all("full", queue);
  say("still", queue->get_overflowed(), queue->is_not_empty());
  queue->clear();
  say("cleared", queue->get_overflowed());
  say(raised_by(keypad::Keys::construct(pins, false, true, 0.020, 2, 1)));
  keys->deinit();
  say(raised_by(keys->events()));

  LET(code, 10, slow, keypad::Keys::construct(pins, false, true, 0.010, 64, 3));
  DO(code, 11, co_await at(11, aio::awaited_sleep(Float(1))));
  show_all("three scans", slow->events().take());
  say(keypad::Event::construct(3, true, none).take()->equals(keypad::Event::construct(3, true, none).take()));
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(code, 20, r, run_main(main_function()));
  return {};
}
// CHECK:      held at the start: 0
// CHECK-NEXT: reset <Event: key_number 0 pressed> 15
// CHECK-NEXT: plain <Event: key_number 0 released> 117
// CHECK-NEXT: plain <Event: key_number 0 pressed> 312
// CHECK-NEXT: full 2 True
// CHECK-NEXT: full <Event: key_number 0 released> 1210
// CHECK-NEXT: full <Event: key_number 0 pressed> 1308
// CHECK-NEXT: still True False
// CHECK-NEXT: cleared False
// CHECK-NEXT: ValueError('BUTTON in use')
// CHECK-NEXT: ValueError('Object has been deinitialized and can no longer be used. Create a new object.')
// CHECK-NEXT: three scans <Event: key_number 0 pressed> 2126
// CHECK-NEXT: True
// CHECK-NOT:  {{.}}
