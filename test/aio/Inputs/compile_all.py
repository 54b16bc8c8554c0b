"""Compiles runtime/aio, runtime/hal and runtime/modules for thumbv6m with warnings as errors."""

import concurrent.futures
import glob
import os
import subprocess
import sys

clang, root, out = sys.argv[1:]
FLAGS = """--target=thumbv6m-none-eabi -mcpu=cortex-m0plus -Oz -std=c++20 -ffreestanding -nostdinc++ -fno-exceptions -fno-rtti
 -fno-threadsafe-statics -ffunction-sections -DPY_FLOAT32 -Wall -Wextra -Werror -Wno-always-inline-coroutine -c""".split()
os.makedirs(out, exist_ok=True)


def compile_one(path):
    made = os.path.join(out, os.path.relpath(path, root).replace("/", "_") + ".o")
    return path, subprocess.run([clang, *FLAGS, "-I", root, path, "-o", made], capture_output=True, text=True)


paths = [p for folder in ("aio", "hal", "modules/*") for p in sorted(glob.glob(f"{root}/runtime/{folder}/*.cpp"))]
assert len(paths) > 30, "where is the runtime?"
failed = 0
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for path, result in pool.map(compile_one, paths):
        if result.returncode:
            failed += 1
            print(path, result.stderr, sep="\n")
sys.exit(failed != 0)
