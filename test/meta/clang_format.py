# All C++ is as clang-format 19 would write it. `tools/format` puts it right.
# RUN: %python %s
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from project_files import ROOT, project_files

files = [path for path in project_files(".h", ".cpp") if "/Inputs/" not in path]
if not files:
    sys.exit("no C++ found: the list of files is broken")
sys.exit(subprocess.run(["/usr/lib/llvm-19/bin/clang-format", "--dry-run", "-Werror", *files], cwd=ROOT).returncode)
