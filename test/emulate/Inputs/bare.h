// A program for the emulator without any runtime: the boot block jumps straight to `start`.
#pragma once
#include <stdint.h>

inline volatile uint32_t& reg(uint32_t address) {
  return *reinterpret_cast<volatile uint32_t*>(address);
}

// The boot block stands at the image's beginning; the vectors follow it at 0x10000100.
asm(R"(
  .syntax unified
  .thumb
  .section .boot, "ax"
  .thumb_func
boot:
  ldr r0, =0x10000100
  ldr r1, =0xe000ed08
  str r0, [r1]
  ldr r0, =start
  bx r0
  .ltorg
  .org 256
  .word 0x20040000
  .word start
  .word 0
  .word hard_fault
  .rept 12
  .word 0
  .endr
  .word timer
  .rept 12
  .word 0
  .endr
  .word pins
  .rept 12
  .word 0
  .endr
  .text
)");

constexpr uint32_t sio = 0xd0000000, io = 0x40014000, pads = 0x4001c000, timer_base = 0x40054000, uart = 0x40034000;

inline void output(unsigned pin) {
  reg(sio + 0x24) = 1u << pin;
  reg(io + 8 * pin + 4) = 5;
}
inline void set(unsigned pin) {
  reg(sio + 0x14) = 1u << pin;
}
inline void clear(unsigned pin) {
  reg(sio + 0x18) = 1u << pin;
}
inline void say(const char* text) {
  for (; *text != '\0'; ++text)
    reg(uart) = uint8_t(*text);
}
