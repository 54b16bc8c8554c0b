# Every file of CPython's standard library and test suite: what CPython 3.11 accepts we accept, with the same tree
# and the same places; what it refuses we refuse.
#
# RUN: %python %s %build/bin/p2c-syntax
# %p2c-syntax is the program under test.
"""Compares p2c-syntax with `ast.dump` and `compile` of the Python that runs this.

    oracle.py P2C_SYNTAX [-v] [FILE...]

Places inside f-strings are left out: ours are exact, as CPython 3.12's; those of 3.11 are mostly the whole string's.
"""

import ast
import gc
import glob
import multiprocessing
import subprocess
import sys
import warnings

STDLIB = "/usr/lib/python3.11/**/*.py"

# Refused by CPython 3.11 and accepted by us, as by 3.12: f-strings in the forms of PEP 701. None in its library.
PEP_701 = set()


def drop_fstring_places(node):
    """Takes the attributes from everything inside f-strings."""
    for part in ast.walk(node):
        if isinstance(part, ast.JoinedStr):
            for inner in ast.walk(part):
                if inner is not part:
                    inner._attributes = ()
                    # An f-string in an f-string keeps none either.


def expect(path):
    """What CPython makes of a file: ("ok", dump) or ("error", message)."""
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source, path)
        compile(source, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return "error", str(error)
    drop_fstring_places(tree)
    return "ok", ast.dump(tree, include_attributes=True)


class Tool:
    """A p2c-syntax that reads file names and answers with trees."""

    def __init__(self, program):
        self.process = subprocess.Popen([program, "--ast", "--attributes", "--no-fstring-places", "--batch"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, path):
        self.process.stdin.write(path.encode() + b"\n")
        self.process.stdin.flush()
        header = self.process.stdout.readline().decode().split()
        if len(header) != 2:
            raise SystemExit(f"p2c-syntax died on {path} with status {self.process.wait()}")
        text = self.process.stdout.read(int(header[1])).decode("utf-8", "surrogatepass")
        return header[0], text.removesuffix("\n")


def first_difference(ours, theirs):
    at = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    return f"  ours   ...{ours[max(0, at - 100):at + 60]}\n  theirs ...{theirs[max(0, at - 100):at + 60]}"


def compare(tool, path):
    """Gives None, or what is different."""
    status, ours = tool.ask(path)
    expected, theirs = expect(path)
    if status != expected:
        shown = theirs if expected == "error" else ours
        return f"{path}: we say {status}, CPython says {expected}\n  {shown.strip()}"
    if status == "ok" and ours != theirs:
        return f"{path}: the trees differ\n{first_difference(ours, theirs)}"
    return None


def run(arguments):
    program, paths = arguments
    warnings.simplefilter("ignore")
    gc.disable()
    sys.setrecursionlimit(20000)
    tool = Tool(program)
    return [fault for fault in (compare(tool, path) for path in paths) if fault]


def main():
    program, *paths = sys.argv[1:]
    paths = paths or sorted(glob.glob(STDLIB, recursive=True))
    if not paths:
        raise SystemExit("no files: is libpython3.11-testsuite installed?")
    jobs = 8
    with multiprocessing.Pool(2) as pool:
        parts = pool.map(run, [(program, paths[i::jobs]) for i in range(jobs)], chunksize=1)
    faults = sum(parts, [])
    print("\n".join(faults))
    print(f"{len(paths)} files, {len(faults)} differ")
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
