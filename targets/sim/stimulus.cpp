// The stimulus file: what the world does to pins and console, and when. Its language: docs/simulator.md.
#include "targets/sim/machine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

namespace py::sim {

namespace {

struct Event {
  enum class What : uint8_t { drive, analog, type, interrupt, stream, device };
  Micros when = 0;
  What what = What::drive;
  hal::Pin pin = 0;
  SimPin::Driven driven = SimPin::Driven::no;
  uint16_t value = 0;
  Stream stream = Stream::count;
  uint8_t address = 0, first = 0; ///< a device's, and its first register
  char* text = nullptr;
  size_t size = 0;
};

Event* events;
size_t event_count, event_room, event_next;

/// Where the reader is, for its complaints.
const char* path;
unsigned line_number;

[[noreturn]] void refuse(const char* what) {
  fprintf(stderr, "%s:%u: error: %s\n", path, line_number, what);
  exit(2);
}

void add(const Event& event) {
  if (event_count == event_room) {
    event_room = event_room == 0 ? 64 : event_room * 2;
    events = static_cast<Event*>(realloc(static_cast<void*>(events), event_room * sizeof(Event)));
  }
  // In the order of time; equal times in the order of the file.
  size_t at = event_count++;
  for (; at > 0 && events[at - 1].when > event.when; --at)
    events[at] = events[at - 1];
  events[at] = event;
}

void skip_spaces(const char*& at) {
  while (*at == ' ' || *at == '\t')
    ++at;
}

/// The next word of a line.
struct Word {
  const char* text;
  size_t size;
  bool is(const char* other) const { return strlen(other) == size && memcmp(text, other, size) == 0; }
};
Word next_word(const char*& at) {
  skip_spaces(at);
  const char* begin = at;
  while (*at != '\0' && *at != ' ' && *at != '\t')
    ++at;
  return {begin, size_t(at - begin)};
}

bool read_level(Word word, SimPin::Driven& driven) {
  if (word.is("0"))
    driven = SimPin::Driven::low;
  else if (word.is("1"))
    driven = SimPin::Driven::high;
  else if (word.is("z"))
    driven = SimPin::Driven::no;
  else
    return false;
  return true;
}

hal::Pin read_pin(Word word) {
  hal::Pin pin = pin_called(word.text, word.size);
  if (pin == pin_count) {
    fprintf(stderr, "%s:%u: error: the board has no pin '%.*s'\n", path, line_number, int(word.size),
            word.text);
    exit(2);
  }
  return pin;
}

Micros must_read_time(const char*& at, const char* what) {
  Micros time;
  skip_spaces(at);
  if (!read_time(at, time))
    refuse(what);
  return time;
}

/// `bounce LEVEL for TIME [edges N]`: N edges, evenly spread, before the level stays.
void read_bounce(const char*& at, Micros when, hal::Pin pin) {
  Event event;
  event.pin = pin;
  if (!read_level(next_word(at), event.driven) || event.driven == SimPin::Driven::no)
    refuse("`bounce` needs the level it ends at: 0 or 1");
  if (!next_word(at).is("for"))
    refuse("`bounce LEVEL for TIME [edges N]`");
  Micros length = must_read_time(at, "`bounce LEVEL for TIME`: a time is missing");
  unsigned long edges = 5;
  skip_spaces(at);
  if (*at != '\0') {
    if (!next_word(at).is("edges"))
      refuse("`bounce LEVEL for TIME [edges N]`");
    skip_spaces(at);
    char* end;
    edges = strtoul(at, &end, 10);
    if (end == at || edges == 0 || edges % 2 == 0)
      refuse("`edges` needs an odd number: the last edge is the one that stays");
    at = end;
  }
  SimPin::Driven end_level = event.driven;
  SimPin::Driven other = end_level == SimPin::Driven::high ? SimPin::Driven::low : SimPin::Driven::high;
  for (unsigned long i = 0; i < edges; ++i) {
    event.when = when + (edges == 1 ? 0 : length * i / (edges - 1));
    event.driven = i % 2 == 0 ? end_level : other;
    add(event);
  }
}

/// `analog 32768` (of 65535) or `analog 1.65V` (of 3.3 V).
void read_analog(const char*& at, Micros when, hal::Pin pin) {
  skip_spaces(at);
  char* end;
  double value = strtod(at, &end);
  if (end == at)
    refuse("`analog` needs a number: 0 to 65535, or volts as in 1.65V");
  at = end;
  if (*at == 'V' || *at == 'v') {
    ++at;
    value = value / 3.3 * 65535 + 0.5;
  }
  if (value < 0 || value >= 65536)
    refuse("an analogue value lies between 0 and 65535, or 0V and 3.3V");
  Event event;
  event.when = when;
  event.what = Event::What::analog;
  event.pin = pin;
  event.value = uint16_t(value);
  add(event);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}

/// `"text"`, with \n \r \t \\ \" \xHH.
void read_quoted(const char*& at, Event& event) {
  event.text = static_cast<char*>(malloc(strlen(at)));
  for (++at; *at != '"'; ++at) {
    char c = *at;
    if (c == '\0')
      refuse("the text's closing \" is missing");
    if (c == '\\') {
      switch (*++at) {
      case 'n':
        c = '\n';
        break;
      case 'r':
        c = '\r';
        break;
      case 't':
        c = '\t';
        break;
      case '\\':
      case '"':
        c = *at;
        break;
      case 'x':
        if (hex_digit(at[1]) < 0 || hex_digit(at[2]) < 0)
          refuse("\\x needs two hexadecimal digits");
        c = char(hex_digit(at[1]) * 16 + hex_digit(at[2]));
        at += 2;
        break;
      default:
        refuse("unknown escape: \\n \\r \\t \\\\ \\\" \\xHH");
      }
    }
    event.text[event.size++] = c;
  }
  ++at;
}

/// `console "text\n"` or `console ctrl-c`.
void read_console(const char*& at, Micros when) {
  Event event;
  event.when = when;
  skip_spaces(at);
  if (*at == '"') {
    event.what = Event::What::type;
    read_quoted(at, event);
    take_input_from_stimulus();
  } else {
    if (!next_word(at).is("ctrl-c"))
      refuse("`console` needs \"text\" or ctrl-c");
    event.what = Event::What::interrupt;
  }
  add(event);
}

/// A stream's name, if the word is one.
bool read_stream(Word word, Stream& stream) {
  for (size_t i = 0; i < size_t(Stream::count); ++i)
    if (word.is(stream_names[i])) {
      stream = Stream(i);
      return true;
    }
  return false;
}

/// `midi "\x90\x3c\x40"`.
void read_bytes(const char*& at, Micros when, Stream stream) {
  Event event;
  event.when = when;
  event.what = Event::What::stream;
  event.stream = stream;
  skip_spaces(at);
  if (*at != '"')
    refuse("after a stream's name comes what it receives, in quotes");
  read_quoted(at, event);
  add(event);
}

uint8_t read_byte(const char*& at, unsigned long most, const char* what) {
  skip_spaces(at);
  char* end;
  unsigned long value = strtoul(at, &end, 0);
  if (end == at || value > most)
    refuse(what);
  at = end;
  return uint8_t(value);
}

/// `i2c 0x48 = "\x12\x34"`, `i2c 0x48 0x10 = "..."` from register 16 on, `i2c 0x48 = z`: the device is gone.
void read_device(const char*& at, Micros when) {
  Event event;
  event.when = when;
  event.what = Event::What::device;
  event.address = read_byte(at, 127, "`i2c` needs an address: 0x08 to 0x77");
  skip_spaces(at);
  if (*at != '=')
    event.first = read_byte(at, 255, "`i2c ADDRESS [REGISTER] = \"registers\"`");
  if (!next_word(at).is("="))
    refuse("`i2c ADDRESS [REGISTER] = \"registers\"`");
  skip_spaces(at);
  if (*at == '"')
    read_quoted(at, event);
  else if (!next_word(at).is("z"))
    refuse("a device's registers stand in quotes; `z`: there is none");
  add(event);
}

/// What follows the time on a line.
void read_action(const char* at, Micros when) {
  Word word = next_word(at);
  if (word.is("console")) {
    read_console(at, when);
  } else if (word.is("i2c")) {
    read_device(at, when);
  } else if (Stream stream; read_stream(word, stream)) {
    read_bytes(at, when, stream);
  } else {
    hal::Pin pin = read_pin(word);
    Word verb = next_word(at);
    if (verb.is("=")) {
      Event event;
      event.when = when;
      event.pin = pin;
      if (!read_level(next_word(at), event.driven))
        refuse("a level is 0, 1 or z");
      add(event);
    } else if (verb.is("bounce")) {
      read_bounce(at, when, pin);
    } else if (verb.is("analog")) {
      read_analog(at, when, pin);
    } else {
      refuse("after a pin comes `= LEVEL`, `bounce LEVEL for TIME` or `analog VALUE`");
    }
  }
  skip_spaces(at);
  if (*at != '\0')
    refuse("something is left over at the end of the line");
}

/// Ends the line at its comment or newline (but not at a # inside quotes).
void trim(char* line) {
  bool quoted = false;
  for (char* at = line; *at != '\0'; ++at) {
    if (*at == '"' && (at == line || at[-1] != '\\'))
      quoted = !quoted;
    if ((*at == '#' && !quoted) || *at == '\n' || *at == '\r') {
      *at = '\0';
      return;
    }
  }
}

} // namespace

void load_stimulus(const char* file_path) {
  path = file_path;
  FILE* file = fopen(path, "r");
  if (file == nullptr) {
    perror(path);
    exit(2);
  }
  Micros last = 0, period = 0, repeat_base = 0;
  unsigned long repeats = 1;
  char line[1024];
  while (fgets(line, sizeof line, file) != nullptr) {
    ++line_number;
    if (strchr(line, '\n') == nullptr && !feof(file))
      refuse("the line is too long");
    trim(line);
    const char* at = line;
    skip_spaces(at);
    if (*at == '\0')
      continue;
    const char* begin = at;
    if (next_word(at).is("repeat")) { // repeat N every TIME: the lines up to `end`, N times
      skip_spaces(at);
      char* end;
      repeats = strtoul(at, &end, 10);
      bool good = end != at && repeats > 0;
      at = end;
      if (!good || !next_word(at).is("every"))
        refuse("`repeat N every TIME`");
      period = must_read_time(at, "`repeat N every TIME`: a time is missing");
      repeat_base = last;
      continue;
    }
    at = begin;
    if (next_word(at).is("end")) {
      last = repeat_base + (repeats - 1) * period + (last - repeat_base);
      repeats = 1;
      continue;
    }
    at = begin;
    bool relative = *at == '+';
    if (relative)
      ++at;
    Micros when = must_read_time(at, "a line begins with a time: 1.5, 150ms, +20ms");
    if (relative)
      when += last;
    last = when;
    for (unsigned long i = 0; i < repeats; ++i)
      read_action(at, when + i * period);
  }
  fclose(file);
  apply_stimulus(0); // what is so from the start
}

Micros next_stimulus() {
  return event_next < event_count ? events[event_next].when : hal::never;
}

Micros last_stimulus() {
  return event_next == 0 ? 0 : events[event_next - 1].when;
}

void apply_stimulus(Micros now) {
  while (event_next < event_count && events[event_next].when <= now) {
    const Event& event = events[event_next++];
    switch (event.what) {
    case Event::What::drive:
      drive_from_outside(event.pin, event.driven);
      break;
    case Event::What::analog:
      set_analog(event.pin, event.value);
      break;
    case Event::What::type:
      type(event.text, event.size);
      break;
    case Event::What::interrupt:
      type_interrupt();
      break;
    case Event::What::stream:
      send(event.stream, event.text, event.size);
      break;
    case Event::What::device:
      set_device(event.address, event.text != nullptr, event.first, event.text, event.size);
      break;
    }
  }
}

} // namespace py::sim
