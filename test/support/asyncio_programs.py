"""Runs files of asyncio programs and compares what each prints with what it should.

    asyncio_programs.py COMPILER FILE... [-k WORD] [--alone] [--options=OPTIONS,...] [--count]

A file of programs (test/asyncio/programs) is cut by comments that begin a line:

    #: title        a program: what follows is its whole text
    #! rule         where CPython is not its reference: whose rule it follows
    #> text         then: a line that it prints

A program without `#>` lines has to print what CPython 3.11 prints for it, run in virtual time. Each is a program of its own, with its own
`asyncio.run` and its own names: a module that is imported, and nothing is left of its tasks when the next one begins. To spare
compilations those of a file are compiled as one; `--alone` compiles each by itself. An exception that leaves a program is shown by its
type and text. `--count` prints how many programs the files have, and runs nothing.
"""

import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from probes import MARK, PYTHON, by_probe, run, told

VIRTUAL_TIME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "virtual_time.py")
LONGEST = "1000000s"


class Program:
    def __init__(self, title, line):
        self.title, self.line, self.text, self.rule, self.wanted = title, line, "", None, []


def read_programs(path):
    programs = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#: "):
                programs.append(Program(line[3:].strip(), number))
            elif not programs:
                continue
            elif line.startswith("#! "):
                programs[-1].rule = line[3:].strip()
            elif line.startswith("#>"):
                programs[-1].wanted.append(line[2:].rstrip("\n").removeprefix(" ") + "\n")
            else:
                programs[-1].text += line
    titles = [program.title for program in programs]
    for program in programs:
        assert bool(program.rule) == bool(program.wanted), f"{path}:{program.line}: `#!` says why there is `#>`"
        assert titles.count(program.title) == 1, f"{path}:{program.line}: two programs have this title"
    return programs


def importing(numbers):
    """The script that runs programs one after the other."""
    parts = ["import asyncio\n"]
    for number in numbers:
        parts.append(f'print("{MARK}{number}")\ntry:\n    import program_{number}\nexcept BaseException as left:')
        parts.append("    print('left by', type(left).__name__, left)\nasyncio.new_event_loop()")
    return "\n".join(parts) + "\n"


def run_script(command, folder, numbers):
    """What each of these programs printed, and a complaint if the script did not get to its end."""
    script = os.path.join(folder, "programs.py")
    with open(script, "w", encoding="utf-8") as file:
        file.write(importing(numbers))
    output, errors, status = run([part.replace("SCRIPT", script) for part in command])
    return by_probe(output), f"exit status {status}\n{told(errors)}\n" if status != 0 else ""


def first_difference(reference, wanted, got):
    """The last line that is the same, and a few from there on of both."""
    wanted, got = wanted.splitlines(), got.splitlines()
    same = next((i for i, (a, b) in enumerate(zip(wanted, got)) if a != b), min(len(wanted), len(got)))
    start = max(same - 1, 0)
    shown = [f"  {name}, from line {start + 1}:\n    " + "\n    ".join(lines[start : same + 4]) for name, lines in ((reference, wanted), ("ours", got))]
    return "\n".join(shown)


def compare(compiler, path, word, options, alone):
    programs = [program for program in read_programs(path) if word is None or word in program.title]
    groups = [[number] for number in range(len(programs))] if alone else [range(len(programs))]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, program in enumerate(programs):
            with open(os.path.join(folder, f"program_{number}.py"), "w", encoding="utf-8") as file:
                file.write(program.text)
        wanted, _ = run_script([PYTHON, "-W", "ignore", VIRTUAL_TIME, "SCRIPT"], folder, range(len(programs)))
        wanted.update({number: "".join(program.wanted) for number, program in enumerate(programs) if program.wanted})
        for mode in options:
            for group in groups:
                got, complaint = run_script([compiler, "SCRIPT", "--run", "--until", LONGEST, *mode.split()], folder, group)
                differ = [number for number in group if got.get(number) != wanted.get(number)]
                wrong += len(differ) + bool(complaint)
                if complaint:
                    print(f"{path} [{mode or 'inferred'}]: after {len(got)} of {len(group)} programs: {complaint}")
                    differ = differ[:3]
                for number in differ:
                    program = programs[number]
                    print(f"{path}:{program.line}: {program.title} [{mode or 'inferred'}]")
                    print(first_difference(program.rule or "CPython", wanted.get(number) or "", got.get(number) or ""))
    return len(programs), wrong


def main():
    word, options, alone, count, files = None, ["", "-fno-inference"], False, False, []
    arguments = iter(sys.argv[1:])
    for argument in arguments:
        if argument == "-k":
            word = next(arguments)
        elif argument.startswith("--options="):
            options = argument[len("--options=") :].split(",")
        elif argument == "--alone":
            alone = True
        elif argument == "--count":
            count = True
        else:
            files.append(argument)
    if count:
        numbers = [len(read_programs(path)) for path in files]
        for number, path in zip(numbers, files):
            print(f"{number:6} {path}")
        print(f"{sum(numbers):6} programs")
        return 0
    compiler, *files = files
    failed = 0
    for path in files:
        number, wrong = compare(compiler, path, word, options, alone)
        print(f"{path}: {number} programs, {wrong} wrong")
        failed += wrong + (number == 0 and word is None)
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
