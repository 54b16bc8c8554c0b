"""Checks generated C++ as a reader would: laid out by its own style, and every statement of the Python named.

readable.py APP.py APP.cpp
"""

import ast
import os
import re
import subprocess
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))


def style():
    """The style that the compiler formats with, read from where it is declared."""
    with open(os.path.join(ROOT, "codegen/cpp/format.cpp"), encoding="utf-8") as file:
        body = re.search(r"generated_style\(\) \{\s*return(.*?);\n", file.read(), re.DOTALL)[1]
    lines = "".join(re.findall(r'"(.*?)"', body)).replace("\\n", "\n").split("\n")
    return "{" + ", ".join(line for line in lines if line) + "}"


def statements(tree):
    """The lines of the statements; the text of a docstring, `global`, `nonlocal` and a bare `pass` do nothing."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt) or isinstance(node, (ast.Global, ast.Nonlocal, ast.Pass)):
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        yield node.lineno


def main(script, generated):
    with open(script, encoding="utf-8") as file:
        source = file.read()
    with open(generated, encoding="utf-8") as file:
        text = file.read()
    faults = []
    formatted = subprocess.run(
        ["clang-format", f"--style={style()}", "--assume-filename=app.cpp"],
        input=text,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    if formatted != text:
        faults.append("clang-format lays it out differently")
    lines = source.splitlines()
    named = {int(n): rest for n, rest in re.findall(r"^\s*// (\d+): (.*)$", text, re.MULTILINE)}
    for line in sorted(set(statements(ast.parse(source)))):
        if line not in named:
            faults.append(f"line {line} is not named: {lines[line - 1].strip()}")
        elif named[line] != lines[line - 1].strip():
            faults.append(f"line {line} is `{lines[line - 1].strip()}`, the comment says `{named[line]}`")
    sys.exit("\n".join(faults) or 0)


main(*sys.argv[1:])
