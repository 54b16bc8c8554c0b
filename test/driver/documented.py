# docs/command.md has every option that --help shows, and no other; so do the completions of all three shells.
# RUN: %python %s %pyasync2cpp %root/docs/command.md
import re
import subprocess
import sys

driver, document = sys.argv[1:]


def ask(*arguments):
    return subprocess.run([driver, *arguments], capture_output=True, text=True, check=True).stdout


help_text = ask("--help")
shown = set(re.findall(r"^  (--?[A-Za-z][\w-]*)", help_text, re.MULTILINE)) - {"--help-list"}
with open(document, encoding="utf-8") as file:
    described = set(re.findall(r"^\| `(--?[A-Za-z][\w-]*)", file.read(), re.MULTILINE))
assert shown == described, f"only in --help: {shown - described}; only in command.md: {described - shown}"

emitted = set(re.findall(r"^    =(\w+)", help_text.split("--emit")[1].split("\n  --")[0], re.MULTILINE))
with open(document, encoding="utf-8") as file:
    row = next(line for line in file if line.startswith("| `--emit"))
assert emitted == set(re.findall(r"`(\w+)`", row)), (emitted, row)

for shell in ("bash", "zsh", "fish"):
    script = ask(f"--completion={shell}")
    for option in shown - {"--help", "--version"}:
        name = option.lstrip("-")
        wanted = rf"-[sl] {name}\b" if shell == "fish" else rf"(?<![\w-]){option}(?![\w-])"
        assert re.search(wanted, script), f"{shell} does not know {option}"
