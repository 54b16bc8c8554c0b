// The list of alarms, in the order of their times; equal times in the order in which they were started.
#include "runtime/hal/clock.h"

namespace py::hal {

static Alarm* first;

void start(Alarm& alarm, Micros when) {
  disable_interrupts();
  if (alarm.running)
    stop(alarm);
  alarm.when = when;
  alarm.running = true;
  Alarm** place = &first;
  while (*place != nullptr && (*place)->when <= when)
    place = &(*place)->next;
  alarm.next = *place;
  *place = &alarm;
  bool is_first = first == &alarm;
  enable_interrupts();
  if (is_first)
    alarm_changed(when);
}

void stop(Alarm& alarm) {
  disable_interrupts();
  for (Alarm** place = &first; *place != nullptr; place = &(*place)->next)
    if (*place == &alarm) {
      *place = alarm.next;
      break;
    }
  alarm.running = false;
  enable_interrupts();
}

Micros fire_alarms(Micros now) {
  while (first != nullptr && first->when <= now) {
    Alarm& alarm = *first;
    first = alarm.next;
    alarm.running = false;
    alarm.fired = now;
    alarm.fire(alarm);
  }
  return next_alarm();
}

Micros next_alarm() {
  return first == nullptr ? never : first->when;
}

bool all_alarms_idle(Micros since) {
  for (const Alarm* alarm = first; alarm != nullptr; alarm = alarm->next)
    if (alarm->idle == nullptr || alarm->fired < since || !alarm->idle(*alarm))
      return false;
  return true;
}

} // namespace py::hal
