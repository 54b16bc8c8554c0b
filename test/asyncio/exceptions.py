# A task's exception goes to whoever awaits it, each time; nobody's is printed one turn later; run raises main's.
# RUN: %exits 1 %pyasync2cpp %s --run 2>&1 | %FileCheck %s
import asyncio


async def fails(text):
    raise ValueError(text)


def handler(loop, context):
    print("handler:", context["message"], repr(context["exception"]), context["future"].done(), loop is asyncio.Loop)


async def main():
    task = asyncio.create_task(fails("awaited"))
    await asyncio.sleep(0)
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            print("caught", error)

    unseen = asyncio.create_task(fails("unseen"))
    await asyncio.sleep(0)
    print("its turn is over, the report is not there yet")
    await asyncio.sleep(0)
    print("reported")
    try:
        await unseen
    except ValueError as error:
        print("late", error)

    loop = asyncio.get_event_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    asyncio.create_task(fails("handled"))
    await asyncio.sleep(0.1)
    raise KeyError("main")


asyncio.run(main())
# CHECK:      caught awaited
# CHECK-NEXT: caught awaited
# CHECK-NEXT: its turn is over, the report is not there yet
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}exceptions.py", line 7, in fails
# CHECK-NEXT: ValueError: unseen
# CHECK-NEXT: reported
# CHECK-NEXT: late unseen
# CHECK-NEXT: True
# CHECK-NEXT: handler: Task exception wasn't retrieved ValueError('handled') True True
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}exceptions.py", line {{.*}}, in <module>
# CHECK-NEXT:   File "{{.*}}exceptions.py", line {{.*}}, in main
# CHECK-NEXT: KeyError: 'main'
