#include "runtime/modules/board/board.h"
#include "runtime/core/dict.h"

namespace py::board {

[[gnu::weak]] extern Str* const board_id = PY_STR("");

static bool exists() {
  return &this_board != nullptr;
}

microcontroller::Pin* find(const char* name, size_t size) {
  if (exists())
    for (size_t i = 0; i < this_board.count; ++i)
      if (this_board.entries[i].name->equals(name, size))
        return this_board.entries[i].pin;
  return nullptr;
}

microcontroller::Pin* find_line(const char* bus, const char* line) {
  if (exists())
    for (size_t i = 0; i < this_board.bus_count; ++i)
      if (const BusLine& each = this_board.buses[i];
          each.bus->equals(bus, __builtin_strlen(bus)) && each.line->equals(line, __builtin_strlen(line)))
        return each.pin;
  return nullptr;
}

bool has_bus(Str* name) {
  if (exists())
    for (size_t i = 0; i < this_board.bus_count; ++i)
      if (this_board.buses[i].bus->equals(name->text(), name->size))
        return true;
  return false;
}

const char* name_of_pin(hal::Pin number) {
  if (exists())
    for (size_t i = 0; i < this_board.count; ++i)
      if (this_board.entries[i].pin->number == number)
        return this_board.entries[i].name->text();
  return nullptr;
}

int number_of_pin(const char* name, size_t size) {
  microcontroller::Pin* pin = find(name, size);
  return pin == nullptr ? -1 : int(pin->number);
}

Status add_pins_of_chip(Dict* pins) {
  const size_t count = exists() ? this_board.count : 0;
  const bool is_generic = exists() && this_board.id->equals("generic", 7);
  for (size_t i = 0; i < count; ++i) {
    const Entry& entry = this_board.entries[i];
    if (!is_generic) {
      PY_CHECK(pins->set(entry.pin->name, entry.pin));
      continue;
    }
    PY_CHECK(pins->set(entry.name, entry.pin));
    const char* text = entry.name->text();
    char of_chip[8] = "GPIO";
    const size_t digits = entry.name->size - 2;
    if (text[0] != 'G' || text[1] != 'P' || digits == 0 || digits > 2 || text[2] > '9')
      continue;
    __builtin_memcpy(of_chip + 4, text + 2, digits);
    PY_TRY(name, make_str(of_chip, 4 + digits));
    PY_CHECK(pins->set(name.get(), entry.pin));
  }
  return {};
}

Ref get(Str* name) {
  if (exists() && name->equals("board_id", 8))
    return this_board.id;
  microcontroller::Pin* pin = find(name->text(), name->size);
  return pin == nullptr ? Ref() : Ref(pin);
}

} // namespace py::board
