"""The files of the project, for the tests that read all of them."""

import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NOT_OURS = {".git", "build", "node_modules", "__pycache__"}


def project_files(*suffixes):
    """Paths relative to the root, sorted: what git tracks or would add; without git, what is there."""
    listing = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z", "-co", "--exclude-standard"], capture_output=True, text=True
    )
    if listing.returncode == 0:
        paths = [path for path in listing.stdout.split("\0") if path]
    else:
        paths = []
        for folder, subfolders, names in os.walk(ROOT):
            subfolders[:] = [name for name in subfolders if name not in NOT_OURS]
            paths += [os.path.relpath(os.path.join(folder, name), ROOT) for name in names]
    paths = [path for path in paths if os.path.isfile(os.path.join(ROOT, path))]
    return sorted(path for path in paths if not suffixes or path.endswith(suffixes))


def read(path):
    """The text; tests have files in other encodings, of which the rules only need the ASCII part."""
    with open(os.path.join(ROOT, path), encoding="utf-8", errors="replace") as file:
        return file.read()


def finish(faults, what):
    """Print every fault and leave: with 1 if there is one."""
    for fault in faults:
        print(fault)
    if faults:
        raise SystemExit(f"{len(faults)} {what}")
