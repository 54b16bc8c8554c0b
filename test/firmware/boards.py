# Every RP2040 board builds every example whose pins it has; any other is refused, naming the pin.
# RUN: %python %s %pyasync2cpp %root %t
"""Compiles each example for each board."""

import glob
import json
import os
import re
import subprocess
import sys

driver, root, out = sys.argv[1:]
os.makedirs(out, exist_ok=True)
boards = {}
for path in glob.glob(f"{root}/targets/boards/*.json"):
    board = json.load(open(path, encoding="utf-8"))
    if board.get("chip") == "rp2040":
        boards[os.path.basename(path)[: -len(".json")]] = board
assert len(boards) >= 12, sorted(boards)

wrong = []
built = refused = 0
for example in sorted(glob.glob(f"{root}/examples/*.py")):
    pins = set(re.findall(r"board\.([A-Z]\w*)", open(example, encoding="utf-8").read()))
    for name, board in sorted(boards.items()):
        missing = pins - set(board["pins"])
        if not missing and not pins and built:
            continue  # one board will do for what names no pin
        image = os.path.join(out, "app.uf2")
        if os.path.exists(image):
            os.remove(image)
        run = subprocess.run([driver, example, "--board", name, "-o", image], capture_output=True, text=True)
        what = f"{os.path.basename(example)} for {name}: status {run.returncode}\n{run.stderr}"
        if missing:
            refused += 1
            if run.returncode != 1 or os.path.exists(image) or not any(f"`{pin}`" in run.stderr for pin in missing):
                wrong.append(f"must be refused, naming one of {sorted(missing)}: {what}")
        else:
            built += 1
            if run.returncode != 0 or os.path.getsize(image) % 512 or run.stderr:
                wrong.append(f"must be built: {what}")
assert built > 20 and refused > 20, (built, refused)
print("\n".join(wrong))
sys.exit(bool(wrong))
