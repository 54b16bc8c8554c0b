"""Runs a file of probes by CPython and compiled, inferred and with -fno-inference, and compares what each prints.

    probes.py COMPILER FILE... [-k WORD] [--options=OPTIONS,...] [--count] [--show-program]

A file of probes (test/oracle) is cut by comments that begin a line:

    #: name         a block, run as the body of a function of its own
    #:: name        a block, run at the level of the module
    #= name         from here, each line is an expression of its own: its repr and type are shown
    # anything      ignored between blocks

Every probe runs under `try`: an exception that leaves it is shown by its type and text, and the next one runs. All probes of a file are
one program, so that a feature costs two compilations however many cases it has. Addresses are taken out of what is compared.
`--options` says in which modes to compile, by the compiler's options; `probes.py COMPILER test/oracle/*.py --options=--sanitize` runs every
probe under ASan, UBSan and LeakSanitizer. `--count` prints how many cases the files have, and runs nothing.
"""

import re
import subprocess
import sys
import tempfile
import tokenize
import io
import os

PYTHON = "/usr/bin/python3.11"
MARK = "\x01"  # begins the line that says which probe follows: no probe prints it


class Probe:
    def __init__(self, name, line, text, kind):
        self.name, self.line, self.text, self.kind = name, line, text, kind


def read_probes(path):
    """The probes of a file, in order."""
    probes, kind, name, start, block = [], None, None, 0, []

    def end_block():
        if kind in (":", "::") and "".join(block).strip():
            probes.append(Probe(name, start, "".join(block), kind))

    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if found := re.match(r"#(::|:|=) ?(.*)", line):
                end_block()
                kind, name, start, block = found[1], found[2].strip(), number, []
            elif kind == "=":
                if line.strip() and not line.startswith("#"):
                    probes.append(Probe(line.strip(), number, line.strip(), "="))
            elif kind:
                block.append(line)
    end_block()
    return probes


def indented(text, by="    "):
    """The block further in; lines that go on inside a text stay where they are."""
    inside = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.STRING:
            inside.update(range(token.start[0] + 1, token.end[0] + 1))
    return "".join(line if not line.strip() or number in inside else by + line for number, line in enumerate(text.splitlines(True), 1))


def program_of(probes):
    """One program that runs every probe."""
    parts = []
    shown = (
        '    except BaseException as probe_error:\n        print("raised", type(probe_error).__name__, probe_error.args if str(probe_error) == "" else probe_error)\n'
    )
    for number, probe in enumerate(probes):
        mark = f'print("{MARK}{number}")\n'
        if probe.kind == "::":
            parts.append(mark + "try:\n" + indented(probe.text) + shown.replace("    except", "except", 1).replace("        print", "    print"))
            continue
        if probe.kind == "=":
            body = f"    probe_value = ({probe.text})\n    print(repr(probe_value), type(probe_value).__name__)\n"
        else:
            body = indented(probe.text)
        parts.append(f"def probe_{number}():\n{body}\n{mark}try:\n    probe_{number}()\n" + shown.replace("    except", "except", 1).replace("        print", "    print"))
    return "\n".join(parts)


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    return done.stdout.decode("utf-8", "backslashreplace"), done.stderr.decode("utf-8", "replace"), done.returncode


def by_probe(output):
    """What each probe printed, by its number."""
    results = {}
    for part in output.split(MARK)[1:]:
        number, _, text = part.partition("\n")
        results[int(number)] = re.sub(r"0x[0-9a-f]+", "0x...", text)
    return results


def told(errors):
    """Of what a compilation said, what stopped it."""
    lines = errors.splitlines()
    stops = [line for line in lines if re.search(r"\berror: |Error|Assertion|#[0-9]+ .*p2c::", line)]
    return "\n".join((stops or lines)[:12])


def compare(compiler, path, word, options, show_program):
    probes = [probe for probe in read_probes(path) if word is None or word in probe.name]
    if not probes:
        return 0, 0
    program = program_of(probes)
    if show_program:
        print(program)
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, "probes.py")
        with open(script, "w", encoding="utf-8") as file:
            file.write(program)
        text, errors, status = run([PYTHON, "-W", "ignore", script])
        wanted = by_probe(text)
        assert status == 0 and len(wanted) == len(probes), f"{path}: CPython did not run all probes:\n{errors}"
        wrong = 0
        for mode in options:
            text, errors, status = run([compiler, script, "--run"] + [option for option in mode.split() if option])
            got = by_probe(text)
            for number, probe in enumerate(probes):
                if got.get(number) != wanted[number]:
                    wrong += 1
                    if len(got) < number and wrong > 3:
                        continue  # it ended before: said once
                    print(f"{path}:{probe.line}: {probe.name} [{mode or 'inferred'}]\n  CPython: {wanted[number]!r}\n  ours:    {got.get(number)!r}")
            if status != 0 or len(got) != len(probes):
                wrong += 1
                print(f"{path} [{mode or 'inferred'}]: exit status {status}, {len(got)} of {len(probes)} probes ran\n{told(errors)}")
    return len(probes), wrong


def main():
    word, options, show_program, count, files = None, ["", "-fno-inference"], False, False, []
    arguments = iter(sys.argv[1:])
    for argument in arguments:
        if argument == "-k":
            word = next(arguments)
        elif argument.startswith("--options="):
            options = argument[len("--options=") :].split(",")
        elif argument == "--show-program":
            show_program = True
        elif argument == "--count":
            count = True
        else:
            files.append(argument)
    if count:
        total = 0
        for path in files:
            number = len(read_probes(path))
            total += number
            print(f"{number:6} {path}")
        print(f"{total:6} probes")
        return 0
    compiler, *files = files
    failed = 0
    for path in files:
        number, wrong = compare(compiler, path, word, options, show_program)
        print(f"{path}: {number} probes, {wrong} wrong")
        failed += wrong
        if number == 0 and word is None:
            failed += 1
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
