# RUN: %pyasync2cpp --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=warning: --check-prefixes=CHECK,CHECK-ANY
# RUN: %pyasync2cpp --board=raspberry_pi_pico --emit=cpp -o %t.cpp %s 2>&1 | %FileCheck %s --check-prefixes=CHECK,CHECK-PICO
import asyncio
import board
import digitalio


async def toggle(led):
    while True:
        # CHECK-ANY: :[[@LINE+2]]:9: warning: this pin changes as quickly as the processor can: at tens to hundreds of kHz [fast-toggle]
        # CHECK-PICO: :[[@LINE+1]]:9: warning: this pin changes as quickly as the processor can: at some 250 kHz [fast-toggle]
        led.value = not led.value
        # CHECK: :[[@LINE-4]]:5: note: the loop waits by `sleep(0)` only
        await asyncio.sleep(0)


async def follow(led, event):
    while not event.is_set():
        led.value = True
        await asyncio.sleep(0)
        led.value = False
        await asyncio.sleep(0.5)


async def spin(event):
    while not event.is_set():
        await asyncio.sleep(0)


async def main():
    event = asyncio.Event()
    with digitalio.DigitalInOut(board.GP0) as led:
        led.switch_to_output()
        asyncio.create_task(toggle(led))
        asyncio.create_task(spin(event))
        await follow(led, event)


asyncio.run(main())
