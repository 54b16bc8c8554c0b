# RUN: %python %s %root
"""Every line of the tables in docs/differences.md names a test that exists; every id in it is a diagnostic's."""
import os
import re
import sys

root = sys.argv[1]
ids = set()
folder = os.path.join(root, "frontend", "source", "diagnostics")
for name in os.listdir(folder):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        ids.update(found.replace("_", "-") for found in re.findall(r"DIAG\(\w+, (\w+)", file.read()))
rows = named = 0
with open(os.path.join(root, "docs", "differences.md"), encoding="utf-8") as file:
    for number, line in enumerate(file, 1):
        if not line.startswith("| ") or line.startswith("| what"):
            continue
        rows += 1
        tests = re.findall(r"`(test/[^`]+)`", line)
        assert tests, f"docs/differences.md:{number}: no test"
        for test in tests:
            assert os.path.exists(os.path.join(root, test)), f"docs/differences.md:{number}: no {test}"
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)]
        if re.fullmatch(r"`[a-z]+(-[a-z]+)+`", cells[2]):
            named += 1
            assert cells[2].strip("`") in ids, f"docs/differences.md:{number}: no diagnostic {cells[2]}"
assert rows > 15 and named > 4, "the tables were not found"
listed = set(re.findall(r"`(test/differences/[^`]+)`", open(os.path.join(root, "docs", "differences.md"), encoding="utf-8").read()))
there = {"test/differences/" + name for name in os.listdir(os.path.join(root, "test", "differences")) if name.endswith(".py")}
assert listed == there, f"not in docs/differences.md: {sorted(there - listed)}"
