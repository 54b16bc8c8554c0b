"""Probes changed at random, compared with CPython.

    mutate_probes.py COMPILER FIRST LAST [FILE...]    the rounds FIRST to LAST, of all files of test/oracle if none are named

A round takes some 120 probes (probes.py), changes one to three tokens or lines of each, leaves out what CPython does not parse,
what takes it long, what runs out of memory or stack and what depends on hashes of text, and compiles the rest as one program
(odd rounds with -fno-inference). What the compiler refuses with an error is left out as well, but no crash and no C++ error
is accepted. A round is a function of its number and the files. What differs is printed; the last line counts.
"""

import glob
import io
import keyword
import os
import random
import re
import subprocess
import sys
import tempfile
import tokenize

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from mutate import mutate_lines
from probes import MARK, PYTHON, Probe, by_probe, program_of, read_probes

VALUES = ["0", "1", "-1", "2", "3", "10", "255", "2**31", "2**62", "-2**63", "2**64", "1.5", "-0.0", "1e100", "True", "False", "None", '""', '"a"', '"abc"',
          '"é日"', '"%s"', '"{}"', 'b"ab"', "[]", "[1, 2, 3]", "()", "(1, 2)", "{}", '{"a": 1}', "{1, 2}", "range(3)", "slice(1, 2)", "int", "str", "list", "len", "print", "object()", "lambda *a: a",
          "...", "NotImplemented", "ValueError", 'ValueError("v")', "iter([1, 2])", "1j", "bytearray(b'xy')", "(i for i in [1, 2])"]
OPERATORS = [["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"], ["==", "!=", "<", "<=", ">", ">=", "in", "is", "not in", "is not"], ["and", "or"],
             ["+=", "-=", "*=", "//=", "%=", "|=", "&=", "<<=", "**=", "="]]
KEYWORDS = [["break", "continue", "pass", "return", "raise"], ["True", "False", "None"], ["if", "while"], ["global", "nonlocal"]]
LIMITED = """import builtins, resource, signal, sys
class TookLong(BaseException): pass
def long(*a): raise TookLong
signal.signal(signal.SIGALRM, long)
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
real = builtins.print
def limited(*a, **k):
    if a and type(a[0]) is str and a[0][:1] == "\\x01": signal.setitimer(signal.ITIMER_REAL, 0.5, 0.1)
    real(*a, **k)
source = open(sys.argv[1]).read().replace('print("\\x01', '__limited("\\x01')
builtins.__limited = limited
exec(compile(source, sys.argv[1], "exec"), {"__name__": "__main__"})
"""


def mutate(rng, text):
    if text.strip() and rng.random() < 0.2:
        return mutate_lines(rng, text)
    try:
        tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.string.strip()]
    except (tokenize.TokenError, IndentationError):
        return text
    if not tokens:
        return text
    token = rng.choice(tokens)
    word = token.string
    new = None
    same = [row for row in OPERATORS + KEYWORDS if word in row]
    if same:
        new = rng.choice(rng.choice(same))
    elif token.type in (tokenize.NUMBER, tokenize.STRING):
        new = rng.choice(VALUES)
    elif token.type == tokenize.NAME and not keyword.iskeyword(word):
        names = [t.string for t in tokens if t.type == tokenize.NAME and not keyword.iskeyword(t.string)]
        new = rng.choice(VALUES) if rng.random() < 0.3 else rng.choice(names)
    elif rng.random() < 0.5:
        new = ""
    else:
        new = word + " " + rng.choice(tokens).string
    lines = text.splitlines(True)
    (row, start), (_, end) = token.start, token.end
    if token.start[0] != token.end[0]:
        return text
    lines[row - 1] = lines[row - 1][:start] + new + lines[row - 1][end:]
    return "".join(lines)


def parses(probe):
    try:
        compile(program_of([probe]), "probe", "exec")
        return True
    except (SyntaxError, ValueError, OverflowError, tokenize.TokenError, IndentationError, MemoryError, RecursionError):
        return False


def run(command, timeout, **environment):
    empty = tempfile.mkdtemp(dir=FOLDER)
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=timeout, cwd=empty, env={**os.environ, **environment})
    except subprocess.TimeoutExpired as expired:
        return (expired.stdout or b"").decode("utf-8", "backslashreplace"), "timeout", -1
    return done.stdout.decode("utf-8", "backslashreplace"), done.stderr.decode("utf-8", "replace"), done.returncode


