"""The fenced blocks of README.md and docs/, and what makes each of them true.

The line above a block says how it is tested, in an HTML comment that readers do not see:

  <!-- block: run -->              a console block: `$ command` lines, each followed by all that it prints. It is run, in a
                                   copy of what the checkout holds, with the driver on the path; the output must be
                                   the same. A line `...` stands for any lines. `<!-- block: run exits=1 -->`: the
                                   status of the block's commands (default 0).
  <!-- block: write app.py -->     a file that later blocks of the same document use
  <!-- block: file examples/a.py -->    part of that file, as it is
  <!-- block: tested-by test/x -->      commands that the suite cannot run inside itself; that test has each of them
  <!-- block: figure -->           neither a command nor code

A block without such a line is a fault.
"""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

from project_files import ROOT, project_files, read

SHELLS = ("console", "sh", "shell", "bash")
DIRECTIVE = re.compile(r"<!-- block: (run|write|file|tested-by|figure)(?: ([^ ]+))? -->$")
FENCE = re.compile(r"^(\s*)(```+|~~~+)\s*(\w*)")


@dataclass
class Block:
    path: str
    line: int
    directive: str
    language: str
    lines: list

    def __str__(self):
        return f"{self.path}:{self.line}"


def documents():
    return [path for path in project_files(".md") if path == "README.md" or path.startswith("docs/")]


def blocks_of(path):
    blocks, block, fence, above = [], None, "", ""
    for number, line in enumerate(read(path).splitlines(), 1):
        found = FENCE.match(line)
        if block is not None:
            if found and found[2].startswith(fence) and not found[3]:
                blocks.append(block)
                block = None
            else:
                block.lines.append(line)
        elif found:
            block, fence = Block(path, number, above, found[3], []), found[2]
        above = line.strip()
    if block is not None:
        blocks.append(block)
    return blocks


class Sandbox:
    """A folder in which the commands of one document see the checkout, but cannot change it."""

    def __init__(self, folder, build):
        self.folder = folder
        self.environment = dict(os.environ, PATH=os.path.join(build, "bin") + os.pathsep + os.environ["PATH"])
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(os.path.join(folder, "build"))
        os.symlink(build, os.path.join(folder, "build", "release"))
        for name in os.listdir(ROOT):
            if name == "examples":
                shutil.copytree(os.path.join(ROOT, name), os.path.join(folder, name))
            elif name != "build" and not name.startswith(".git"):
                os.symlink(os.path.join(ROOT, name), os.path.join(folder, name))

    def run(self, command):
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
        )


def matches(expected, actual):
    """Whether the lines are the same, `...` standing for any number of lines."""
    if not expected:
        return not actual
    if expected[0].strip() == "...":
        return any(matches(expected[1:], actual[i:]) for i in range(len(actual) + 1))
    return bool(actual) and expected[0] == actual[0] and matches(expected[1:], actual[1:])


def commands_of(block):
    """(command, expected lines) of a console block; without any `$`, each line is a command."""
    if not any(line.startswith("$ ") for line in block.lines):
        return [(line, None) for line in block.lines if line.strip() and not line.startswith("#")]
    commands = []
    for line in block.lines:
        if line.startswith("$ "):
            commands.append((line[2:], []))
        elif commands:
            commands[-1][1].append(line)
    return commands


def run_block(block, sandbox, exits):
    for command, expected in commands_of(block):
        result = sandbox.run(command)
        if result.returncode != exits:
            yield f"{block}: `{command}` ends with {result.returncode}, not {exits}:\n{result.stdout}"
        elif expected is not None and not matches(expected, result.stdout.splitlines()):
            yield f"{block}: `{command}` prints\n{result.stdout}instead of\n" + "\n".join(expected)


def faults_of_block(block, sandbox):
    directive = DIRECTIVE.match(block.directive)
    if not directive:
        yield f"{block}: nothing above this block says how it is tested (test/support/documents.py has the list)"
        return
    kind, argument = directive.groups()
    if kind == "run":
        yield from run_block(block, sandbox, int((argument or "exits=0").removeprefix("exits=")))
    elif kind == "write":
        with open(os.path.join(sandbox.folder, argument), "w", encoding="utf-8") as file:
            file.write("\n".join(block.lines) + "\n")
    elif kind == "file":
        if not os.path.exists(os.path.join(ROOT, argument)):
            yield f"{block}: there is no {argument}"
        elif "\n".join(block.lines) not in read(argument):
            yield f"{block}: {argument} does not have this text"
    elif kind == "tested-by":
        is_test = argument.startswith("test/") and "/Inputs/" not in argument
        if not is_test or not os.path.exists(os.path.join(ROOT, argument)):
            yield f"{block}: there is no test {argument}"
            return
        for command, _ in commands_of(block):
            if command not in read(argument):
                yield f"{block}: {argument} does not have `{command}`"
    elif block.language in SHELLS or any(line.startswith("$ ") for line in block.lines):
        yield f"{block}: a command is not a figure"


def faults_of_names(path):
    """Files of the project that the prose names must exist; so must the targets of its links."""
    text = re.sub(r"^(```+|~~~+).*?^\1", "", read(path), flags=re.MULTILINE | re.DOTALL)
    named = re.findall(r"`((?:tools|test|docs|examples|runtime|frontend|lowering|codegen|targets)/[\w./-]+)[^`]*`", text)
    for name in sorted(set(named)):
        if not os.path.exists(os.path.join(ROOT, name)):
            yield f"{path}: there is no {name}"
    for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text):
        if not os.path.exists(os.path.join(ROOT, os.path.dirname(path), link)):
            yield f"{path}: the link to {link} leads nowhere"
