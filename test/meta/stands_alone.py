# The project stands alone: no tracked file names a path of the machine it was written on.
# RUN: %python %s
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from project_files import finish, project_files, read

# An absolute path into somebody's own folders. `/usr`, `/tmp` and `/etc` are the same everywhere.
FOREIGN = re.compile(r"(?<![\w.~})-])/(?:work|root|home|Users)/[\w.-]+")

faults = []
for path in project_files():
    for number, line in enumerate(read(path).splitlines(), 1):
        for match in FOREIGN.findall(line):
            faults.append(f"{path}:{number}: {match}")
finish(faults, "machine paths in tracked files")
