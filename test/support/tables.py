#!/usr/bin/python3.11
"""tables: programs that do what they test with all combinations of many values, compared with CPython line by line.

  tables.py COMPILER NAME [OPTION...]    the program tables/NAME.py, compiled with the options

Each line of output is one operation. The first lines that differ are printed; the last line counts the lines and the
differences. A program leaves out what docs/differences.md says.
"""

import itertools
import os
import subprocess
import sys
import tempfile

SHOWN = 20


def main():
    compiler, name, *options = sys.argv[1:]
    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables", name + ".py")
    with tempfile.TemporaryFile("w+") as wanted, tempfile.TemporaryFile("w+") as given:
        reference = subprocess.Popen(["/usr/bin/python3.11", program], stdout=wanted)
        run = subprocess.run([compiler, program, "--run", "-O", "0", *options], stdout=given)
        if reference.wait() != 0 or run.returncode != 0:
            sys.exit(f"{name}: CPython ended with {reference.returncode}, the compiled program with {run.returncode}")
        wanted.seek(0)
        given.seek(0)
        lines = differences = 0
        for number, (expected, line) in enumerate(itertools.zip_longest(wanted, given), 1):
            lines = number
            if expected != line:
                differences += 1
                if differences <= SHOWN:
                    print(f"{name}:{number}\n  CPython:  {(expected or '').rstrip()[:400]}\n  compiled: {(line or '').rstrip()[:400]}")
    print(f"{name}: {lines} lines, {differences} differences")
    return differences != 0 or lines < 1000


sys.exit(main())
