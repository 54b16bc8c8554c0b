"""together.py CMD...: runs the command four times at once, and fails if one fails or says anything."""

import subprocess
import sys

runs = [subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(4)]
failed = False
for run in runs:
    output, _ = run.communicate()
    if run.returncode or output:
        print(run.returncode, output.decode())
        failed = True
sys.exit(failed)
