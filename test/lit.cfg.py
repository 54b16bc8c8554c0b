"""The configuration of the whole test suite, for LLVM's lit.

Run it with `tools/test [PATH...] [-k PATTERN]`, or through CMake's target `check`. A test is a file with RUN: lines;
folders called `Inputs` hold what tests read and are not tests themselves.

What RUN: lines may use, besides lit's own %s, %S and %t:
  %pyasync2cpp, %p2c-NAME   the driver, and any other program of <build>/bin
  %FileCheck                LLVM's FileCheck (also `not`, `count`, `split-file`: /usr/lib/llvm-19/bin is on the path)
  %exits N CMD...           runs CMD and passes only if its exit status is exactly N (a crash is never a 1)
  %python                   Debian's CPython 3.11, the reference for the language
  %clangxx                  clang++ 19
  %emulate                  tools/emulate: firmware in the emulator; a Python program is compiled by this build first
  %root, %build             the checkout and the build folder
  %svd                      the vendors' register descriptions, for tests with `REQUIRES: svd` (P2C_SVD names the folder)
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "support"))
from own_tools import OWN_TOOL, OwnToolsTest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.abspath(lit_config.params.get("build", os.path.join(ROOT, "build", "release")))
LLVM_BIN = "/usr/lib/llvm-19/bin"
PYTHON = "/usr/bin/python3.11"

for needed in (LLVM_BIN + "/FileCheck", LLVM_BIN + "/not", LLVM_BIN + "/clang++", PYTHON):
    if not os.access(needed, os.X_OK):
        lit_config.fatal(f"{needed} is missing: run tools/setup")


config.name = "pyasync2cpp"
config.test_format = OwnToolsTest(os.path.join(BUILD, "bin"))
config.test_source_root = os.path.dirname(os.path.abspath(__file__))
config.test_exec_root = os.path.join(BUILD, "test")
config.suffixes = [".py", ".cpp", ".test"]
lit_config.maxIndividualTestTime = 600  # seconds; a test that hangs is a failure, not a stuck run
config.excludes = ["lit.cfg.py", "Inputs", "support"]

config.substitutions += [
    (OWN_TOOL.pattern, os.path.join(BUILD, "bin") + r"/\1"),
    (r"%FileCheck\b", LLVM_BIN + "/FileCheck"),
    (r"%exits\b", os.path.join(ROOT, "test", "support", "exits")),
    (r"%python\b", PYTHON),
    (r"%cpython\b", f"{PYTHON} {ROOT}/test/support/virtual_time.py"),  # with the simulator's idea of time
    (r"%clangxx\b", LLVM_BIN + "/clang++"),
    (r"%emulate\b", f"{ROOT}/tools/emulate --compiler {BUILD}/bin/pyasync2cpp"),
    (r"%root\b", ROOT),
    (r"%build\b", BUILD),
]

# `tools/test --sanitize`: a driver that checks the programs it runs stands in for the driver.
if "sanitize" in lit_config.params:
    sanitized = os.path.join(BUILD, "test", "sanitized-pyasync2cpp")
    os.makedirs(os.path.dirname(sanitized), exist_ok=True)
    with open(sanitized, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nexec {ROOT}/test/support/sanitized {BUILD}/bin/pyasync2cpp "$@"\n')
    os.chmod(sanitized, 0o755)
    config.substitutions.insert(0, (r"%pyasync2cpp\b", sanitized))

# The vendors' register descriptions are not part of the project; tests that read them say `REQUIRES: svd`.
if os.path.isdir(os.environ.get("P2C_SVD", "")):
    config.available_features.add("svd")
    config.substitutions.append((r"%svd\b", os.environ["P2C_SVD"]))

config.environment["PATH"] = os.pathsep.join([LLVM_BIN, "/usr/bin", "/bin"])
config.environment["LC_ALL"] = "C.UTF-8"
config.environment["PYTHONDONTWRITEBYTECODE"] = "1"
for name in ("CCACHE_DIR", "HOME", "UBSAN_OPTIONS", "ASAN_OPTIONS"):
    if name in os.environ:
        config.environment[name] = os.environ[name]
