// digitalio, analogio, pwmio, countio and neopixel on the simulated board: what the program sees, and the
// trace of what it does.
// RUN: %p2c-native %s -o %t
// RUN: split-file %s.txt %t.d
// RUN: %t --stimulus %t.d/world --trace %t.vcd --trace %t.json 2>&1 | %FileCheck %s
// RUN: %FileCheck --check-prefix=VCD %s < %t.vcd
// RUN: %python -m json.tool %t.json | %FileCheck --check-prefix=JSON %s
// RUN: %t --stimulus %t.d/world --quiet 2>&1 | %FileCheck --check-prefix=QUIET %s
// RUN: %t --stimulus %t.d/world --until 150ms 2>&1 | %FileCheck --check-prefix=UNTIL %s
#include "runtime/modules/analogio/analogio.h"
#include "runtime/modules/countio/countio.h"
#include "runtime/modules/neopixel/neopixel.h"
#include "runtime/modules/pwmio/pwmio.h"
#include "test/aio/Inputs/generated.h"
#include "test/sim/Inputs/board.h"

using namespace py::digitalio;

inline constexpr CodeInfo code{"pins.py", "main"};

static Coroutine<code> main_function() {
  {
    LET(code, 3, led, DigitalInOut::construct(&DigitalInOut::info, &pin_P0));
    say(raised_by(led->set_value(true)));
    say(raised_by(led->get_drive_mode()));
    DO(code, 4, led->switch_to_output(true, DriveMode::PUSH_PULL));
    say(raised_by(led->set_pull(Pull::UP)), *led->get_value(), box_result(*led->get_direction()));
    DO(code, 5, led->set_direction(Direction::OUTPUT));
    DO(code, 5, led->set_value(false));
    DO(code, 6, co_await at(6, aio::awaited_sleep(Float(0.1))));
    DO(code, 7, led->set_value(true));
    say(raised_by(DigitalInOut::construct(&DigitalInOut::info, &pin_P0)));
    say(Ref(&pin_P0));
  }
  LET(code, 8, led,
      DigitalInOut::construct(&DigitalInOut::info, &pin_P0)); // given back when the first one died
  led->deinit();
  say(raised_by(led->get_value()));

  LET(code, 10, counter, countio::Counter::construct(&pin_P1, countio::Edge::FALL, Pull::UP));
  LET(code, 11, knob, analogio::AnalogIn::construct(&pin_P2));
  DO(code, 12, co_await at(12, aio::awaited_sleep(Float(0.4))));
  say("edges", *counter->get_count(), "knob", *knob->get_value());
  DO(code, 13, counter->reset());
  DO(code, 14, co_await at(14, aio::awaited_sleep(Float(0.5))));
  say("edges", *counter->get_count(), "knob", *knob->get_value());
  counter->deinit();

  {
    LET(code, 16, dimmer, pwmio::PWMOut::construct(&pwmio::PWMOut::info, &pin_P0, 32768, 1000, false));
    DO(code, 17, dimmer->set_duty_cycle(65535));
    say(raised_by(dimmer->set_frequency(2000)));
  }

  LET(code, 20, pixels,
      neopixel::NeoPixel::construct(&neopixel::NeoPixel::info, &pin_P3, 2, 3, Ref(box(Float(0.5)).take()),
                                    true, none));
  DO(code, 21, pixels->set_pixel(0, 0xFF8001));
  DO(code, 22,
     pixels->set_item(IntRef::small(-1),
                      tuple_of(IntRef::small(2), IntRef::small(4), IntRef::small(300)).take()));
  DO(code, 22, pixels->show());
  say(*pixels->get_item(IntRef::small(0)), *pixels->get_item(IntRef::small(1)), pixels->get_byteorder());
  say(raised_by(pixels->set_pixel(2, 0)));
  say(raised_by(pixels->fill(tuple_of(IntRef::small(1), IntRef::small(2)).take())));
  DO(code, 23, pixels->deinit());
  co_return none;
}

Status py::run_program() {
  LET_PLAIN(code, 30, r, run_main(main_function()));
  return {};
}
// CHECK:      AttributeError('Cannot set value when direction is input.')
// CHECK-NEXT: AttributeError('Drive mode not used when direction is input.')
// CHECK-NEXT: 0.000000 LED=1
// CHECK-NEXT: AttributeError('Pull not used when direction is output.') True digitalio.Direction.OUTPUT
// CHECK-NEXT: 0.000000 LED=0
// CHECK-NEXT: 0.100000 LED=1
// CHECK-NEXT: ValueError('LED in use')
// CHECK-NEXT: board.LED
// CHECK-NEXT: ValueError('Object has been deinitialized and can no longer be used. Create a new object.')
// CHECK-NEXT: edges 1 knob 32768
// CHECK-NEXT: edges 4 knob 1000
// CHECK-NEXT: 1.000000 LED=32768/65535 at 1000 Hz
// CHECK-NEXT: 1.000000 LED=65535/65535 at 1000 Hz
// CHECK-NEXT: AttributeError('Invalid variable_frequency')
// CHECK-NEXT: 1.000000 NEOPIXEL=0
// CHECK-NEXT: 1.000000 NEOPIXEL=[7f4000 000000]
// CHECK-NEXT: 1.000000 NEOPIXEL=[7f4000 010216]
// CHECK-NEXT: (255, 128, 1) (2, 4, 44) GRB
// CHECK-NEXT: IndexError('index out of range')
// CHECK-NEXT: ValueError('Expected tuple of length 3, got 2')
// CHECK-NEXT: 1.000000 NEOPIXEL=[000000 000000]
// CHECK-NOT:  {{.}}

// VCD:      $timescale 1 us $end
// VCD-DAG:  $var wire 1 l0 LED $end
// VCD-DAG:  $var wire 1 l1 BUTTON $end
// VCD-DAG:  $var real 64 n2 A0_value $end
// VCD-DAG:  $var string 1 t3 NEOPIXEL_shown $end
// VCD:      $enddefinitions $end
// VCD:      #0
// VCD:      0l0
// VCD:      #50000
// VCD-NEXT: r32768 n2
// VCD-NEXT: #100000
// VCD-NEXT: 1l0
// VCD:      s[7f4000_010216] t3

// JSON: "traceEvents"
// JSON: "thread_name"
// JSON: "name": "main"
// JSON: "dur": 100000
// JSON: "name": "waits at pins.py:6"

// QUIET-NOT: LED={{[01]}}
// QUIET:     edges 4 knob 1000

// UNTIL:     0.100000 LED=1
// UNTIL-NOT: edges
