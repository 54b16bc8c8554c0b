// Edges of pins, by the interrupt of all pins. Each pin has a latch for each direction, which is cleared
// before the watchers run: an edge that comes meanwhile brings the interrupt again.
#include "runtime/hal/pins.h"
#include "targets/chips/rp2040/rp2040.h"

namespace py {

namespace rp2040 {

static hal::EdgeWatch* watches;
static uint32_t watched_groups; ///< of eight pins each; as bits
constexpr uint32_t fall = IO_BANK0::INTR0_GPIO0_EDGE_LOW.mask(),
                   rise = IO_BANK0::INTR0_GPIO0_EDGE_HIGH.mask();

static uint32_t shift_of(unsigned pin) {
  return pin % 8 * 4;
}

/// The latches of all who watch this pin.
static void enable_edges(unsigned pin) {
  uint32_t wanted = 0;
  for (const hal::EdgeWatch* each = watches; each != nullptr; each = each->next)
    if (each->pin == pin)
      wanted |= (each->rise ? rise : 0) | (each->fall ? fall : 0);
  const Register enable = IO_BANK0::PROC0_INTE0[pin / 8];
  clear(enable, ((rise | fall) & ~wanted) << shift_of(pin));
  set(enable, wanted << shift_of(pin));
  watched_groups |= 1u << pin / 8; // it stays there: who looks in vain finds nothing
}

/// Of two edges since the last look, the later one is told by the level.
[[gnu::noinline, clang::minsize]] static void fire_both(hal::EdgeWatch& watch) {
  const bool level = hal::pin_peek(watch.pin);
  if (level ? watch.fall : watch.rise)
    watch.fire(watch, !level);
  if (level ? watch.rise : watch.fall)
    watch.fire(watch, level);
}

/// The edges of eight pins, of each in the four bits that are its.
[[gnu::always_inline]] static inline void serve(unsigned group) {
  const uint32_t edges = IO_BANK0::PROC0_INTS0[group].read();
  if (edges == 0)
    return;
  IO_BANK0::INTR0[group].write(edges);
  for (hal::EdgeWatch *each = watches, *next; each != nullptr; each = next) {
    next = each->next;
    if (each->pin / 8 != group)
      continue;
    const uint32_t own = edges >> shift_of(each->pin);
    if (own & rise) {
      if (own & fall)
        fire_both(*each);
      else if (each->rise)
        each->fire(*each, true);
    } else if (own & fall && each->fall) {
      each->fire(*each, false);
    }
  }
}

PY_INTERRUPT_HANDLER(IO_IRQ_BANK0) {
  uint32_t groups = watched_groups;
  for (unsigned group = 0; groups != 0; ++group, groups >>= 1)
    if (groups & 1)
      serve(group);
}

} // namespace rp2040

namespace hal {

using namespace rp2040;

Fault watch_edges(EdgeWatch& watch) {
  disable_interrupts();
  IO_BANK0::INTR0[watch.pin / 8].write((rise | fall) << shift_of(watch.pin));
  watch.next = watches;
  watches = &watch;
  enable_edges(watch.pin);
  cortex_m::enable_interrupt(IO_IRQ_BANK0);
  enable_interrupts();
  return Fault::none;
}

void unwatch_edges(EdgeWatch& watch) {
  disable_interrupts();
  for (EdgeWatch** place = &watches; *place != nullptr; place = &(*place)->next)
    if (*place == &watch) {
      *place = watch.next;
      break;
    }
  enable_edges(watch.pin);
  enable_interrupts();
}

} // namespace hal
} // namespace py
