# The watchdog that raises, on the simulator: where Ctrl-C would be seen.
# RUN: %exits 1 %pyasync2cpp %s --run --quiet -fno-inference 2>&1 | %FileCheck %s
# RUN: %exits 1 %pyasync2cpp %s --run --quiet 2>&1 | %FileCheck %s
import asyncio
import time

import microcontroller
from watchdog import WatchDogMode, WatchDogTimeout

dog = microcontroller.watchdog
dog.timeout = 0.5
dog.mode = WatchDogMode.RAISE
# CHECK: watchdog.WatchDogMode.RAISE
print(dog.mode)
try:
    for _ in range(10):
        time.sleep(0.2)
        dog.feed()
    time.sleep(3)
except WatchDogTimeout as error:
    # CHECK-NEXT: WatchDogTimeout() 2.5 None
    print(repr(error), time.monotonic(), dog.mode)
dog.mode = WatchDogMode.RAISE


async def hangs():
    while True:
        await asyncio.sleep(1)


try:
    asyncio.run(hangs())
except WatchDogTimeout:
    # CHECK-NEXT: 3.0
    print(time.monotonic())
dog.mode = WatchDogMode.RAISE
dog.mode = None
time.sleep(2)
# CHECK-NEXT: None
print(dog.mode)
dog.mode = WatchDogMode.RAISE
dog.mode = WatchDogMode.RESET
try:
    dog.mode = None
except RuntimeError as error:
    # CHECK-NEXT: watchdog.WatchDogMode.RESET WatchDogTimer mode cannot be changed once set to WatchDogMode.RESET
    print(dog.mode, error)
# CHECK-NEXT: reset by the watchdog
time.sleep(1)
