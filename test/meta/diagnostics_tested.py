# Every error and warning has its test, and every diagnostic is reported somewhere.
# RUN: %python %s
"""The list comes from the preprocessor, so it is exactly the one the compiler has.

`expected_colon` of the room `syntax` is tested by test/diagnostics/syntax/expected_colon.py, which must expect its id
(`expected-colon`) in a check line.
"""

import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from project_files import ROOT, finish, project_files, read

CHECK_LINE = re.compile(r"^.*\b(?:CHECK|ERR|WARN)[A-Z0-9_-]*:.*$", re.MULTILINE)


def declared():
    """(room, id, severity) of each row of diagnostics.def."""
    rows = subprocess.run(
        ["/usr/lib/llvm-19/bin/clang++", "-E", "-P", "-I", ROOT, "-x", "c++", "-"],
        input='#define DIAG(room, id, severity, ...) ROW room id severity\n'
        '#include "frontend/source/diagnostics.def"\n',
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return re.findall(r"\bROW (\w+) (\w+) (\w+)", rows)


def main():
    faults = []
    code = "\n".join(read(path) for path in project_files(".cpp", ".h"))
    reported = set(re.findall(r"\bdiag::(\w+)", code))
    for room, identifier, severity in declared():
        if identifier not in reported:
            faults.append(f"{room}: {identifier} is declared and never reported")
        if severity == "note":
            continue
        path = f"test/diagnostics/{room}/{identifier}.py"
        if not os.path.exists(os.path.join(ROOT, path)):
            faults.append(f"{room}: {identifier} has no test {path}")
        elif not any(identifier.replace("_", "-") in line for line in CHECK_LINE.findall(read(path))):
            faults.append(f"{path} does not expect {identifier.replace('_', '-')}")
    finish(faults, "diagnostics are not what they should be")


main()
