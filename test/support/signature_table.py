#!/usr/bin/python3.11
"""signature_table: native functions called with values that their written signatures do not name.

  signature_table.py COMPILER API FIRST LAST [OF]    slices FIRST to LAST of OF (12) of all such calls

A parameter whose C++ takes any value decides at run time what it takes; its signature only says what is usual. Each such
parameter gets values of many classes, once as inference knows them and once with -fno-inference: both must print the same,
and what is warned of must fail. What differs is printed; the last line counts the calls and the differences.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

MODULES = ("builtins", "math", "struct", "binascii", "json", "random", "_collections", "array", "io", "re", "time")
VALUES = ["True", "2", "2.5", "(1+2j)", "'ab'", "b'ab'", "bytearray(b'ab')", "memoryview(b'abcd')", "[1, 2]", "[(1, 2)]", "(1, 2)",
          "{1: 2}", "{1, 2}", "range(3)", "slice(1, 2)", "None", "len", "int", "iter([1])", "C()", "C", "I()", "array.array('B', [1, 2])"]
START = """import array, binascii, io, json, math, random, re, struct, time
import collections as _collections
class C: pass
class I:
    def __index__(self): return 1
    def __float__(self): return 1.5
    def __iter__(self): return iter([(1, 2)])
    def __call__(self, *a): return 0
    def __len__(self): return 1
    def __getitem__(self, i): return [(1, 2)][i]
def show(value):
    text = repr(value)
    print("an address" if " at 0x" in text else text[:60])
"""
# An argument that fits what a signature writes; the first that is named counts.
FITTING = [("type", "int"), ("Callable", "repr"), ("Iterator", "iter([1])"), ("Mapping", "{1: 2}"), ("Iterable[str]", "['a']"),
           ("Iterable[tuple", "[(1, 2)]"), ("Iterable", "[1]"), ("Sequence", "[1]"), ("ReadableBuffer", "b'abcd'"),
           ("WriteableBuffer", "bytearray(4)"), ("list", "[1]"), ("tuple", "(1, 2)"), ("dict", "{1: 2}"), ("frozenset", "frozenset([1])"),
           ("set", "{1}"), ("bytes", "b'ab'"), ("bytearray", "bytearray(b'ab')"), ("str", "'ab'"), ("bool", "True"), ("int", "1"),
           ("float", "1.0"), ("object", "1"), ("slice", "slice(1)")]
RECEIVERS = {"io.BytesIO": "io.BytesIO(b'ab')", "io.StringIO": "io.StringIO('ab')", "array.array": "array.array('B', [1, 2])",
             "_collections.deque": "_collections.deque([1, 2])", "struct.Struct": "struct.Struct('BB')", "re.Match": "re.match('a', 'a')",
             "re.Pattern": "re.compile('a')", "time.struct_time": "time.localtime(0)", "memoryview": "memoryview(b'ab')"}
LEFT_OUT = {"input", "open", "print", "localtime", "gmtime", "mktime", "sleep", "seed", "eval", "exec", "random", "dump", "load", "id",
            "compile", "__import__", "breakpoint", "exit", "shuffle", "sample", "choice", "choices", "globals", "locals", "vars"}


def fitting(parameter):
    for word, text in FITTING:
        if word in parameter["type"]:
            return text
    return "1" # a type variable


def receiver(text):
    name = text.split("[")[0]
    return RECEIVERS.get(name) or next((value for word, value in FITTING if word == name), None)


def calls_of(module, cls, function):
    """Each call: its text."""
    if function["form"] not in ("function", "method", "init") or function["name"] in LEFT_OUT:
        return
    parameters = [p for p in function.get("parameters", []) if p["cpp"]["shape"] != "type_info"]
    if any(p["kind"] in ("var_positional", "var_keyword") for p in parameters):
        return
    prefix = "" if module == "builtins" else module + "."
    before = []
    if function["form"] == "method":
        if not parameters:
            return
        value = receiver(parameters[0]["type"])
        if not value or function["name"].startswith("__"):
            return
        callee, parameters = f"{value}.{function['name']}", parameters[1:]
    elif function["form"] == "init":
        callee = prefix + cls
    else:
        callee = prefix + function["name"]
    for i, parameter in enumerate(parameters):
        if parameter["cpp"]["shape"] != "any" or parameter["type"] == "object" or len(parameter["type"]) == 1:
            continue
        for value in VALUES:
            arguments = list(before)
            for j, other in enumerate(parameters):
                is_named = other["kind"] == "keyword_only"
                if j == i:
                    text = value
                elif j > i and ("default" in other or other.get("optional")):
                    continue
                else:
                    text = fitting(other)
                arguments.append(f"{other['name']}={text}" if is_named else text)
            yield f"{callee}({', '.join(arguments)})"


def all_calls(api):
    seen = set()
    for module in api["modules"]:
        if module["name"] not in MODULES:
            continue
        groups = [(None, module.get("functions", []))]
        groups += [(c["name"], c.get("functions", [])) for c in module.get("classes", [])]
        for cls, functions in groups:
            for function in functions:
                for text in calls_of(module["name"], cls, function):
                    if text not in seen:
                        seen.add(text)
                        yield text


def program(calls):
    lines = [START]
    for number, call in enumerate(calls):
        lines += [f"def f{number}():", f"    value = {call}", "    show(value)", "try:", f"    f{number}()",
                  "except Exception as e:", "    print(type(e).__name__, e)"]
    return "\n".join(lines) + "\n"


def run(compiler, path, options=()):
    done = subprocess.run([compiler, path, "--run", "-O", "0", *options], capture_output=True, text=True)
    warned = {int(line) for line in re.findall(r":(\d+):\d+: warning: .*wrong-native-arguments", done.stderr)}
    return done.stdout.splitlines(), warned, done.stderr


def main():
    compiler, api, first, last = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    of = int(sys.argv[5]) if len(sys.argv) > 5 else 12
    with open(api, encoding="utf-8") as file:
        everything = list(all_calls(json.load(file)))
    count = different = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "calls.py")
        for part in range(first, last + 1):
            calls = everything[part::of]
            with open(path, "w", encoding="utf-8") as file:
                file.write(program(calls))
            with open(path, encoding="utf-8") as file:
                lines = file.read().splitlines()
            typed, warned, errors = run(compiler, path)
            dynamic, _, _ = run(compiler, path, ["-fno-inference"])
            count += len(calls)
            if len(typed) != len(calls) or len(dynamic) != len(calls):
                print(f"slice {part}: {len(calls)} calls, {len(typed)} and {len(dynamic)} answers\n{errors[-2000:]}")
                different += 1
                continue
            for number, (call, one, other) in enumerate(zip(calls, typed, dynamic)):
                line = lines.index(f"def f{number}():") + 2
                if one != other:
                    print(f"{call}: {one}; without inference: {other}")
                    different += 1
                elif line in warned and not re.match(r"\w+(Error|Warning|Exception)\b", one):
                    print(f"{call}: warned of, and gives {one}")
                    different += 1
    print(f"{count} calls, {different} differences")


main()