def line_starts(chosen):
    """The first line of each probe in the program."""
    starts, line = [], 1
    for number, probe in enumerate(chosen):
        starts.append(line)
        line += program_of([probe]).count("\n") + 1
    return starts


FOLDER = tempfile.mkdtemp()
UNSTABLE = ("getset_descriptor", "str_ascii_iterator", "module name must be a string", "Quitter", "<attribute ", "inaddr", "'dict' object", "'Quitter'", "between instances of 'list' and 'int'", "TookLong", "MemoryError", "RecursionError", "hash(", "id(", "__hash__", "code-at-run-time")


def one_round(compiler, number, pool, folder):
    rng = random.Random(number)
    chosen = []
    for probe in rng.sample(pool, min(120, len(pool))):
        text = probe.text
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            text = mutate(rng, text)
        changed = Probe(probe.name, probe.line, text, probe.kind)
        if text != probe.text and text.strip() and "\x01" not in text and parses(changed) and not any(word in text for word in ("hash(", "id(", "exec(", "eval(")):
            chosen.append(changed)
    script, limited = os.path.join(folder, "script", "probes.py"), os.path.join(folder, "limited.py")
    os.makedirs(os.path.dirname(script), exist_ok=True)
    open(limited, "w").write(LIMITED)
    mode = ["-O", "0"] + (["-fno-inference"] if number % 2 else [])
    for attempt in range(12):
        if not chosen:
            return 0, 0, 0
        open(script, "w", encoding="utf-8").write(program_of(chosen))
        outputs = [run([PYTHON, "-W", "ignore", limited, script], 100, PYTHONHASHSEED=str(seed)) for seed in (1, 2)]
        one, two = by_probe(outputs[0][0]), by_probe(outputs[1][0])
        if outputs[0][2] != 0 and len(one) < len(chosen):  # one of them ended the program
            del chosen[max(len(one) - 1, 0)]
            continue
        good = [probe for i, probe in enumerate(chosen) if i in one and one[i] == two.get(i) and not any(word in one[i] for word in UNSTABLE)]
        if len(good) != len(chosen):
            chosen = good
            continue
        one = by_probe(run([PYTHON, "-W", "ignore", script], 100, PYTHONHASHSEED="1")[0])
        if len(one) != len(chosen):
            return 0, 0, 0
        text, errors, status = run([compiler, script, "--run", *mode], 300)
        if "error:" in errors and not text:
            at = {int(found) for found in re.findall(r"probes\.py:(\d+):\d+: error", errors)}
            starts = line_starts(chosen)
            bad = {max(i for i, start in enumerate(starts) if start <= line) for line in at}
            if not bad or "fault of pyasync2cpp" in errors:
                print(f"round {number}: the compiler failed\n{errors[-3000:]}")
                return len(chosen), 1, 0
            chosen = [probe for i, probe in enumerate(chosen) if i not in bad]
            continue
        got, wrong = by_probe(text), 0
        for i, probe in enumerate(chosen):
            if sorted(got.get(i, "").splitlines()) != sorted(one[i].splitlines()):
                wrong += 1
                if wrong <= 6:
                    print(f"round {number} {' '.join(mode)}: {probe.kind} {probe.name}\n{probe.text.rstrip()}\n  CPython: {one[i]!r}\n  ours:    {got.get(i)!r}")
        if status != 0 or len(got) != len(chosen):
            wrong += 1
            print(f"round {number}: exit status {status}, {len(got)} of {len(chosen)} probes ran\n{errors[-1500:]}")
        return len(chosen), wrong, 1
    return 0, 0, 0


def main():
    compiler, first, last, *files = sys.argv[1:]
    compiler = os.path.abspath(compiler)
    here = os.path.dirname(os.path.abspath(__file__))
    files = files or sorted(glob.glob(os.path.join(here, "..", "oracle", "*.py")))
    pool = [probe for path in files for probe in read_probes(path) if len(probe.text) < 4000]
    ran = wrong = rounds = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(int(first), int(last) + 1):
            count, bad, ended = one_round(compiler, number, pool, folder)
            ran, wrong, rounds = ran + count, wrong + bad, rounds + ended
            sys.stdout.flush()
    print(f"{rounds} rounds, {ran} mutated probes, {wrong} wrong")
    return wrong != 0


if __name__ == "__main__":
    sys.exit(main())
