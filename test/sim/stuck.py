# A key scanner alone keeps nothing alive: when no stimulus is left and every key has settled, nothing can wake.
# RUN: split-file %s.txt %t
# RUN: %exits 1 %pyasync2cpp %s --run --stimulus %t/world 2>&1 | %FileCheck %s
import asyncio
import board
import keypad


async def main():
    with keypad.Keys((board.BUTTON,), value_when_pressed=False, debounce_threshold=5) as keys:
        for _ in range(3):
            await asyncio.sleep(0.5)
            print(keys.events.get())
        await asyncio.Event().wait()


asyncio.run(main())
# CHECK:      None
# CHECK-NEXT: <Event: key_number 0 pressed>
# CHECK-NEXT: None
# CHECK-NEXT: deadlock: nothing can wake any task
# CHECK-NEXT:   task 1 (main) waits at {{.*}}stuck.py:14 in main
