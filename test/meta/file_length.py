# No file outgrows one idea: over 400 lines is reported, over 800 is a failure.
# RUN: %python %s
"""Run it by hand for the report: python3 test/meta/file_length.py"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from project_files import finish, project_files, read

SOFT, HARD = 400, 800

lengths = [(read(path).count("\n"), path) for path in project_files(".h", ".cpp", ".py", ".cmake", ".txt")]
# What a test reads, and a table (.def, .json), may be as long as it is.
long = sorted((row for row in lengths if row[0] > SOFT and "/Inputs/" not in row[1]), reverse=True)
for count, path in long:
    print(f"{count:6} {path}")
finish([f"{path} has {count} lines: split it by construct" for count, path in long if count > HARD], "files over 800 lines")
