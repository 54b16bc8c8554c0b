# Modules as values, looked into by names that only the run knows. Only those that the program imports are linked.
# RUN: %cpython %s > %t.cpython
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --emit=cpp | %FileCheck %s
# CHECK: const NativeModule native_modules[] = {
# CHECK-NOT: PY_STR("keypad")
# CHECK-DAG: PY_STR("asyncio")
# CHECK-DAG: PY_STR("builtins")
# CHECK-DAG: PY_STR("json")
# CHECK-DAG: PY_STR("math")
# CHECK-NOT: PY_STR("struct")
# CHECK: {nullptr, nullptr}
import asyncio
import json
import math
import os as system
from os import sep

for module in (math, json, asyncio):
    print(module.__name__, hasattr(module, "sqrt"), getattr(module, "dumps", None) is not None)


def get(module, name):
    return getattr(module, name)


print(get(math, "floor")(2.7), get(json, "loads")("[1]"))
print(get(system, "sep") == sep, len(dir(math)) > 3)


async def main():
    event = get(asyncio, "Event")()
    event.set()
    await event.wait()
    print("done")


asyncio.run(main())
