"""Runs files of probes (probes.py) as firmware in the emulator, and sees that they get to their end and nothing is missing.

    probes_on_chip.py EMULATE FILE...

What a program never calls is not compiled for a chip: a function that is entered all the same raises SystemError `compiled as
unreachable`. What the probes print is compared elsewhere (floats are shorter on a chip, and memory is smaller).
"""

import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from probes import by_probe, program_of, read_probes


def main():
    emulate, *files = sys.argv[1:]
    wrong = 0
    for path in files:
        probes = read_probes(path)
        with tempfile.TemporaryDirectory() as folder:
            script = os.path.join(folder, "probes.py")
            with open(script, "w", encoding="utf-8") as file:
                file.write(program_of(probes))
            command = emulate.split() + [script, "--until", "60s", "--", "--console=uart"]
            output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf-8", "replace")
        ran = by_probe(output)
        for number, probe in enumerate(probes):
            if number not in ran or "compiled as unreachable" in ran[number]:
                wrong += 1
                print(f"{path}:{probe.line}: {probe.name}\n  {ran.get(number, 'did not run')[-400:]}")
        print(f"{path}: {len(probes)} probes")
    return wrong != 0


if __name__ == "__main__":
    sys.exit(main())
