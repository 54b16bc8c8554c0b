# Waiting for edges: `await keys.events.wait()`, `async for event in keys.events`, `await counter.wait(n)`, and the shim
# that does the same by polling where these are not there.
# RUN: split-file %s.txt %t
# RUN: %pyasync2cpp %s --lib %root/docs/examples --run --stimulus %t/presses | %FileCheck %s
# RUN: %pyasync2cpp %s --lib %root/docs/examples --run --stimulus %t/presses -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --lib %root/docs/examples --run --stimulus %t/presses --sanitize | %FileCheck %s
import asyncio
import board
import countio
import keypad
import edges


async def counts(counter):
    print("counted", await counter.wait())
    print("counted", await counter.wait(3))


async def keeps(log):
    while True:
        log.append(1)
        await asyncio.sleep(0.1)


async def cancelled(events):
    try:
        await events.wait()
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    log = []
    ticker = asyncio.create_task(keeps(log))
    with keypad.Keys((board.D1,), value_when_pressed=True) as keys, countio.Counter(board.D2, edge=countio.Edge.RISE) as counter:
        counting = asyncio.create_task(counts(counter))
        waiter = asyncio.create_task(cancelled(keys.events))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(cancelled(keys.events))
        try:
            await second
        except RuntimeError as error:
            print(error)
        waiter.cancel()
        await asyncio.sleep(0)
        await keys.events.wait()
        print(len(keys.events))
        seen = 0
        async for event in keys.events:
            print(event)
            seen += 1
            if seen == 4:
                break
        await counting
        print(len(log) > 5)
        polled = edges.PolledEvents(keys.events)
        async for event in polled:
            print("polled", event)
            if event.released:
                break
        own = edges.awaitable_events(keys.events)
        print(own is keys.events, edges.awaitable_counter(counter) is counter)
        print("polled", await edges.PolledCounter(counter).wait(5))
    ticker.cancel()


asyncio.run(main())
# CHECK:      another task is already waiting
# CHECK-NEXT: cancelled
# CHECK-NEXT: 1
# CHECK-NEXT: <Event: key_number 0 pressed>
# CHECK-NEXT: counted 1
# CHECK-NEXT: <Event: key_number 0 released>
# CHECK-NEXT: <Event: key_number 0 pressed>
# CHECK-NEXT: counted 3
# CHECK-NEXT: <Event: key_number 0 released>
# CHECK-NEXT: True
# CHECK-NEXT: polled <Event: key_number 0 pressed>
# CHECK-NEXT: polled <Event: key_number 0 released>
# CHECK-NEXT: True True
# CHECK-NEXT: polled 5
