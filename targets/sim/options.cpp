#include "targets/sim/options.h"

#include "runtime/core/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

namespace py::sim {

Options options;

namespace {

constexpr const char* usage =
    "Options of a simulated program:\n"
    "  --until TIME       end the run at this time (2s, 150ms, 40us)\n"
    "  --stimulus FILE    what happens to pins and console, and when\n"
    "  --trace FILE       record the run: FILE.vcd (waveforms), FILE.json (tasks and pins)\n"
    "  --root FOLDER      the files that the program sees; else those of the current folder\n"
    "  --real-time        by the wall clock instead of virtual time\n"
    "  --quiet            no pin changes on the console\n"
    "  --fail-allocation N  let the N-th allocation fail, for tests\n";

[[noreturn]] void refuse(const char* what, const char* argument) {
  fprintf(stderr, "error: %s '%s'\n%s", what, argument, usage);
  exit(2);
}

/// The value of an option, from the next argument or after '='; null when `argument` is another option.
const char* value_of(const char* option, int argc, char** argv, int& i) {
  size_t length = strlen(option);
  const char* argument = argv[i];
  if (strncmp(argument, option, length) != 0)
    return nullptr;
  if (argument[length] == '=')
    return argument + length + 1;
  if (argument[length] != '\0')
    return nullptr;
  if (i + 1 == argc)
    refuse("a value is missing after", argument);
  return argv[++i];
}

} // namespace

bool read_time(const char*& text, hal::Micros& time) {
  // Digits by hand: 0.1 s must be exactly 100000 us.
  const char* at = text;
  hal::Micros whole = 0, fraction = 0;
  unsigned decimals = 0;
  bool digits = false;
  for (; *at >= '0' && *at <= '9'; ++at, digits = true)
    whole = whole * 10 + hal::Micros(*at - '0');
  if (*at == '.')
    for (++at; *at >= '0' && *at <= '9'; ++at, digits = true)
      if (decimals < 9) {
        fraction = fraction * 10 + hal::Micros(*at - '0');
        ++decimals;
      }
  if (!digits)
    return false;
  hal::Micros unit = 1000000;
  if (at[0] == 'm' && at[1] == 's')
    unit = 1000, at += 2;
  else if (at[0] == 'u' && at[1] == 's')
    unit = 1, at += 2;
  else if (at[0] == 's')
    ++at;
  for (; decimals < 9; ++decimals)
    fraction *= 10;
  time = whole * unit + fraction * unit / 1000000000;
  text = at;
  return true;
}

void read_options(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    if (strcmp(argv[i], "--real-time") == 0) {
      options.real_time = true;
    } else if (strcmp(argv[i], "--quiet") == 0) {
      options.quiet = true;
    } else if (strcmp(argv[i], "--help") == 0) {
      fputs(usage, stdout);
      exit(0);
    } else if (const char* until = value_of("--until", argc, argv, i)) {
      const char* at = until;
      if (!read_time(at, options.until) || *at != '\0')
        refuse("not a time:", until);
    } else if (const char* stimulus = value_of("--stimulus", argc, argv, i)) {
      options.stimulus = stimulus;
    } else if (const char* root = value_of("--root", argc, argv, i)) {
      options.root = root;
    } else if (const char* trace = value_of("--trace", argc, argv, i)) {
      if (options.trace_count == most_traces)
        refuse("too many traces:", trace);
      options.traces[options.trace_count++] = trace;
    } else if (const char* number = value_of("--fail-allocation", argc, argv, i)) {
      memory::fail_after(strtoul(number, nullptr, 10));
    } else {
      refuse("unknown option", argv[i]);
    }
  }
}

} // namespace py::sim
