"""mutate.py DRIVER [--count N] [--seed N] [--native N] [--jobs N] [--keep DIR] FILE...: break valid programs at random, and compile what comes of it.

Each mutant is one of the FILEs with one to three changes: a line or a token deleted, doubled, swapped with another, or put somewhere else. The
driver must turn it into C++ or refuse it: exit status 0 or 1, within a minute, never with the words of a fault of its own. Every
Nth mutant that is accepted (--native) is compiled to machine code as well, which must succeed: no C++ error is ever shown to
a user. With the same seed and FILEs the mutants are the same. The ones that fail are kept in DIR. The last line says how many
were accepted and refused.
"""

import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import sys

TOKEN = re.compile(
    r"""[rbfRBF]{0,2}(?:'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|#[^\n]*|\n[ \t]*|\w+|[ \t]+|\*\*=?|//=?|<<|>>|->|:=|[-+*/%&|^<>=!@]=|.""",
    re.DOTALL,
)


def tokens_of(text):
    return TOKEN.findall(text)


def mutate_lines(random, text):
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    i, j = random.randrange(len(lines)), random.randrange(len(lines))
    change = random.choice(("delete", "double", "swap", "move", "indent", "dedent"))
    if change == "delete":
        del lines[i]
    elif change == "double":
        lines.insert(i, lines[i])
    elif change == "swap":
        lines[i], lines[j] = lines[j], lines[i]
    elif change == "move":
        lines.insert(j, lines.pop(i))
    elif change == "indent":
        lines[i] = "    " + lines[i]
    else:
        lines[i] = re.sub("^    ", "", lines[i])
    return "".join(lines)


def mutate_tokens(random, text):
    tokens = tokens_of(text)
    solid = [i for i, token in enumerate(tokens) if not token.isspace() and not token.startswith("#")]
    if len(solid) < 2:
        return text
    i, j = random.choice(solid), random.choice(solid)
    change = random.choice(("delete", "double", "swap", "replace", "replace"))
    if change == "delete":
        del tokens[i]
    elif change == "double":
        tokens.insert(i, tokens[i] + " ")
    elif change == "swap":
        tokens[i], tokens[j] = tokens[j], tokens[i]
    else:
        # By one that looks alike, so that more of the mutants are programs.
        alike = [k for k in solid if tokens[k][0].isalpha() == tokens[i][0].isalpha()]
        tokens[i] = tokens[random.choice(alike)]
    return "".join(tokens)


def make(seed, files):
    chosen = random.Random(seed)
    path = chosen.choice(files)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for _ in range(chosen.choice((1, 1, 1, 2, 3))):
        text = chosen.choice((mutate_lines, mutate_tokens, mutate_tokens))(chosen, text)
    return path, text


def compile_one(options, number):
    origin, text = make(options.seed * 1_000_000 + number, options.files)
    path = os.path.join(options.keep, f"mutant_{options.seed}_{number}.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    inference = ["-fno-inference"] if number % 4 == 3 else []
    lib = ["--lib", os.path.dirname(origin)]
    command = [options.driver, path, *lib, *inference, "-o", "-"]
    status, fault = run(command)
    if fault is None and status == 0 and options.native and number % options.native == 0:
        native, fault = run([options.driver, path, *lib, *inference, "--emit=ll", "-O0", "-o", "-"])
        if fault is None and native != 0:
            fault = f"exit status {native} from C++"
    if fault is None:
        os.remove(path)
    return status, f"{path} (from {origin}): {fault}" if fault else None


def run(command):
    """The exit status, and what is wrong with it."""
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60, errors="replace")
    except subprocess.TimeoutExpired:
        return -1, "over a minute"
    if done.returncode not in (0, 1):
        return done.returncode, f"exit status {done.returncode}\n    " + "\n    ".join(done.stderr.strip().splitlines()[:6])
    if "fault of pyasync2cpp" in done.stderr:
        return done.returncode, "says that it is at fault"
    if done.returncode == 1 and "error:" not in done.stderr:
        return 1, "refused without an error"
    return done.returncode, None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("driver")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--native", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", required=True)
    options = parser.parse_args()
    options.files = sorted(os.path.abspath(path) for path in options.files)
    os.makedirs(options.keep, exist_ok=True)
    accepted = refused = 0
    faults = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for status, fault in pool.map(lambda number: compile_one(options, number), range(options.count)):
            accepted += status == 0
            refused += status == 1
            if fault:
                faults.append(fault)
                print(fault, flush=True)
    print(f"{accepted} accepted, {refused} refused, {len(faults)} faults")
    return 1 if faults or not accepted or not refused else 0


if __name__ == "__main__":
    sys.exit(main())
