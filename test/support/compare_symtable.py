"""Compares the scopes that p2c-names finds with those of CPython's symtable module.

usage: compare_symtable.py P2C_NAMES PATH...      files, or folders to search for *.py
"""

import io
import os
import subprocess
import symtable
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor

WORDS = (
    "referenced",
    "imported",
    "parameter",
    "global",
    "declared_global",
    "nonlocal",
    "local",
    "free",
    "assigned",
    "annotated",
)


def words(symbol, table):
    flags = [word for word in WORDS if getattr(symbol, "is_" + word)()]
    # symtable takes every scope called "top" for the module.
    if table.get_name() == "top" and table.get_type() != "module" and not symbol.is_declared_global():
        flags = [word for word in flags if word != "global" or not symbol.is_local()]
    return flags


def dump(table, depth, out):
    out.write(f"{'  ' * depth}{table.get_type()} {table.get_name()} {table.get_lineno()}\n")
    for symbol in sorted(table.get_symbols(), key=lambda s: s.get_name().encode()):
        flags = "".join(" " + word for word in words(symbol, table))
        out.write("  " * depth + f"  {symbol.get_name()}:{flags}\n")
    for child in sorted(table.get_children(), key=lambda c: c.get_lineno()):
        dump(child, depth + 1, out)


def expected(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        compile(source, path, "exec", dont_inherit=True)  # symtable itself lets some errors pass
        table = symtable.symtable(source, path, "exec")
    except (SyntaxError, ValueError, RecursionError):
        return None
    out = io.StringIO()
    dump(table, 0, out)
    return out.getvalue()


def check(tool, path):
    ours = subprocess.run([tool, path], capture_output=True, text=True, errors="replace")
    theirs = expected(path)
    if theirs is None:
        return f"{path}: accepted, but CPython refuses it" if ours.returncode == 0 else None
    if ours.returncode != 0:
        return f"{path}: refused with status {ours.returncode}\n{ours.stderr[:2000]}"
    if ours.stdout == theirs:
        return None
    for number, (a, b) in enumerate(zip(ours.stdout.splitlines(), theirs.splitlines()), 1):
        if a != b:
            return f"{path}: line {number} of the dump\n  ours:    {a}\n  CPython: {b}"
    return f"{path}: one dump is longer"


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)
    tool, *paths = sys.argv[1:]
    files = []
    for path in paths:
        if os.path.isfile(path):
            files.append(path)
        for folder, _, names in os.walk(path):
            files += [os.path.join(folder, name) for name in names if name.endswith(".py")]
    with ThreadPoolExecutor(2) as pool:
        faults = [fault for fault in pool.map(lambda path: check(tool, path), sorted(files)) if fault]
    for fault in faults[:20]:
        print(fault)
    print(f"{len(files)} files, {len(faults)} differ")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
