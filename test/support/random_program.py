"""Random well-behaved programs, compared with CPython: what is compiled must print what CPython prints.

    random_program.py show SEED [FUNCTIONS]               print one program
    random_program.py run COMPILER FIRST LAST [options]   compare the programs of a range of seeds
        --functions=N    functions in each program (default 60)
        --options=A,B    the modes of the compiler, `,` between them (default: inferred and -fno-inference)
        --shrink         make the smallest program that still differs out of each mismatch

A program is a function of its seed. What it covers (`random_program.py describe` prints this):

    ints       small, at the limits of machine words (2**30, 2**31, 2**62, 2**63), past 64 bits, negative; every operator; bool as int
    floats     finite, inf and nan from arithmetic; mixed with ints; repr, rounding, formatting
    text       str with non-ASCII letters, bytes; slices, methods, %, format, f-strings with specs
    containers list, tuple, dict, set, nested; comprehensions, slices, sorting with keys, unpacking with stars, in-place operators
    classes    fields, methods, inheritance with super, properties, class attributes, operators, __eq__, __repr__, __len__, __iter__, __getitem__
    functions  defaults, keywords, *args, **kwargs, closures with nonlocal, lambdas, recursion of bounded depth
    exceptions raised by operations and by `raise`, try/except/else/finally with return, break and continue inside, context and cause
    generators yield, send, yield from, closing early; generator expressions
    async      coroutines, gather, tasks that interleave by sleep(0), async for, async with
    unstable   variables that change their type, by branch and by turn of a loop; values of unknown type through calls
    control    if, for, while, else of loops, match, with, assert, del, walrus, chained comparisons, conditional expressions

Well-behaved: it ends, its numbers and texts stay small enough, and nothing it prints depends on addresses, hashes of text or time.
"""

import os
import random
import re
import subprocess
import sys
import tempfile

from random_prelude import PRELUDE

PYTHON = "/usr/bin/python3.11"
MARK = "\x01"
# CPython adds what it was doing when the recursion became too deep (docs/differences.md).
TOO_DEEP = re.compile("(maximum recursion depth exceeded) (?:while|in) [a-z A-Z]+")


INTS = ["0", "1", "2", "3", "-1", "7", "10", "-13", "255", "1000", "2**30 - 1", "2**30", "-2**30", "2**31", "2**32 + 1", "2**62 - 1", "2**62", "-2**62", "2**63 - 1", "2**63",
        "-2**63", "2**64", "10**18", "10**30 + 7", "-10**25", "True", "False", "0x7fff_ffff", "12345678901234567890"]
FLOATS = ["0.0", "1.5", "-2.25", "0.1", "1e10", "1e-7", "3.0", "-0.0", "1e100", "123456.789", "2.5", "1e16", "0.30000000000000004"]
TEXTS = ['""', '"a"', '"abc"', '"Hello World"', '"x,y,,z"', '"żółw"', '"日本"', '"a😀b"', '"  pad "', '"12"', '"\\n\\t"', '"It\'s"', '"aAbBcC"']
BYTES = ['b""', 'b"ab"', 'b"\\x00\\xff"', 'b"xyzzy"']
TYPES = ["int", "int", "int", "float", "str", "str", "bool", "list", "list", "tuple", "dict", "set", "bytes", "obj", "any"]


