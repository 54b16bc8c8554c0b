// Standard output and input as the console, and Ctrl-C.
#include "runtime/hal/console.h"
#include "runtime/hal/clock.h"
#include "targets/sim/machine.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

namespace py {

namespace sim {
namespace {

char out[1 << 16];
size_t out_size = 0;
bool out_is_terminal = false;

char* typed = nullptr; ///< by the stimulus, not yet read
size_t typed_size = 0, typed_read = 0;
bool only_stimulus = false;
bool at_end = false;
int peeked = -1;        ///< one byte of standard input that was looked at
bool was_asked = false; ///< the program has looked whether something was typed
volatile sig_atomic_t interrupted = 0;

void write_all(int file, const char* text, size_t size) {
  while (size > 0) {
    ssize_t written = write(file, text, size);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return; // nobody reads: what is said is lost, as on a board
    text += written;
    size -= size_t(written);
  }
}

void on_interrupt(int) {
  if (interrupted)
    _exit(130); // the program did not take the first one
  interrupted = 1;
  hal::attention = true;
}

bool input_is_ready() {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, 0) > 0;
}

/// The next byte of standard input, waiting for it; -1 at the end.
int read_input() {
  flush_console();
  for (;;) {
    unsigned char byte;
    ssize_t got = read(STDIN_FILENO, &byte, 1);
    if (got == 1)
      return byte;
    if (got < 0 && errno == EINTR) {
      if (interrupted)
        return -1;
      continue;
    }
    at_end = true;
    return -1;
  }
}

} // namespace

void start_console() {
  out_is_terminal = isatty(STDOUT_FILENO);
  struct sigaction action = {};
  action.sa_handler = on_interrupt;
  sigaction(SIGINT, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

void flush_console() {
  write_all(STDOUT_FILENO, out, out_size);
  out_size = 0;
}

void take_input_from_stimulus() {
  only_stimulus = true;
}

void type(const char* text, size_t size) {
  typed = static_cast<char*>(realloc(typed, typed_size + size));
  memcpy(typed + typed_size, text, size);
  typed_size += size;
  hal::attention = true;
}

void type_interrupt() {
  interrupted = 1;
  hal::attention = true;
}

void rest(Micros now, Micros deadline) {
  Micros longest = deadline <= now ? 0 : deadline - now;
  if (longest > 3600 * Micros(1000000))
    longest = 3600 * Micros(1000000);
  timespec time{time_t(longest / 1000000), long(longest % 1000000 * 1000)};
  pollfd input{STDIN_FILENO, POLLIN, 0};
  ppoll(&input, !was_asked || only_stimulus || at_end || peeked >= 0 ? 0 : 1, &time, nullptr);
}

bool wait_for_input() {
  if (!was_asked || only_stimulus || at_end)
    return false;
  if (peeked < 0)
    peeked = read_input();
  return peeked >= 0 || interrupted;
}

} // namespace sim

namespace hal {

using namespace sim;

void console_write(const char* text, size_t size) {
  if (size > sizeof out - out_size)
    flush_console();
  if (size > sizeof out) {
    write_all(STDOUT_FILENO, text, size);
    return;
  }
  memcpy(out + out_size, text, size);
  out_size += size;
  if ((out_is_terminal || simulated_clock.is_real) && memchr(text, '\n', size) != nullptr)
    flush_console();
}

void console_flush() {
  flush_console();
}

void console_write_error(const char* text, size_t size) {
  flush_console();
  write_all(STDERR_FILENO, text, size);
}

int console_read() {
  if (typed_read < typed_size)
    return static_cast<unsigned char>(typed[typed_read++]);
  if (only_stimulus)
    return -1;
  if (peeked >= 0) {
    int byte = peeked;
    peeked = -1;
    return byte;
  }
  return at_end ? -1 : read_input();
}

size_t console_available() {
  observe();
  was_asked = true;
  size_t waiting = typed_size - typed_read;
  if (waiting > 0 || only_stimulus)
    return waiting;
  if (peeked < 0 && !at_end && input_is_ready())
    peeked = read_input();
  return peeked >= 0;
}

bool console_at_end() {
  if (typed_read < typed_size)
    return false;
  if (only_stimulus)
    return next_stimulus() == never;
  return at_end;
}

bool console_interrupted() {
  bool was = interrupted;
  interrupted = 0;
  return was;
}
void console_interrupt() {
  sim::type_interrupt();
}
bool console_has_interrupt() {
  return interrupted;
}
bool console_connected() {
  return true;
}

} // namespace hal
} // namespace py
