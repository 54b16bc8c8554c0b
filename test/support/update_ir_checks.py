#!/usr/bin/env python3
"""Writes the CHECK lines of tests of the IR anew: update_ir_checks.py BIN_FOLDER TEST...

The lines are what the test's first RUN line prints, from the first function on (module bodies only if the test's
source says `# UPDATE: modules`). Read the difference before you commit it: it is what the test says is right.
"""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def update(bin_folder, path):
    with open(path, encoding="utf-8") as file:
        source = file.read()
    head = re.split(r"\n*^# CHECK", source, maxsplit=1, flags=re.MULTILINE)[0].rstrip("\n")
    command = re.search(r"# RUN: (.*?) \|", source).group(1)
    command = command.replace("%p2c-ir", os.path.join(bin_folder, "p2c-ir"))
    command = command.replace("%s", path).replace("%S", os.path.dirname(path))
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + "\n")
    run = subprocess.run(command, shell=True, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{path}: {run.stderr}")
    text = run.stdout
    if "# UPDATE: modules" not in source:
        # Functions only: the bodies of modules just make them.
        text = "".join(part + "\n\n" for part in text.split("\n\n") if not re.match(r"module|module_init", part.strip()))
    lines, fresh = [], True
    for line in text.splitlines():
        if not line.strip():
            fresh = True
            continue
        line = re.sub(r'^(module \S+) ".*/', r'\1 "{{.*}}/', line)
        lines.append(f"# {'CHECK:' if fresh else 'CHECK-NEXT:'} {line}")
        fresh = False
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + "\n\n" + "\n".join(lines) + "\n")


for test in sys.argv[2:]:
    update(sys.argv[1], os.path.abspath(test))
