// The emulator by itself, with a program that has no runtime: pins, console, the timer's interrupt while
// asleep, edges from the stimulus, memory that holds ones.
//
// RUN: %clangxx --target=thumbv6m-none-eabi -std=c++20 -Os -ffreestanding -nostdlib -fuse-ld=lld -Wl,-N -Wl,-Ttext=0x10000200 -Wl,--section-start=.boot=0x10000000 -Wl,-e,start %s -o %t.elf
// RUN: split-file %S/Inputs/harness.txt %t.d
// RUN: %emulate --board raspberry_pi_pico %t.elf --stimulus %t.d/stimulus --report > %t.out
// RUN: %FileCheck %s < %t.out
// RUN: %emulate %t.elf --stimulus %t.d/stimulus --resolution 1ms --hide LED | %FileCheck %s --check-prefix=COARSE
// RUN: %emulate %t.elf --until 40ms --quiet | %FileCheck %s --check-prefix=SHORT
//
// What is wrong ends the run with status 1; a mistake of the user with 2.
// RUN: %exits 1 %emulate %t.elf --stimulus %t.d/crash 2>&1 | %FileCheck %s --check-prefix=CRASH
// RUN: %exits 2 %emulate %t.elf --stimulus %t.d/mistake 2>&1 | %FileCheck %s --check-prefix=MISTAKE
// RUN: %exits 2 %emulate %t.elf --board circuitplayground_express 2>&1 | %FileCheck %s --check-prefix=BOARD
#include "Inputs/bare.h"

// CHECK: 0.0000{{[0-9]+}} LED=0
// CHECK-NEXT: 0.0000{{[0-9]+}} LED=1
// CHECK-NEXT: ram ff
// CHECK-NEXT: 0.0500{{[0-9]+}} LED=0
// CHECK-NEXT: 0.10000{{[0-9]}} LED=1
// CHECK-NEXT: fell
// CHECK-NEXT: awake {{[0-9]+}} cycles of {{[0-9]+}} ({{[0-9.]+}} %), 2 interrupts, 0 resets, 6.5 MHz

// COARSE-NOT: LED
// COARSE: ram ff

// SHORT: ram ff
// SHORT-NOT: {{.}}

// CRASH: emulate: 0.{{[0-9]+}}: hard fault: Read from invalid memory address: 60000000
// CRASH: 0.{{[0-9]+}} GP15=1

// MISTAKE: mistake:2: error: the board has no pin 'D99'
// BOARD: circuitplayground_express is not an RP2040 board

extern "C" {
char ram[4]; // nobody clears it

[[gnu::used]] void hard_fault() {
  set(15);
  output(15);
  for (;;)
    asm volatile("wfi");
}

[[gnu::used]] void timer() {
  reg(timer_base + 0x34) = 1;
  clear(25);
}

[[gnu::used]] void pins() {
  const uint32_t edges = reg(io + 0x120);
  reg(io + 0xf0) = edges;
  if (edges & 1u << 15) { // GPIO3: rises
    const uint32_t nothing = reg(0x60000000);
    (void)nothing;
    return;
  }
  set(25);
  say("fell\n");
}

[[gnu::used, noreturn]] void start() {
  clear(25);
  output(25);
  set(25);
  say(static_cast<unsigned char>(reinterpret_cast<volatile char*>(0x20000000)[3]) == 0xff
          ? "ram ff\n"
          : "ram is not ff\n");
  reg(pads + 4 + 8) = 1 << 6 | 1 << 3;
  reg(io + 0x100) = 1u << 10 | 1u << 15; // GPIO2 falls, GPIO3 rises
  reg(timer_base + 0x38) = 1;
  reg(timer_base + 0x10) = reg(timer_base + 0x28) + 50000;
  reg(0xe000e100) = 1u << 0 | 1u << 13;
  for (;;)
    asm volatile("wfe");
}
}
