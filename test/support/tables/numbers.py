"""Methods and special methods of numbers, and builtins and functions of math, with values of all kinds."""
RECV = [0, 1, -1, 2, 255, 256, -128, 2**30, 2**62-1, 2**62, 2**63, -2**63, 10**25, True, False, 0.0, -0.0, 1.5, -2.5, 0.1, 1e300, 1e-300, float("inf"), float("nan"), 3.0, 3+4j, -1j, 1e16]
ARGS = [0, 1, -1, 2, 3, 100, -100, 2**31, 2**64, 1.5, -0.5, 0.0, float("nan"), float("inf"), True, None, "a", "big", "little", b"a", (1,), [1, 2], 2j, "0x1p3", "12"]
N0 = ["bit_length", "bit_count", "conjugate", "to_bytes", "as_integer_ratio", "is_integer", "hex", "__abs__", "__neg__", "__pos__", "__invert__", "__bool__", "__int__", "__float__", "__index__", "__trunc__", "__floor__", "__ceil__", "__repr__", "__str__", "__hash__"]
N1 = ["__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__", "__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__divmod__", "__rdivmod__", "__pow__", "__rpow__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__", "__or__", "__xor__", "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "to_bytes", "__format__", "from_bytes", "fromhex"]
N2 = ["to_bytes", "from_bytes", "__pow__"]
def error_text(e, count):
    """Which of several wrong arguments is told of is not compared (docs/differences.md)."""
    if count > 1 and isinstance(e, (TypeError, OverflowError)):
        return "TypeError or OverflowError"
    return type(e).__name__ + ": " + ascii(str(e))


def call(r, n, *a):
    try:
        x = getattr(r, n)(*a)
        t = type(x).__name__ + ascii(x)
    except Exception as e:
        t = error_text(e, len(a))
    print(ascii(r), n, ascii(a), t[:200])
import math
F = {"pow": pow, "divmod": divmod, "round": round, "int": int, "float": float, "complex": complex, "bool": bool, "str": str, "bin": bin, "oct": oct, "hex": hex, "chr": chr, "abs": abs, "bytes": bytes, "bytearray": bytearray, "range": range, "slice": slice, "hash": hash, "ord": ord, "min": min, "max": max, "sum": sum, "sorted": sorted, "len": len, "list": list, "tuple": tuple, "set": set, "dict": dict, "frozenset": frozenset, "enumerate": enumerate, "isinstance": isinstance, "any": any, "all": all, "iter": iter, "reversed": reversed}
for n in "ceil floor trunc sqrt exp log log2 log10 sin cos tan asin acos atan atan2 pow fmod modf frexp ldexp copysign fabs isinf isnan isfinite degrees radians expm1 log1p sinh cosh tanh asinh acosh atanh erf erfc gcd factorial isclose".split():
    F["math." + n] = getattr(math, n)
def callf(n, *a):
    if n in ("iter", "set", "frozenset") or n == "hash" and a and (a[0] is None or isinstance(a[0], (str, bytes)) or a[0] != a[0]): return
    if n in ("bytes", "bytearray", "dict", "math.factorial") and len(a) and isinstance(a[0], (int, float)) and abs(a[0]) > 1000: return
    if n == "round" and len(a) > 1 and isinstance(a[1], int) and abs(a[1]) > 400: return
    if n in ("list", "tuple", "set", "frozenset", "sorted", "sum", "min", "max", "all", "any") and len(a) and isinstance(a[0], range) and len(a[0]) > 1000: return
    if n == "range" and 0: return
    if n in ("pow",) and len(a) > 1 and isinstance(a[0], int) and isinstance(a[1], int) and (abs(a[1]) > 200 and len(a) == 2): return
    try:
        x = F[n](*a)
        t = type(x).__name__ + (ascii(x) if " at 0x" not in ascii(x) else "")
    except Exception as e:
        t = error_text(e, len(a))
    print(ascii(n), n, ascii(a), t[:200])
for r in RECV:
    for n in N0:
        if n != "__hash__" or r == r: call(r, n)
    for n in N1:
        for a in ARGS:
            if n in ("__pow__", "__lshift__") and not isinstance(r, float) and isinstance(a, int) and abs(a) > 200: continue
            if n in ("__rpow__", "__rlshift__") and isinstance(r, int) and abs(r) > 200: continue
            if n == "to_bytes" and isinstance(a, int) and abs(a) > 200: continue
            call(r, n, a)
    for n in N2:
        for a in ARGS:
            for b in ARGS:
                if n == "__pow__" and isinstance(a, int) and abs(a) > 200 and not b: continue
                if n == "to_bytes" and isinstance(a, int) and abs(a) > 200: continue
                call(r, n, a, b)
ALL = RECV + ARGS[14:] + ["", " 12 ", "1_000", "0x1f", "-0b11", "1e5", "nan", "-inf", "1__0", "_1", "١٢", "1+2j", "(3j)", "0o17", "1.", ".5", "e5", "+", "12L", "1 2", [3, 1, 2], ["b", 1], {1: 2}, {3, 4}, range(3), "ab", b"12"]
for n in F:
    callf(n)
    for a in ALL:
        callf(n, a)
        for b in ALL:
            callf(n, a, b)
for n in ["pow", "round", "int", "range", "slice", "min", "max", "sum", "bytes", "str", "math.isclose"]:
    for a in ALL[::3]:
        for b in ARGS[::2]:
            for c in ARGS[1::2]:
                if n == "pow" and not isinstance(a, float) and isinstance(b, int) and abs(b) > 200: continue
                callf(n, a, b, c)
