// The first 256 bytes of the flash: the chip's own ROM copies them into memory, checks the sum at their end,
// and runs them. They make the flash readable as memory: plain serial reads (03h), which every flash chip
// knows, at a quarter of the processor's clock. Then the program's vector table takes over.
//
// The last word is the CRC-32 (polynomial 04c11db7, nothing reflected or inverted, beginning with ffffffff)
// of the 252 bytes before it; test/firmware/boot2.test computes it.
asm(R"(
  .syntax unified
  .cpu cortex-m0plus
  .thumb
  .section .boot2, "ax", %progbits
  .global py_boot2
  .thumb_func
py_boot2:
  push {lr}
  ldr r3, =0x18000000               // SSI
  movs r0, #0
  str r0, [r3, #0x08]               // SSIENR: off while it is set up
  movs r0, #4
  str r0, [r3, #0x14]               // BAUDR
  ldr r0, =(31 << 16) | (3 << 8)
  str r0, [r3, #0x00]               // CTRLR0: frames of 32 bits, EEPROM read, one line
  movs r0, #0
  str r0, [r3, #0x04]               // CTRLR1: one frame a read
  ldr r0, =(0x03 << 24) | (2 << 8) | (6 << 2)
  ldr r1, =0x180000f4
  str r0, [r1]                      // SPI_CTRLR0: command 03h of 8 bits, address of 24
  movs r0, #1
  str r0, [r3, #0x08]               // SSIENR: on
  pop {r0}                          // where we were called from: 0 at start-up, else whoever needs the flash back
  cmp r0, #0
  beq 1f
  bx r0
1:
  ldr r0, =0x10000100               // the vector table
  ldr r1, =0xe000ed08               // VTOR
  str r0, [r1]
  ldmia r0, {r0, r1}
  msr msp, r0
  bx r1
  .ltorg
  .org 252
  .word 0x32f90192
  .text
)");