class Writer:
    """Writes one function."""

    def __init__(self, rng, number):
        self.rng, self.number = rng, number
        self.lines, self.indent = [], 1
        self.vars = []  # (name, type)
        self.names = 0
        self.loops = 0
        self.in_loop = False
        self.is_async = False

    # Names.
    def fresh(self):
        self.names += 1
        return f"v{self.names}"

    def of_type(self, kind):
        return [name for name, own in self.vars if own == kind]

    def declare(self, name, kind):
        self.vars = [(n, k) for n, k in self.vars if n != name] + [(name, kind)]

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def chance(self, p):
        return self.rng.random() < p

    # Expressions.
    def expr(self, kind, depth=2):
        names = self.of_type(kind)
        if names and self.chance(0.45 if depth > 0 else 0.7):
            return self.rng.choice(names)
        if depth > 0 and self.chance(0.06):
            return f"({self.expr(kind, depth - 1)} if {self.expr('bool', depth - 1)} else {self.expr(kind, depth - 1)})"
        if depth > 0 and kind != "any" and self.chance(0.04):
            return f"same({self.expr(kind, depth - 1)})"
        if depth > 0 and self.is_async and self.chance(0.06):
            return f"(await later({self.expr(kind, depth - 1)}))"
        return getattr(self, "expr_" + kind)(depth)

    def choose(self, *options):
        return self.rng.choice(options)()

    def expr_int(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return f"({r.choice(INTS)})"
        return self.choose(
            lambda: f"({e('int', d - 1)} {r.choice(['+', '-', '*', '+', '-', '&', '|', '^'])} {e('int', d - 1)})",
            lambda: f"({e('int', d - 1)} {r.choice(['//', '%'])} {e('int', d - 1)})",
            lambda: f"({e('int', d - 1)} {r.choice(['//', '%'])} {r.choice(['3', '-7', '10', '2**33', '-2**65'])})",
            lambda: f"({e('int', d - 1)} {r.choice(['<<', '>>'])} {r.choice(['0', '1', '5', '31', '64'])})",
            lambda: f"({r.choice(['-', '~', '+'])}{e('int', d - 1)})",
            lambda: f"abs({e('int', d - 1)})",
            lambda: f"len({e(r.choice(['str', 'list', 'tuple', 'dict', 'set', 'bytes', 'obj']), d - 1)})",
            lambda: f"{r.choice(['min', 'max'])}({e('int', d - 1)}, {e('int', d - 1)})",
            lambda: f"({e('int', d - 1)} % 1000) ** {r.choice(['0', '1', '2', '5', '20'])}",
            lambda: f"pow({e('int', d - 1)}, {r.choice(['0', '3', '10'])}, {r.choice(['7', '1000003', '2**61 - 1', '-5'])})",
            lambda: f"int({e('float', d - 1)})",
            lambda: f"round({e('float', d - 1)})",
            lambda: f"sum(x for x in {e('list', d - 1)} if isinstance(x, int))",
            lambda: f"{e('str', d - 1)}.{r.choice(['find', 'count', 'rfind'])}({e('str', 0)})",
            lambda: f"divmod({e('int', d - 1)}, {e('int', 0)})[{r.choice(['0', '1'])}]",
            lambda: f"({e('bool', d - 1)} + {e('int', d - 1)})",
            lambda: f"int(str({e('int', d - 1)}))",
            lambda: f"({e('int', d - 1)}).bit_length()",
            lambda: f"{e('bytes', 0)}[{r.choice(['0', '-1'])}]",
            lambda: f"hash({e('int', d - 1)})",
            lambda: f"(lambda x, y=3: x * 2 - y)({e('int', d - 1)})",
            lambda: f"int({r.choice(['num', 'same'])}({e('int', d - 1)}))",
        )

    def expr_float(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(FLOATS)
        return self.choose(
            lambda: f"({e('float', d - 1)} {r.choice(['+', '-', '*', '/'])} {e('float', d - 1)})",
            lambda: f"({e('float', d - 1)} {r.choice(['+', '-', '*', '//', '%'])} {e('int', 0)})",
            lambda: f"({e('int', 0)} {r.choice(['+', '-', '*', '/'])} {e('float', d - 1)})",
            lambda: f"({e('int', d - 1)} / {r.choice(['3', '7', '-2', '2**40'])})",
            lambda: f"float({e('int', 0)})",
            lambda: f"(-{e('float', d - 1)})",
            lambda: f"abs({e('float', d - 1)})",
            lambda: f"round({e('float', d - 1)}, {r.choice(['0', '1', '3', '-1'])})",
            lambda: f"min({e('float', d - 1)}, {e('float', d - 1)})",
            lambda: f"float(str({e('float', d - 1)}))",
            lambda: f"(abs({e('float', d - 1)}) % 100) ** {r.choice(['2', '0.5', '-1', '3'])}",
        )

    def expr_bool(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(["True", "False"])
        kind = r.choice(["int", "int", "float", "str", "list", "tuple", "bytes"])
        return self.choose(
            lambda: f"({e(kind, d - 1)} {r.choice(['<', '<=', '>', '>=', '==', '!='])} {e(kind, d - 1)})",
            lambda: f"({e('int', d - 1)} {r.choice(['<', '==', '>='])} {e('float', d - 1)})",
            lambda: f"({e('int', 0)} < {e('int', d - 1)} <= {e('int', 0)})",
            lambda: f"({e('bool', d - 1)} {r.choice(['and', 'or'])} {e('bool', d - 1)})",
            lambda: f"(not {e(r.choice(TYPES), d - 1)})",
            lambda: f"({e('int', d - 1)} {r.choice(['in', 'not in'])} {e(r.choice(['list', 'tuple', 'set', 'dict']), d - 1)})",
            lambda: f"({e('str', 0)} in {e('str', d - 1)})",
            lambda: f"isinstance({e('any', d - 1)}, {r.choice(['int', 'str', '(list, tuple)', 'float', 'Base', 'bool'])})",
            lambda: f"({e('any', d - 1)} == {e('any', d - 1)})",
            lambda: f"bool({e('any', d - 1)})",
            lambda: f"({e('any', d - 1)} is None)",
            lambda: f"({e('obj', d - 1)} == {e('obj', d - 1)})",
            lambda: f"any(x == {e('int', 0)} for x in {e('list', d - 1)})",
            lambda: f"{e('str', d - 1)}.{r.choice(['isdigit', 'isalpha', 'islower', 'isspace', 'istitle'])}()",
        )

    def expr_str(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(TEXTS)
        return self.choose(
            lambda: f"({e('str', d - 1)} + {e('str', d - 1)})",
            lambda: f"({e('str', d - 1)} * {r.choice(['0', '2', '3', '-1'])})",
            lambda: f"{e('str', d - 1)}[{r.choice(['1:', ':-1', '::-1', '1:3', '::2', '-2:'])}]",
            lambda: f"{e('str', d - 1)}.{r.choice(['upper', 'lower', 'strip', 'title', 'swapcase', 'capitalize'])}()",
            lambda: f"{e('str', d - 1)}.replace({e('str', 0)}, {e('str', 0)})",
            lambda: f"{e('str', d - 1)}.{r.choice(['center', 'ljust', 'rjust', 'zfill'])}({r.choice(['5', '9'])})",
            lambda: f"{r.choice(['str', 'repr', 'ascii'])}({e(r.choice(['int', 'float', 'list', 'tuple', 'bytes', 'str', 'bool', 'obj', 'dict']), d - 1)})",
            lambda: "f\"{" + e("int", 0) + r.choice(["", ":d", ":5", ":<8", ":08x", ":,", ":+d", ":b", ":e", "!r", ":^12"]) + "}|{" + e("float", 0) + r.choice(["", ":.2f", ":10.3e", ":g", ":+.1f", ":%"]) + "}\"",
            lambda: "f\"{" + r.choice(self.of_type("any") + self.of_type("list") + ["None"]) + r.choice(["", "!r", "!s"]) + "}\"",
            lambda: f"(\"%d-%s-%r\" % ({e('int', d - 1)}, {e('str', d - 1)}, {e('float', d - 1)}))",
            lambda: f"(\"{{0}}/{{1!r}}/{{k:>6}}\".format({e('int', d - 1)}, {e('str', d - 1)}, k={e('int', 0)}))",
            lambda: f"{e('str', 0)}.join([str(x) for x in {e('list', d - 1)}])",
            lambda: f"format({e('int', d - 1)}, {r.choice([repr('x'), repr('>10'), repr(',d'), repr('')])})",
            lambda: f"{r.choice(['hex', 'bin', 'oct'])}({e('int', d - 1)})",
            lambda: f"chr({e('int', d - 1)} % 900 + 40)",
            lambda: f"{e('bytes', d - 1)}.hex()",
            lambda: f"type({e('any', d - 1)}).__name__",
        )

    def element(self, d):
        return self.expr(self.rng.choice(["int", "int", "int", "str", "float", "tuple", "any"]), d)

    def expr_list(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(["[]", "[1, 2, 3]", "[5]", "[3, 1, 2]", "[0, -1, 2**40]", "list(range(4))"])
        return self.choose(
            lambda: "[" + ", ".join(self.element(d - 1) for _ in range(r.randrange(4))) + "]",
            lambda: f"[x * 2 for x in {e('list', d - 1)} if isinstance(x, int)]",
            lambda: f"[{e('int', 0)} + i for i in range({r.choice(['3', '5', '0'])})]",
            lambda: f"[(i, x) for i, x in enumerate({e(r.choice(['list', 'str', 'tuple']), d - 1)})]",
            lambda: f"sorted({e('list', d - 1)}, key=repr, reverse={e('bool', 0)})",
            lambda: f"({e('list', d - 1)} + {e('list', d - 1)})",
            lambda: f"({e('list', d - 1)} * {r.choice(['0', '2'])})",
            lambda: f"{e('list', d - 1)}[{r.choice(['1:', ':-1', '::-1', '::2', '-2:'])}]",
            lambda: f"list({e(r.choice(['tuple', 'str', 'bytes', 'dict', 'obj']), d - 1)})",
            lambda: f"list(map(lambda x: num(x) + 1, {e('list', d - 1)}))",
            lambda: f"list(filter(None, {e('list', d - 1)}))",
            lambda: f"list(zip({e('list', d - 1)}, {e('str', d - 1)}))",
            lambda: f"[*{e('list', d - 1)}, *{e('tuple', d - 1)}]",
            lambda: f"{e('str', d - 1)}.split({r.choice(['', repr(','), repr('a')])})",
            lambda: f"list(reversed({e('list', d - 1)}))",
            lambda: f"sorted({e('set', d - 1)}, key=repr)",
            lambda: f"list({e('dict', d - 1)}.items())",
        )

    def expr_tuple(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(["()", "(1, 2)", "(1,)", '("a", 0.5)', "(None, True)"])
        return self.choose(
            lambda: "(" + "".join(self.element(d - 1) + ", " for _ in range(r.randrange(1, 4))) + ")",
            lambda: f"({e('tuple', d - 1)} + {e('tuple', d - 1)})",
            lambda: f"tuple({e('list', d - 1)})",
            lambda: f"divmod({e('int', d - 1)}, {r.choice(['3', '-4', '2**70'])})",
            lambda: f"{e('str', d - 1)}.partition({r.choice([repr(','), repr('b')])})",
            lambda: f"({e('tuple', d - 1)})[{r.choice(['1:', '::-1', ':1'])}]",
            lambda: f"tuple(x for x in {e('list', d - 1)} if x)",
        )

    def expr_dict(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(["{}", '{"a": 1}', "{1: 2, 3: 4}", '{"k": [1]}'])
        return self.choose(
            lambda: "{" + ", ".join(f"{e(r.choice(['int', 'str']), d - 1)}: {self.element(d - 1)}" for _ in range(r.randrange(3))) + "}",
            lambda: f"{{i: i * i for i in range({r.choice(['3', '4'])})}}",
            lambda: f"{{**{e('dict', d - 1)}, {e('str', 0)}: {e('int', d - 1)}}}",
            lambda: f"dict(enumerate({e('list', d - 1)}))",
            lambda: f"({e('dict', d - 1)} | {e('dict', d - 1)})",
            lambda: f"dict(a={e('int', d - 1)}, b={e('str', d - 1)})",
            lambda: f"{{str(k): num(v) for k, v in {e('dict', d - 1)}.items()}}",
        )

    def expr_set(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(["set()", "{1, 2}", "{3, 4, 5}"])
        return self.choose(
            lambda: "{" + ", ".join(e("int", d - 1) for _ in range(r.randrange(1, 4))) + "}",
            lambda: f"{{x % 5 for x in {e('list', d - 1)} if isinstance(x, int)}}",
            lambda: f"({e('set', d - 1)} {r.choice(['|', '&', '-', '^'])} {e('set', d - 1)})",
        )

    def expr_bytes(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(BYTES)
        return self.choose(
            lambda: f"({e('bytes', d - 1)} + {e('bytes', d - 1)})",
            lambda: f"{e('str', d - 1)}.encode()",
            lambda: f"bytes([x % 256 for x in {e('list', d - 1)} if isinstance(x, int)])",
            lambda: f"{e('bytes', d - 1)}[{r.choice(['1:', '::-1', ':2'])}]",
            lambda: f"({e('int', d - 1)} % 2**64).to_bytes(8, {r.choice([repr('big'), repr('little')])})",
            lambda: f"bytes(bytearray({e('bytes', d - 1)}))",
        )

    def expr_obj(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(["Base(1)", "Derived(4)", "Base(2, b=5)", 'Derived(1, 2, "xyz")'])
        return self.choose(
            lambda: f"Base({e('int', d - 1)}, {self.element(d - 1)})",
            lambda: f"Derived({self.element(d - 1)}, c={e('str', d - 1)})",
            lambda: f"{r.choice(['Base', 'Derived'])}.of({e('int', d - 1)})",
            lambda: f"({e('obj', d - 1)} + {e('int', d - 1)})",
            lambda: f"({e('int', d - 1)} + {e('obj', d - 1)})",
            lambda: f"({e('obj', d - 1)} + {e('obj', d - 1)})",
        )

    def expr_any(self, d):
        r, e = self.rng, self.expr
        if d <= 0:
            return r.choice(["None", "1", '"s"', "2.5", "[1]", "(1, 2)", "True"])
        kind = lambda: r.choice([t for t in TYPES if t not in ("any", "set")])
        return self.choose(
            lambda: f"pick({e('int', d - 1)}, {e(kind(), d - 1)}, {e(kind(), d - 1)})",
            lambda: f"({e(kind(), d - 1)} or {e(kind(), d - 1)})",
            lambda: f"({e('bool', d - 1)} and {e(kind(), d - 1)})",
            lambda: f"({e(kind(), d - 1)} if {e('bool', d - 1)} else {e(kind(), d - 1)})",
            lambda: f"{e('dict', d - 1)}.get({e('int', 0)}, {e(kind(), d - 1)})",
            lambda: f"{e('obj', d - 1)}.{r.choice(['a', 'b', 'first', 'kind', 'total()', 'scaled(3, 1, plus=2)'])}",
            lambda: f"{e('obj', d - 1)}[{r.choice(['0', '1', '-1', '2'])}]",
            lambda: f"{e('obj', d - 1)}({e(kind(), d - 1)})",
            lambda: f"{e('list', d - 1)}[{r.choice(['0', '-1', '1'])}]",
            lambda: f"num({e(kind(), d - 1)})",
            lambda: f"getattr({e('obj', d - 1)}, {r.choice([repr('a'), repr('c'), repr('nothing')])}, None)",
            lambda: f"({e('any', d - 1)} * {r.choice(['2', '1'])})",
            lambda: f"({e('any', d - 1)} + {e('any', d - 1)})",
            lambda: f"next(iter({e(r.choice(['list', 'tuple', 'str', 'obj']), d - 1)}), None)",
            lambda: f"max({e('list', d - 1)}, key=repr, default=None)",
        )

    # Statements.
    def block(self, budget, inner_vars=True):
        """Statements one level further in; what they declare is known outside only as `any`, and not at all if new."""
        before = list(self.vars)
        self.indent += 1
        count = len(self.lines)
        for _ in range(self.rng.randrange(1, 4)):
            budget = self.statement(budget)
        if len(self.lines) == count:
            self.line("pass")
        self.indent -= 1
        kinds = dict(self.vars)
        # A variable whose type has changed inside may have either.
        self.vars = [(name, kind if kinds.get(name) == kind else "any") for name, kind in before if name in kinds]
        return budget

    def assign(self, name=None, kind=None):
        kind = kind or self.rng.choice(TYPES)
        name = name or self.fresh()
        self.line(f"{name} = {self.wrapped(self.expr(kind), kind)}")
        self.declare(name, kind)
        return name

    def wrapped(self, text, kind):
        return f"cut({text})" if self.loops and kind in ("int", "str", "list", "tuple", "bytes", "any") else text

    def statement(self, budget):
        r = self.rng
        if budget <= 0:
            return 0
        options = ["assign"] * 5 + ["reassign"] * 3 + ["augment"] * 3 + ["show"] * 3 + ["if"] * 2 + ["for"] * 2
        options += ["while", "try", "try", "raise", "closure", "unpack", "item", "method", "match", "with", "generator", "del", "walrus", "assert", "attribute", "send", "recursion", "varargs"]
        if self.in_loop:
            options += ["break", "continue"]
        if self.is_async:
            options += ["await", "gather", "async_for", "async_with", "task"] * 2
        getattr(self, "stmt_" + r.choice(options))(budget)
        return budget - 1 if self.indent < 4 else 0

    def stmt_assign(self, budget):
        self.assign()

    def stmt_reassign(self, budget):
        if not self.vars:
            return self.assign()
        name, kind = self.rng.choice(self.vars)
        self.assign(name, kind if self.chance(0.6) else None)

    def stmt_augment(self, budget):
        r = self.rng
        choices = [v for v in self.vars if v[1] in ("int", "float", "str", "list", "tuple", "set", "bytes")]
        if not choices:
            return self.assign()
        name, kind = r.choice(choices)
        operator = {"int": ["+", "-", "*", "//", "%", "&", "|", "^"], "float": ["+", "-", "*"], "str": ["+"], "list": ["+"], "tuple": ["+"], "set": ["|", "-", "&"], "bytes": ["+"]}[kind]
        self.line(f"{name} {r.choice(operator)}= {self.expr(kind, 1)}")
        if self.loops and kind != "set" and kind != "float":
            self.line(f"{name} = cut({name})")

    def stmt_show(self, budget):
        r = self.rng
        parts = [self.expr(r.choice(TYPES)) for _ in range(r.randrange(1, 4))]
        self.line(f"show({', '.join(parts)})")

    def stmt_if(self, budget):
        self.line(f"if {self.expr(self.rng.choice(['bool', 'bool', 'bool', 'any', 'int', 'list']))}:")
        before = list(self.vars)
        self.block(budget - 2)
        after_then = dict(self.vars)
        self.vars = before
        if self.chance(0.3):
            self.line(f"elif {self.expr('bool')}:")
            self.block(budget - 2)
        if self.chance(0.5):
            self.line("else:")
            self.block(budget - 2)
        self.vars = [(n, k if after_then.get(n, k) == k else "any") for n, k in self.vars]

    def loop(self, head, budget, bound=None, after=""):
        self.line(head)
        outer, self.in_loop = self.in_loop, True
        self.loops += 1
        # The body runs again with what it left: types it changes are unknown at its start too.
        before = list(self.vars)
        if bound:
            self.declare(*bound)
        start, names, state = len(self.lines), self.names, self.rng.getstate()
        for attempt in range(3):
            entry = list(self.vars)
            self.block(budget - 2)
            left = dict(self.vars)
            if all(left.get(n, k) == k for n, k in entry):
                break
            del self.lines[start:]
            self.rng.setstate(state)
            self.names = names
            self.vars = [(n, left.get(n, "any")) for n, k in entry]
        if after:
            self.indent += 1
            self.line(after)
            self.indent -= 1
        self.loops -= 1
        self.in_loop = outer
        left = dict(self.vars)
        self.vars = [(n, k if left.get(n) == k else "any") for n, k in before]
        if self.chance(0.2):
            self.line("else:")
            self.block(budget - 2)

    def stmt_for(self, budget):
        r = self.rng
        if self.loops > 1:
            return self.stmt_show(budget)
        name = self.fresh()
        head, kind = self.choose(
            lambda: (f"range({r.choice(['3', '5', '2, 8', '10, 0, -3', '4'])})", "int"),
            lambda: (self.expr("list", 1) + "[:6]", "any"),
            lambda: (self.expr("str", 1) + "[:6]", "str"),
            lambda: (self.expr("tuple", 1), "any"),
            lambda: (f"sorted({self.expr('dict', 1)}, key=repr)", "any"),
            lambda: (self.expr("obj", 1), "any"),
            lambda: (self.expr("bytes", 0), "int"),
            lambda: (f"(x * x for x in range({r.choice(['3', '4'])}))", "int"),
        )
        if self.chance(0.2):
            index = self.fresh()
            self.loop(f"for {index}, {name} in enumerate({head}):", budget, (name, kind))
        else:
            self.loop(f"for {name} in {head}:", budget, (name, kind))

    def stmt_while(self, budget):
        if self.loops > 1:
            return self.stmt_show(budget)
        name = self.fresh()
        self.line(f"{name} = {self.rng.choice(['3', '5', '1', '0'])}")
        self.line(f"while {name} > 0{self.rng.choice(['', ' and ' + self.expr('bool')])}:")
        self.indent += 1
        self.line(f"{name} -= 1")
        self.indent -= 1
        self.lines.append(None)  # joined by loop()
        self.lines.pop()
        outer, self.in_loop = self.in_loop, True
        self.loops += 1
        before = list(self.vars)
        self.vars = [(n, "any") for n, k in self.vars]
        self.block(budget - 2)
        self.loops -= 1
        self.in_loop = outer
        self.vars = [(n, "any") for n, k in before] + [(name, "int")]

    def stmt_break(self, budget):
        self.line(f"if {self.expr('bool')}:")
        self.line("    break")

    def stmt_continue(self, budget):
        self.line(f"if {self.expr('bool')}:")
        self.line("    continue")

    def stmt_try(self, budget):
        r = self.rng
        before = list(self.vars)
        self.line("try:")
        self.block(budget - 2)
        unsure = [(n, k if dict(self.vars).get(n) == k else "any") for n, k in before]
        self.vars = list(unsure)
        caught = r.choice(["Exception", "(ValueError, TypeError)", "ZeroDivisionError", "Error", "LookupError", "ArithmeticError"])
        self.line(f"except {caught} as error:")
        self.indent += 1
        self.line("show(type(error).__name__, str(error))")
        self.indent -= 1
        self.block(budget - 3)
        self.vars = [(n, k if dict(self.vars).get(n) == k else "any") for n, k in unsure]
        if self.chance(0.3):
            self.line("else:")
            self.block(budget - 3)
        if self.chance(0.4):
            self.line("finally:")
            self.block(budget - 3)
            if self.chance(0.1):
                self.line(f"    return {self.expr('int', 1)}")
        self.vars = [(n, k if dict(self.vars).get(n) == k else "any") for n, k in unsure]

    def stmt_raise(self, budget):
        r = self.rng
        self.line(f"if {self.expr('bool')}:")
        what = r.choice([f"ValueError({self.expr('str', 1)})", f"Error({self.expr('int', 1)})", "KeyError('k')", "IndexError", f"TypeError({self.expr('any', 1)})"])
        cause = r.choice(["", "", " from None", " from OSError(5)"])
        self.line(f"    raise {what}{cause}")

    def stmt_closure(self, budget):
        name, inner = self.fresh(), self.fresh()
        self.line(f"{name} = {self.expr('int', 1)}")
        self.declare(name, "int")
        self.line(f"def f{inner}(x, y={self.expr('int', 0)}, *rest, k={self.expr('int', 0)}):")
        self.line(f"    nonlocal_{inner} = x + y + k + len(rest)")
        if self.chance(0.6):
            self.line(f"    nonlocal {name}")
            self.line(f"    {name} = cut({name} + nonlocal_{inner})")
        self.line(f"    return nonlocal_{inner} {self.rng.choice(['+', '*', '-'])} {self.rng.choice([name, '2'])}")
        self.line(f"show(f{inner}({self.expr('int', 1)}), f{inner}({self.expr('int', 0)}, {self.expr('int', 0)}, 1, 2, k={self.expr('int', 0)}), {name})")

    def stmt_unpack(self, budget):
        a, b = self.fresh(), self.fresh()
        self.line(self.choose(
            lambda: f"{a}, {b} = {self.expr('int', 1)}, {self.expr('int', 1)}",
            lambda: f"{a}, {b} = divmod({self.expr('int', 1)}, 7)",
        ))
        self.declare(a, "int")
        self.declare(b, "int")
        if self.chance(0.5):
            c, d = self.fresh(), self.fresh()
            self.line(f"{c}, *{d} = [{self.expr('str', 1)}, *{self.expr('list', 1)}]")
            self.declare(c, "str")
            self.declare(d, "list")
        if self.chance(0.3):
            self.line(f"{a}, {b} = {b}, {a}")

    def stmt_item(self, budget):
        r = self.rng
        lists, dicts = self.of_type("list"), self.of_type("dict")
        if dicts and self.chance(0.5):
            name = r.choice(dicts)
            self.line(r.choice([f"{name}[{self.expr('str', 0)}] = {self.element(1)}", f"{name}[{self.expr('int', 0)}] = {self.element(1)}", f"show({name}.pop({self.expr('int', 0)}, None), {name})", f"{name}.setdefault({self.expr('int', 0)}, {self.element(1)})", f"{name}.update({self.expr('dict', 1)})"]))
        elif lists:
            name = r.choice(lists)
            self.line(r.choice([f"{name}.append({self.element(1)})", f"{name}[{r.choice(['0', '-1', '1'])}] = {self.element(1)}", f"show({name}.pop())", f"{name}.insert({r.choice(['0', '1', '-1'])}, {self.element(1)})", f"{name}.reverse()", f"{name}[{r.choice(['1:', ':1', '::2'])}] = {self.expr('list', 1)}", f"del {name}[{r.choice(['0', '1:', '-1'])}]", f"{name}.sort(key=repr)", f"{name}.extend({self.expr('tuple', 1)})"]))
            if self.loops:
                self.line(f"del {name}[40:]")
        else:
            self.assign(kind=r.choice(["list", "dict"]))

    def stmt_method(self, budget):
        self.line(f"show({self.expr('obj')}.scaled({self.expr('int', 1)}, plus={self.expr('int', 0)}), {self.expr('obj')}.total())")

    def stmt_attribute(self, budget):
        objs = self.of_type("obj")
        if not objs:
            return self.assign(kind="obj")
        name = self.rng.choice(objs)
        self.line(self.rng.choice([f"{name}.a = {self.element(1)}", f"{name}.first = {self.expr('int', 1)}", f"{name}.extra = {self.element(1)}", f"{name}.b = {self.expr('any', 1)}"]))
        self.line(f"show({name}, {name}.first)")

    def stmt_match(self, budget):
        a = self.fresh()
        self.line(f"match {self.expr(self.rng.choice(['any', 'list', 'tuple', 'int', 'dict', 'obj', 'str']))}:")
        cases = [f"case {self.rng.choice(['0', '1', '-1', 'None', 'True'])}:", f"case int({a}) if {a} > 3:", "case str() | bytes():", f"case [{a}]:", f"case [{a}, *_]:", f"case {{'a': {a}}}:", f"case Derived(a={a}):", f"case Base(b={a}):", f"case float({a}):", "case [] | {}:"]
        for number in sorted(self.rng.sample(range(len(cases)), 4)):
            case = cases[number]
            self.line("    " + case)
            self.line(f"        show({number}{', ' + a if a in case else ''})")
        self.line("    case _:")
        self.line("        show('other')")

    def stmt_with(self, budget):
        name = self.fresh()
        before = list(self.vars)
        self.line(f"with Managed({self.expr('str', 1)}, {self.expr('bool', 0)}) as {name}:")
        self.declare(name, "str")
        self.block(budget - 2)
        self.vars = [(n, k if dict(self.vars).get(n) == k else "any") for n, k in before]

    def stmt_generator(self, budget):
        name = self.fresh()
        self.line(f"def g{name}(n, step={self.expr('int', 0)}):")
        self.line("    for i in range(n):")
        self.line(f"        got = yield {self.rng.choice(['i * step', '(i, step)', 'str(i)', 'i'])}")
        self.line("        if got is not None:")
        self.line("            yield ('got', got)")
        if self.chance(0.5):
            self.line(f"    yield from {self.expr('list', 1).replace('await ', '')}[:3]")
        self.line(f"    return {self.expr('int', 0)}")
        self.line(f"show([cut(x) for x in g{name}({self.rng.choice(['0', '2', '4'])})], list(zip(g{name}(3), 'ab')))")

    def stmt_send(self, budget):
        name = self.fresh()
        self.line(f"def g{name}():")
        self.line("    total = 0")
        self.line("    try:")
        self.line("        while True:")
        self.line("            x = yield total")
        self.line("            total = cut(total + num(x))")
        self.line("    finally:")
        self.line("        total = None  # when that runs differs if an exception passes: docs/differences.md")
        self.line(f"{name} = g{name}()")
        self.line(f"show(next({name}), {name}.send({self.expr('int', 1)}), {name}.send({self.expr('any', 1)}))")
        self.line(f"{name}.close()")

    def stmt_recursion(self, budget):
        name = self.fresh()
        self.line(f"def r{name}(n, acc):")
        self.line(f"    return acc if n <= 0 else r{name}(n - 1, cut(acc {self.rng.choice(['+', '*', '-'])} {self.rng.choice(['n', '3', 'acc'])}))")
        self.line(f"show(r{name}({self.rng.choice(['3', '10', '0'])}, {self.expr(self.rng.choice(['int', 'float']), 1)}))")

    def stmt_varargs(self, budget):
        name = self.fresh()
        self.line(f"def a{name}(a, *args, b=2, **kw):")
        self.line("    return a, args, b, sorted(kw.items())")
        self.line(f"show(a{name}({self.element(1)}, *{self.expr('list', 1)}, **{{'z': {self.expr('int', 0)}}}), a{name}(*{self.expr('str', 0)}, b=1))")

    def stmt_del(self, budget):
        name = self.assign()
        self.line(f"del {name}")
        self.vars = [v for v in self.vars if v[0] != name]

    def stmt_walrus(self, budget):
        name = self.fresh()
        self.line(f"if ({name} := {self.expr('int')}) > {self.expr('int', 0)}:")
        self.line(f"    show({name}, [({name} := {name} + i) for i in range(2)])")
        self.declare(name, "int")

    def stmt_assert(self, budget):
        self.line(f"assert {self.expr('bool')}, {self.expr('str', 1)}")

    def stmt_await(self, budget):
        name = self.fresh()
        kind = self.rng.choice(TYPES)
        self.line(f"{name} = await later({self.expr(kind)}, {self.rng.choice(['0', '1', '2'])})")
        self.declare(name, kind)

    def stmt_gather(self, budget):
        self.line(f"show(await asyncio.gather(later({self.expr('any', 1)}, 2), later({self.expr('int', 1)})))")

    def stmt_async_for(self, budget):
        if self.loops > 1:
            return
        name = self.fresh()
        if self.chance(0.4):
            self.line(f"show([x + {self.expr('int', 0)} async for x in stream({self.rng.choice(['0', '3'])}) if x != 1])")
        else:
            self.loop(f"async for {name} in stream({self.rng.choice(['2', '3'])}):", budget, (name, "int"))

    def stmt_async_with(self, budget):
        name, log = self.fresh(), self.fresh()
        before = list(self.vars)
        self.line(f"{log} = []")
        self.line(f"async with Entered({log}) as {name}:")
        self.declare(name, "int")
        self.block(budget - 2)
        self.line(f"show({log})")
        self.vars = [(n, k if dict(self.vars).get(n) == k else "any") for n, k in before]

    def stmt_task(self, budget):
        name = self.fresh()
        self.line(f"{name} = asyncio.create_task(later({self.expr('any', 1)}, {self.rng.choice(['1', '3'])}))")
        self.line("await asyncio.sleep(0)")
        self.line(f"show({name}.done(), await {name}, {name}.done())")

    def function(self):
        r = self.rng
        self.is_async = self.chance(0.12)
        parameters = [(f"p{i}", r.choice(TYPES)) for i in range(r.randrange(0, 3))]
        arguments = [self.expr(kind, 1).replace("await ", "") for _, kind in parameters] if not self.is_async else []
        if self.is_async:
            parameters = []
        self.vars = list(parameters)
        budget = r.randrange(3, 9)
        while budget > 0:
            budget = self.statement(budget)
        self.line(f"return {self.expr(r.choice(TYPES))}")
        head = f"{'async ' if self.is_async else ''}def case_{self.number}({', '.join(n for n, _ in parameters)}):"
        call = f"case_{self.number}({', '.join(arguments)})"
        if self.is_async:
            call = f"asyncio.run({call})"
        return "\n".join([head, *self.lines]), call


def functions_of(seed, count):
    rng = random.Random(seed)
    return [Writer(random.Random(rng.random()), i).function() for i in range(count)]


def program_of(cases):
    parts = [PRELUDE]
    for number, (text, call) in enumerate(cases):
        parts.append(f'{text}\n\n\nprint("{MARK}{number}")\ntry:\n    show({call})\nexcept Exception as error:\n    print("raised", type(error).__name__, error)\n\n')
    return "\n".join(parts)


def outputs(command, text, folder):
    script = os.path.join(folder, "case.py")
    with open(script, "w", encoding="utf-8") as file:
        file.write(text)
    done = subprocess.run([script if part == "SCRIPT" else part for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=900)
    results = {}
    for part in done.stdout.decode("utf-8", "backslashreplace").split(MARK)[1:]:
        number, _, shown = part.partition("\n")
        shown = TOO_DEEP.sub(r"\1", shown)
        results[int(number)] = shown
    return results, done.returncode, done.stderr.decode("utf-8", "replace")


def differing(compiler, mode, cases):
    """The numbers of the cases that differ, and what is wrong with the whole, if anything."""
    with tempfile.TemporaryDirectory() as folder:
        text = program_of(cases)
        wanted, status, errors = outputs([PYTHON, "-W", "ignore", "SCRIPT"], text, folder)
        if status != 0 or len(wanted) != len(cases):
            raise SystemExit("the generator is wrong: CPython says\n" + errors[-2000:])
        got, status, errors = outputs([compiler, "SCRIPT", "--run", *mode.split()], text, folder)
        wrong = [i for i in range(len(cases)) if got.get(i) != wanted[i]]
        if status != 0 and not got:
            stops = [line for line in errors.splitlines() if "error: " in line or "#" in line and "p2c::" in line]
            return wrong, "not compiled: " + "\n".join((stops or errors.splitlines())[:6])
        return wrong, [(i, wanted[i], got.get(i)) for i in wrong]


def still_wrong(compiler, mode, case):
    try:
        with tempfile.TemporaryDirectory() as folder:
            text = program_of([case])
            wanted, status, _ = outputs([PYTHON, "-W", "ignore", "SCRIPT"], text, folder)
            if status != 0 or 0 not in wanted or "SyntaxError" in wanted[0] or "NameError" in wanted[0] or "UnboundLocalError" in wanted[0]:
                return False
            got, _, _ = outputs([compiler, "SCRIPT", "--run", "-O", "0", *mode.split()], text, folder)
            return got.get(0) != wanted[0]
    except subprocess.TimeoutExpired:
        return False


def shrunk(compiler, mode, case):
    """The case with every line (and what is indented below it) left out that does not matter."""
    text, call = case
    lines = text.split("\n")
    size = max(1, len(lines) // 2)
    while True:
        changed, i = False, 1
        while i < len(lines):
            depth = len(lines[i]) - len(lines[i].lstrip())
            end = i + size
            while size == 1 and end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > depth:
                end += 1
            rest = lines[:i] + lines[end:]
            if len(rest) > 1 and compiles("\n".join(rest)) and still_wrong(compiler, mode, ("\n".join(rest), call)):
                lines, changed = rest, True
            else:
                i += 1
        if size == 1 and not changed:
            return "\n".join(lines), call
        size = max(1, size // 2)


def compiles(text):
    try:
        compile(text, "case", "exec")
        return True
    except SyntaxError:
        return False


def run(compiler, first, last, count, modes, shrink):
    total = bad = 0
    for seed in range(first, last + 1):
        cases = functions_of(seed, count)
        total += count
        for mode in modes:
            wrong, what = differing(compiler, mode, cases)
            if not wrong:
                continue
            bad += len(wrong)
            name = mode or "inferred"
            if isinstance(what, str):
                print(f"seed {seed} [{name}]: {what}")
                if shrink:  # which case it is
                    wrong = [i for i in range(count) if still_wrong(compiler, mode, cases[i])]
            else:
                for number, wanted, got in what[:5]:
                    print(f"seed {seed}, case_{number} [{name}]\n  CPython: {wanted!r}\n  ours:    {got!r}")
            if shrink:
                for number in wrong[:3]:
                    text, call = shrunk(compiler, mode, cases[number])
                    print(f"---- seed {seed}, case_{number} [{name}], called by {call}\n{text}\n----")
            sys.stdout.flush()
    print(f"{total} functions in {last - first + 1} programs, {bad} mismatches")
    return bad != 0


def main():
    words = [a for a in sys.argv[1:] if not a.startswith("--")]
    options = dict(a[2:].partition("=")[::2] for a in sys.argv[1:] if a.startswith("--"))
    if words[:1] == ["describe"]:
        print(__doc__)
    elif words[:1] == ["show"]:
        print(program_of(functions_of(int(words[1]), int(words[2]) if len(words) > 2 else 60)))
    elif words[:1] == ["run"]:
        modes = options.get("options", ",-fno-inference").split(",")
        sys.exit(run(words[1], int(words[2]), int(words[3]), int(options.get("functions", 60)), modes, "shrink" in options))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
