// What every scanner of keys does: look at the keys at each multiple of its interval, debounce, put events
// into its queue. The scan runs in the alarm's interrupt. A scanner that is told which pins show a change
// rests while there is none: an edge has the next multiple of the interval scanned, so the events and their
// times are those of one that never rests.
#pragma once
#include "runtime/modules/digitalio/digitalio.h"
#include "runtime/modules/keypad/event_queue.h"

namespace py::keypad {

class PinList;

class Scanner : hal::Alarm {
public:
  Scanner() = default;
  Scanner(const Scanner&) = delete;
  Scanner& operator=(const Scanner&) = delete;
  ~Scanner() { end(); }

  /// Checks the numbers all scanners take. ValueError.
  static Status check(Float interval, SWord max_events, SWord debounce_threshold);
  /// Makes the queue and the counters of `keys` keys. MemoryError.
  Status prepare(size_t keys, SWord max_events, SWord debounce_threshold);
  /// Begins: one scan now, the others from now on by the clock. `look` reads all keys, calling `sample` for
  /// each; `rest`, if there is one, puts the pins into the state in which a change is an edge.
  void begin(Float interval, void (*look)(void* owner), void* owner, void (*rest)(void* owner) = nullptr);
  /// Before `begin`: rests between changes of these pins, when no key is on its way and, with
  /// `only_released`, none is pressed. MemoryError.
  Status rest_between_edges(const PinList& pins, bool only_released);
  void end();
  /// Forgets what is pressed and scans: keys that are held report that they are.
  void reset();

  /// In the scan: what a key is like now.
  void sample(size_t key, bool pressed);

  size_t key_count() const { return key_count_; }
  EventQueue* events() const { return events_.get(); }
  bool is_running() const { return counters_ != nullptr; }

private:
  struct Waker : hal::EdgeWatch {
    Scanner* scanner = nullptr;
  };
  static void edge_seen(hal::EdgeWatch& watch, bool level);
  static void scan_again(hal::Alarm& alarm);
  static bool changes_nothing(const hal::Alarm& alarm);
  void scan();
  bool can_rest() const;
  void wake();

  Own<EventQueue> events_;
  int8_t* counters_ =
      nullptr; ///< of each key: above 0 towards pressed, below towards released; the threshold at the ends
  size_t key_count_ = 0;
  int8_t threshold_ = 1;
  bool changed_ = false; ///< by the last scan
  Waker* wakers_ = nullptr;
  size_t waker_count_ = 0;
  bool can_wake_ = false, only_released_ = false;
  volatile bool resting_ = false; ///< no scan is due until an edge
  uint32_t interval_ = 0;         ///< in ticks of 1/1024 s
  uint64_t next_tick_ = 0;
  uint32_t ticks_ms_ = 0; ///< of this scan
  void (*look_)(void* owner) = nullptr;
  void (*rest_)(void* owner) = nullptr;
  void* owner_ = nullptr;
};

/// The pins of a sequence, each claimed. TypeError for what is no pin, and "NAME contains duplicate pins".
class PinList {
public:
  PinList() = default;
  PinList(const PinList&) = delete;
  PinList& operator=(const PinList&) = delete;
  ~PinList() { release(); }
  Status claim(Ref sequence, const char* name);
  /// One pin, or a sequence of them.
  Status claim_one_or_more(Ref value, const char* name);
  void release();
  /// Whether the two have a pin in common; before they are claimed that is a ValueError.
  static Status check_disjoint(Ref a, Ref b, const char* names);
  size_t count() const { return count_; }
  hal::Pin operator[](size_t i) const { return pins_[i]->number; }

private:
  Status add(Ref value, const char* name);
  microcontroller::Pin** pins_ = nullptr;
  size_t count_ = 0, room_ = 0;
};

} // namespace py::keypad
