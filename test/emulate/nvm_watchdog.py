# What outlives a reset, and why there was one: nvm in the flash, the watchdog, microcontroller.reset.
# RUN: %emulate --board raspberry_pi_pico %s -- --console=uart > %t.out && %FileCheck %s < %t.out
import microcontroller
import time
import watchdog

nvm = microcontroller.nvm
print(nvm[0], len(nvm), microcontroller.cpu.reset_reason)
if nvm[0] == 255:
    nvm[0:4] = b"\x01abc"
    guard = microcontroller.watchdog
    guard.timeout = 0.5
    guard.mode = watchdog.WatchDogMode.RESET
    for _ in range(3):
        time.sleep(0.3)
        guard.feed()
    print("fed")
    time.sleep(2)
    print("not fed")
elif nvm[0] == 1:
    print(bytes(nvm[0:5]))
    nvm[0] = 2
    microcontroller.reset()
print(bytes(nvm[0:5]))
# CHECK: {{^}}255 4096 microcontroller.ResetReason.POWER_ON
# CHECK-NEXT: fed
# CHECK-NEXT: 1 4096 microcontroller.ResetReason.WATCHDOG
# CHECK-NEXT: b'\x01abc\xff'
# CHECK-NEXT: 2 4096 microcontroller.ResetReason.SOFTWARE
# CHECK-NEXT: b'\x02abc\xff'
