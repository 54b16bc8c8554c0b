# RUN: %pyasync2cpp --remarks=dynamic -o %t.cpp %s 2>&1 | %FileCheck %s --implicit-check-not=remark:
# RUN: %pyasync2cpp -o %t.cpp %s 2>&1 | count 0
import asyncio


def look_up(thing, name):
    # CHECK: :[[@LINE+1]]:13: remark: the type of `getattr(...)` is only known at run time [dynamic-value]
    value = getattr(thing, name)
    print(value)


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    # CHECK: :[[@LINE+1]]:11: remark: the type of `await task` is only known at run time [dynamic-value]
    got = await task
    print(got)
    await task


look_up("text", "upper")
asyncio.run(main())
