# The Loop is a class that is its own only instance; run inside run is refused; run_forever and stop; new_event_loop forgets.
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import asyncio


async def stops_later():
    await asyncio.sleep(1)
    print("stopping")
    asyncio.get_event_loop().stop()


async def nested():
    coro = stops_later()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)


async def forgotten():
    await asyncio.sleep(1)
    print("NEVER")


async def main():
    await asyncio.sleep(3)
    print("main")


try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
loop = asyncio.get_event_loop()
print(loop is asyncio.Loop, loop is asyncio.new_event_loop())
asyncio.run(nested())
task = loop.create_task(stops_later())
loop.run_forever()
print("stopped", task.done())
asyncio.create_task(forgotten())
asyncio.new_event_loop()
print(loop.run_until_complete(main()))
loop.close()
try:
    asyncio.create_task(42)
except TypeError as error:
    print(error)
# CHECK:      no running event loop
# CHECK-NEXT: True True
# CHECK-NEXT: asyncio.run() cannot be called from a running event loop
# CHECK-NEXT: stopping
# CHECK-NEXT: stopped True
# CHECK-NEXT: main
# CHECK-NEXT: None
# CHECK-NEXT: coroutine expected
