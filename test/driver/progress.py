# What takes long is told on a terminal, and the line is taken away again; a pipe gets nothing of it.
# RUN: %python %s %pyasync2cpp %t.cpp
import os
import pty
import subprocess
import sys

driver, output = sys.argv[1:]
with open(output + ".py", "w", encoding="utf-8") as file:
    file.write("".join(f"def f{i}(x):\n    return x + {i}\n\n\nprint(f{i}({i}))\n" for i in range(300)))
command = [driver, "--progress-after=0", output + ".py", "-o", output]

master, slave = pty.openpty()
subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=slave, check=True)
os.close(slave)
shown = b""
try:
    while chunk := os.read(master, 4096):
        shown += chunk
except OSError:
    pass
assert b"pyasync2cpp: " in shown and b" s" in shown, shown
assert shown.endswith(b"\r\33[K"), shown

piped = subprocess.run(command, capture_output=True, check=True)
assert piped.stderr == b"", piped.stderr
