"""Lets each allocation of a program fail in its turn: MemoryError comes out, or the program gets over it; nothing is corrupted.

    out_of_memory.py COMPILER P2C_NATIVE FILE... [--programs=N] [--step=N] [--first=N]

The programs are the first N blocks of files of probes (probes.py), in one executable with the address and undefined-behaviour
sanitizers; it runs once for every STEP-th allocation. Each time all but one of the programs must print what they print with enough
memory, and that one must speak of MemoryError.
"""

import os
import re
import subprocess
import sys
import tempfile

import probes


def main():
    words = [a for a in sys.argv[1:] if not a.startswith("--")]
    options = dict(a[2:].split("=") for a in sys.argv[1:] if a.startswith("--"))
    compiler, native, files = words[0], words[1], words[2:]
    wanted, step, at = int(options.get("programs", 50)), int(options.get("step", 1)), int(options.get("first", 1))
    blocks = [probe for path in files for probe in probes.read_probes(path) if probe.kind == ":"][:wanted]
    assert len(blocks) == wanted, f"only {len(blocks)} programs"
    with tempfile.TemporaryDirectory() as folder:
        script, source, program = (os.path.join(folder, name) for name in ("probes.py", "probes.cpp", "probes"))
        with open(script, "w", encoding="utf-8") as file:
            file.write(probes.program_of(blocks))
        subprocess.run([compiler, script, "--emit=cpp", "-o", source], check=True, stderr=subprocess.DEVNULL)
        subprocess.run([native, "--flavour", "sim-asan", source, "-o", program], check=True)
        text, errors, status = probes.run([program])
        usual = probes.by_probe(text)
        assert status == 0 and len(usual) == wanted, errors
        runs = failed = 0
        while True:
            text, errors, status = probes.run([program, "--fail-allocation", str(at)])
            got = probes.by_probe(text)
            differing = [i for i in range(wanted) if got.get(i) != usual[i]]
            # Where nobody can catch it, in a `__del__` or in the end of a generator, it is told of on standard error.
            ignored = "MemoryError" in errors and "Exception ignored in" in errors
            # In a `__set_name__` it is the cause of another error, as in CPython 3.11.
            speaks = re.compile("MemoryError|RuntimeError Error calling __set_name__").search
            good = status == 0 and len(differing) <= 1 and all(ignored or speaks(got.get(i, "")) for i in differing)
            # What fails outside of all programs, while the module is made ready or tells how one of them ended, ends the run.
            until = max(got, default=-1)
            between = status == 1 and errors.rstrip().endswith("MemoryError") and "Sanitizer" not in errors and "runtime error" not in errors
            ended = between and all(i >= until for i in differing)
            if not good and not ended:
                failed += 1
                print(f"allocation {at}: exit status {status}, {[blocks[i].name for i in differing]}")
                for i in differing[:2]:
                    print(f"  usual: {usual[i][-300:]!r}\n  got:   {got.get(i, 'nothing')[-300:]!r}")
                print("\n".join(errors.splitlines()[:12]))
                if failed == 10:
                    break
            runs += 1
            at += step
            if "no allocation failed" in errors:
                break
        print(f"{wanted} programs, {runs} runs up to allocation {at - step}: {failed} wrong")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
