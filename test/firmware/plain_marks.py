# RUN: %python %s %build
"""Functions that are marked as plain reach nothing that a program of plain calls is linked without.

Walks from each of them through what the simulator's archive calls and names, up to the functions that runtime/without takes
the place of. Where it may still arrive at one of those that stop the program, the last step is listed here, and why it is never made.
What is only ever inlined is not in the archive, and is tested by running programs (reduced.test).
"""

import collections
import json
import re
import subprocess
import sys

LLVM = "/usr/lib/llvm-19/bin/"

# What stops a program that arrives there (runtime/without/dynamic), and what does or shows less in one that asks for no values.
STOPS = {
    "py::" + name
    for name in (
        "call get_attr set_attr advance construct_type construct_object construct_exception close_later forget_slots allocate_instance rare_hash rare_len "
        "rare_advance AsyncGeneratorObject::begin_step"
    ).split()
}
OF_VALUES = {"py::" + name for name in ("iter", "next", "compare", "to_repr", "to_str", "format_value", "builtin_to_repr", "container_to_repr", "container_compare")}
# Others that runtime/without takes the place of: nothing behind them counts.
REPLACED = {
    "py::" + name
    for name in (
        "append_message rare_compare rare_to_repr rare_make_iterator find_in_type print_traceback report_unraisable make_exception drop_frame exception_to_str "
        "asyncio::report_unseen Scheduler::look_outside Scheduler::rest report_deadlock trace is_subtype is_exception_group"
    ).split()
}

# (caller, callee): why no program without dynamic operations takes this step.
NEVER = {
    ("Result<", "allocate_instance"): "the class is the native one itself",
    ("Result<", "forget_slots"): "the class is the native one itself",
    ("builtin_len", "rare_len"): "texts, lists, tuples, dicts and ranges are no rare kinds",
    ("builtin_hash", "rare_hash"): "keys are numbers, texts, None and tuples of them",
    ("builtin_hasattr", "get_attr"): "for mappings that are no dicts, and dicts with an `__iter__` of the program",
    ("get_item", "get_attr"): "for classes in brackets",
    ("get_item", "call"): "for classes in brackets",
    ("call_method", "get_attr"): "for methods of objects that are no values: files, `__int__`",
    ("call_method", "call"): "for methods of objects that are no values: files, `__int__`",
    ("sort", "call"): "a key that can be called is no value",
    ("extreme", "call"): "a key that can be called is no value",
    ("run", "advance"): "what is no coroutine does not become a task",
}

# Functions that no such program enters.
CLOSED = {"py::call_type_attr": "find_in_type has found nothing"}


def read_calls(archive):
    """Of each function, the symbols that its code refers to."""
    calls, section = collections.defaultdict(set), None
    text = subprocess.run([LLVM + "llvm-readobj", "-r", "--expand-relocs", archive], capture_output=True, text=True, check=True).stdout
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("Section ("):
            section = re.sub(r"^\.rela\.text\.((unlikely|hot|startup)\.)?", "", line.split()[2]) if ".rela.text." in line else None
        elif section and line.startswith("Symbol: "):
            symbol = re.sub(r"^\.text\.((unlikely|hot|startup)\.)?", "", line.split()[1])
            if not symbol.startswith("."):
                calls[section].add(symbol)
    return calls


def demangle(symbols):
    symbols = sorted(symbols)
    lines = subprocess.run([LLVM + "llvm-cxxfilt"], input="\n".join(symbols), capture_output=True, text=True, check=True).stdout.splitlines()
    return dict(zip(symbols, lines))


def name_of(demangled):
    """Without parameters and what they return."""
    return re.sub(r"\(anonymous namespace\)::", "", demangled).split("(")[0]


def short(name):
    """The last part, templates' arguments left away."""
    return re.split(r"[ ]", re.sub(r"<.*", "<", name))[-1].split("::")[-1]


def marked_functions(api):
    for module in api["modules"]:
        owners = [module] + module.get("classes", [])
        for owner in owners:
            for function in owner.get("functions", []):
                effects = [effect for effect in function.get("effects", []) if effect.startswith("plain")]
                if effects:
                    yield function, effects[0]


def plain_type(text):
    text = re.sub(r"\bconst\b|[\s&]", "", text)
    return re.sub(r"\bpy::SWord\b", "long", re.sub(r"\bpy::Float\b", "double", text))


def is_it(demangled, function):
    """Whether a symbol is this overload."""
    if name_of(demangled) != function["cpp"] or "(" not in demangled:
        return False
    wanted = [plain_type(parameter["cpp"]["text"]) for parameter in function.get("parameters", [])]
    found = plain_type(demangled[demangled.index("(") + 1 : demangled.rindex(")")])
    return found in (",".join(wanted), ",".join(wanted[1:]))  # a method's receiver is not shown


def main():
    build = sys.argv[1]
    with open(build + "/frontend/api/api.json") as file:
        api = json.load(file)
    calls = read_calls(build + "/lib/pyasync2cpp/libpy-sim.a")
    names = demangle(set(calls) | {symbol for called in calls.values() for symbol in called})
    by_name = collections.defaultdict(list)
    for symbol in calls:
        by_name[name_of(names[symbol])].append(symbol)
    faults, walked, used = set(), 0, set()
    for function, effect in marked_functions(api):
        stops = STOPS | (OF_VALUES if effect == "plain" else set())
        ends = STOPS | OF_VALUES | REPLACED | set(CLOSED)
        starts = [symbol for symbol in by_name[function["cpp"]] if is_it(names[symbol], function)]
        walked += bool(starts)
        came_from, todo = {symbol: None for symbol in starts}, list(starts)
        while todo:
            caller = todo.pop()
            for callee in calls[caller]:
                called = name_of(names[callee])
                if called in stops:
                    step = (short(name_of(names[caller])), short(called))
                    if step in NEVER:
                        used.add(step)
                        continue
                    path, place = [called], caller
                    while place is not None:
                        path.append(short(name_of(names[place])))
                        place = came_from[place]
                    faults.add(f"{function['location']}: {function['cpp']} is {effect}, but: {' <- '.join(path)} {step}")
                elif called not in ends and callee not in came_from:
                    came_from[callee] = caller
                    todo.append(callee)
    for fault in sorted(faults):
        print(fault)
    for step in sorted(set(NEVER) - used):
        print("listed for nothing:", *step)
    print(f"{walked} functions walked")
    sys.exit(bool(faults) or used != set(NEVER) or walked < 300)


main()
