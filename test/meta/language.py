# RUN: %python %s %root
"""docs/language.md names every file of probes, says no more of them than there are, and names tests that exist."""
import os
import re
import sys

root = sys.argv[1]
sys.path.insert(0, os.path.join(root, "test", "support"))
import probes

with open(os.path.join(root, "docs", "language.md"), encoding="utf-8") as file:
    text = file.read()
said = set(re.findall(r"\| `(test/oracle/\w+\.py)` \|", text))
folder = os.path.join(root, "test", "oracle")
there = {f"test/oracle/{name}": len(probes.read_probes(os.path.join(folder, name))) for name in os.listdir(folder) if name.endswith(".py")}
assert said == set(there), f"docs/language.md differs: {sorted(said ^ set(there))}"
total = int(re.search(r"over ([\d,]+)\nprobes", text)[1].replace(",", ""))
assert 1200 <= total < sum(there.values()), f"docs/language.md: {sum(there.values())} probes"
for test in re.findall(r"`(test/[^`]+)`", text):
    assert os.path.exists(os.path.join(root, test)), f"docs/language.md: no {test}"
