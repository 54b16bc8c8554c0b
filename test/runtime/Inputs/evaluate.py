"""Differential tests of the runtime's dynamic operations: expressions are evaluated here and by the program `evaluate`.

    from evaluate import compare
    compare(sys.argv[1], ["1 + 1", "'a'.upper()", ...])

An expression may use literals, operators, comparisons, subscripts, attributes, method calls and calls of builtins. What
must agree is the repr of the result, or the type and the message of the exception.
"""

import ast
import os
import subprocess
import sys

BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.MatMult: "@",
}
COMPARE = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.In: "in",
    ast.NotIn: "not-in", ast.Is: "is",
}
UNARY = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~", ast.Not: "not"}
sys.set_int_max_str_digits(0)


def hexed(data):
    return "x" + data.hex()


def program(node):
    """The words of the stack machine that evaluate an expression."""
    match node:
        case ast.Expression(body):
            return program(body)
        case ast.Constant(None):
            return ["n"]
        case ast.Constant(bool(value)):
            return ["t" if value else "z"]
        case ast.Constant(int(value)):
            return ["i", hex(value)]
        case ast.Constant(float(value)):
            return ["f", repr(value)]
        case ast.Constant(str(value)):
            return ["s", hexed(value.encode("utf-8", "surrogatepass"))]
        case ast.Constant(bytes(value)):
            return ["b", hexed(value)]
        case ast.Constant(value) if value is ...:
            return ["e"]
        case ast.Constant(complex(imag=imag)):
            return ["f", "0.0", "f", repr(imag), "C", "complex", "2"]
        case ast.Tuple(elements) | ast.List(elements) | ast.Set(elements):
            letter = {ast.Tuple: "T", ast.List: "L", ast.Set: "S"}[type(node)]
            return [word for element in elements for word in program(element)] + [letter, str(len(elements))]
        case ast.Dict(keys, values):
            words = [word for pair in zip(keys, values) for part in pair for word in program(part)]
            return words + ["D", str(len(keys))]
        case ast.BinOp(left, op, right):
            return program(left) + program(right) + ["o", BINARY[type(op)]]
        case ast.Compare(left, [op], [right]):
            return program(left) + program(right) + ["q", COMPARE[type(op)]]
        case ast.UnaryOp(op, operand):
            return program(operand) + ["u", UNARY[type(op)]]
        case ast.Subscript(value, index):
            return program(value) + program(index) + ["I"]
        case ast.Slice(lower, upper, step):
            parts = [program(part) if part else ["n"] for part in (lower, upper, step)]
            return parts[0] + parts[1] + parts[2] + ["V"]
        case ast.Attribute(value, name):
            return program(value) + ["A", name]
        case ast.Call(function, args, keywords):
            words = []
            if isinstance(function, ast.Attribute):
                words += program(function.value)
            for arg in args:
                words += program(arg)
            for keyword in keywords:
                words += program(keyword.value)
            call = ["M", function.attr] if isinstance(function, ast.Attribute) else ["C", function.id]
            return words + call + [str(len(args))] + ["=" + keyword.arg for keyword in keywords]
        case ast.Name("bytearray" | "bytes" | "int" | "float" | "str" | "dict" as name):
            return ["n", "C", "name_of_" + name, "0"]
    raise NotImplementedError(ast.dump(node))


def expected(text):
    try:
        return repr(eval(text))
    except Exception as error:
        message = str(error)
        return f"{type(error).__name__}: {message}" if message else type(error).__name__


def decoded(line):
    try:
        return bytes.fromhex(line).decode("utf-8", "surrogatepass")
    except ValueError:
        return "printed " + line


def compare(evaluator, expressions, show=20, fail_allocations=False):
    expressions = list(expressions)
    programs = "".join(" ".join(program(ast.parse(text, mode="eval"))) + "\n" for text in expressions)
    environment = dict(os.environ, FAIL_ALLOCATIONS="1") if fail_allocations else None
    run = subprocess.run([evaluator], input=programs, capture_output=True, text=True, env=environment)
    answers = [decoded(line) for line in run.stdout.splitlines()]
    wrong = 0
    for text, answer in zip(expressions, answers):
        want = expected(text)
        if answer != want:
            wrong += 1
            if wrong <= show:
                print(f"{text[:300]!r}\n  CPython: {want[:300]!r}\n  runtime: {answer[:300]!r}")
    if len(answers) != len(expressions):
        print(f"the evaluator stopped at {expressions[len(answers)][:300]!r}")
    sys.stderr.write(run.stderr)
    print(f"{len(answers)} expressions, {wrong} wrong, status {run.returncode}")
    sys.exit(wrong != 0 or run.returncode != 0 or len(answers) != len(expressions))
