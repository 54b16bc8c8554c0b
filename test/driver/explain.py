# Every diagnostic that users see can be explained: in whole sentences, without a placeholder left over.
# RUN: %python %s %pyasync2cpp %root
import re
import subprocess
import sys

driver, root = sys.argv[1:]
rows = subprocess.run(
    ["/usr/lib/llvm-19/bin/clang++", "-E", "-P", "-I", root, "-x", "c++", "-"],
    input='#define DIAG(room, id, severity, ...) ROW id severity\n#include "frontend/source/diagnostics.def"\n',
    capture_output=True,
    text=True,
    check=True,
).stdout
ids = [name.replace("_", "-") for name, severity in re.findall(r"\bROW (\w+) (\w+)", rows) if severity != "note"]
assert len(ids) > 100
faults = []
for name in ids:
    text = subprocess.run([driver, "--explain", name], capture_output=True, text=True, check=True).stdout
    head, _, rest = text.partition("\n\n")
    explanation = rest.strip().split("\n\n")[-1]
    if not re.fullmatch(rf"{name} \((error|warning|remark)\)", head):
        faults.append(f"{name}: begins with {head!r}")
    if not re.match(r"[A-Z`]", explanation) or not explanation.endswith(".") or len(explanation.split()) < 3:
        faults.append(f"{name}: is explained by {explanation!r}")
    if re.search(r"\{\d?\}", text):
        faults.append(f"{name}: a placeholder is left over")
print("\n".join(faults))
sys.exit(bool(faults))
