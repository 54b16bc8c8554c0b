# Who may know whom, read from every #include line.
# RUN: %python %s
# RUN: %python %s --self-test
"""The arrows of docs/architecture.md:

- frontend <- lowering <- codegen <- tools, and the compiler includes nothing of the runtime or the targets;
- the runtime includes only itself and C's freestanding headers: a chip is behind runtime/hal, the compiler is unknown;
- a target includes the runtime and its own folder, or a core that it shares; a chip includes no board and no other chip;
- project headers are named from the root: "frontend/syntax/ast.h"; tables that the build makes (*.inc) by their name.
"""

import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from project_files import finish, project_files, read

COMPILER = ("frontend", "lowering", "codegen", "tools")
ROOMS = COMPILER + ("runtime", "targets", "test")
OUTSIDE = ("llvm", "clang", "lld", "fmt", "llvm-c")
FREESTANDING = {
    "float.h", "iso646.h", "limits.h", "math.h", "stdalign.h", "stdarg.h", "stdbool.h", "stddef.h", "stdint.h",
    "stdnoreturn.h", "string.h",
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def fault_of(path, bracket, name):
    """Why the file at `path` must not include `name`, or None."""
    room = path.split("/")[0]
    folder = name.split("/")[0]
    ours = folder in ROOMS and "/" in name
    if name.endswith(".inc") and "/" not in name:
        return None
    if bracket == '"' and not ours and folder not in OUTSIDE and room != "test":
        return "a project header is named from the root of the repository"
    if room in COMPILER:
        if ours and folder not in COMPILER[: COMPILER.index(room) + 1]:
            return f"{room} must not know {folder}"
    elif room == "runtime":
        if ours and folder != "runtime":
            return f"the runtime must not know {folder}"
        if not ours and name not in FREESTANDING:
            return "the runtime includes C's freestanding headers only"
    elif room == "targets":
        if ours and folder not in ("runtime", "targets"):
            return f"a target must not know {folder}"
        if ours and folder == "targets":
            own, other = path.split("/")[1:3], name.split("/")[1:3]
            if other[0] == "boards":
                return "no C++ knows a board: boards are data"
            if other[0] == "sim" and own[0] != "sim":
                return "a chip must not know the simulator"
            if other[0] == "chips" and own[0] == "sim":
                return "the simulator must not know a chip"
    return None


def self_test():
    refused = [
        ("frontend/types/infer.cpp", '"', "lowering/ir/ops.h"),
        ("lowering/build/for.cpp", '"', "codegen/cpp/printer.h"),
        ("codegen/cpp/printer.cpp", '"', "runtime/core/object.h"),
        ("frontend/syntax/parser.cpp", '"', "parser.h"),
        ("runtime/core/list.cpp", '"', "targets/sim/clock.h"),
        ("runtime/core/list.cpp", '"', "frontend/source/location.h"),
        ("runtime/core/list.cpp", "<", "vector"),
        ("targets/chips/rp2040/pins.cpp", '"', "targets/boards/pico.h"),
        ("targets/chips/rp2040/pins.cpp", '"', "codegen/image/uf2.h"),
        ("targets/sim/clock.cpp", '"', "targets/chips/rp2040/pins.h"),
    ]
    allowed = [
        ("lowering/build/for.cpp", '"', "frontend/syntax/ast.h"),
        ("tools/pyasync2cpp/main.cpp", '"', "codegen/cpp/printer.h"),
        ("frontend/syntax/parser.cpp", '"', "llvm/ADT/StringRef.h"),
        ("frontend/syntax/parser.cpp", "<", "vector"),
        ("runtime/core/list.cpp", "<", "stdint.h"),
        ("targets/chips/rp2040/pins.cpp", '"', "runtime/hal/pins.h"),
        ("targets/sim/clock.cpp", "<", "vector"),
    ]
    wrong = [f"allowed: {row}" for row in refused if fault_of(*row) is None]
    wrong += [f"refused: {row}" for row in allowed if fault_of(*row) is not None]
    finish(wrong, "answers are wrong")


def main():
    faults = []
    for path in project_files(".h", ".cpp", ".def", ".c", ".S"):
        if path.split("/")[0] not in ROOMS or path.startswith("test/"):
            continue
        for bracket, name in INCLUDE.findall(read(path)):
            why = fault_of(path, bracket, name)
            if why:
                faults.append(f"{path}: #include {name}: {why}")
    finish(faults, "includes break the arrows")


self_test() if "--self-test" in sys.argv else main()
