#include "targets/sim/trace.h"

#include <inttypes.h>

namespace py::sim {

namespace {

enum class SignalKind : uint8_t { level, number, text };

/// A signal's short name in the file: printable characters, here one letter for the kind and the pin's
/// number.
void write_id(FILE* out, SignalKind kind, hal::Pin pin) {
  fprintf(out, "%c%u", "lnt"[size_t(kind)], unsigned(pin));
}

void declare(FILE* out, SignalKind kind, hal::Pin pin) {
  static constexpr const char* types[] = {"wire 1", "real 64", "string 1"};
  static constexpr const char* endings[] = {"", "_value", "_shown"};
  fprintf(out, "$var %s ", types[size_t(kind)]);
  write_id(out, kind, pin);
  fprintf(out, " %s%s $end\n", name_of(pin), endings[size_t(kind)]);
}

} // namespace

bool VcdTrace::open(const char* path) {
  out_ = fopen(path, "w");
  body_ = out_ == nullptr ? nullptr : tmpfile();
  return body_ != nullptr;
}

void VcdTrace::at_now() {
  Micros now = hal::now();
  if (now != time_)
    fprintf(body_, "#%" PRIu64 "\n", now);
  time_ = now;
}

void VcdTrace::level(hal::Pin pin, bool level) {
  at_now();
  used_[pin].level = true;
  fputc(level ? '1' : '0', body_);
  write_id(body_, SignalKind::level, pin);
  fputc('\n', body_);
}

void VcdTrace::number(hal::Pin pin, double value) {
  at_now();
  used_[pin].number = true;
  fprintf(body_, "r%.16g ", value);
  write_id(body_, SignalKind::number, pin);
  fputc('\n', body_);
}

void VcdTrace::text(hal::Pin pin, const char* text) {
  at_now();
  used_[pin].text = true;
  fputc('s', body_);
  for (; *text != '\0'; ++text)
    fputc(*text == ' ' ? '_' : *text, body_); // a space would end the value
  fputc(' ', body_);
  write_id(body_, SignalKind::text, pin);
  fputc('\n', body_);
}

void VcdTrace::finish() {
  at_now(); // so that the last values are seen to last
  fprintf(out_, "$timescale 1 us $end\n$scope module board $end\n");
  for (hal::Pin pin = 0; pin < pin_count; ++pin) {
    if (used_[pin].level)
      declare(out_, SignalKind::level, pin);
    if (used_[pin].number)
      declare(out_, SignalKind::number, pin);
    if (used_[pin].text)
      declare(out_, SignalKind::text, pin);
  }
  fprintf(out_, "$upscope $end\n$enddefinitions $end\n");
  rewind(body_);
  char block[4096];
  for (size_t size; (size = fread(block, 1, sizeof block, body_)) > 0;)
    fwrite(block, 1, size, out_);
  fclose(body_);
  fclose(out_);
}

} // namespace py::sim
