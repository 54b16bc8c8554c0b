"""Every method of bytes and bytearray, with arguments that fit and that do not."""
RECV = [b"", b"a", b"abc", b"Hello World", b"x,y,,z", b"\xff\x00", bytearray(b"  pad "), bytearray(b""), b"12", b"\n\t", bytearray(b"aAbBcC"), b"ab ab ab", b"a\r\nb\nc\vd\x1ce", b"%s", b"a\tb\tc", bytearray(b"title case-here")]
ARGS = [b"", b"a", b"b", b"ab", b",", b" ", bytearray(b"a"), memoryview(b"a"), b"\n", 97, None, 0, 1, 3, -1, -100, 100, True, 2**70, (b"a", b"b"), (), (b"", 5), 1.5, "a", [b"a", b"b"], [97, 98], 255, 256, bytes(range(255,-1,-1)), "utf-8", "ascii", "strict", "ignore"]
N0 = ["hex", "decode", "copy", "clear", "pop", "reverse", "capitalize", "lower", "upper", "swapcase", "title", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "split", "rsplit", "splitlines", "strip", "lstrip", "rstrip", "expandtabs", "decode", "join", "zfill", "__len__"]
N1 = ["hex", "append", "extend", "insert", "pop", "remove", "fromhex", "maketrans", "center", "ljust", "rjust", "zfill", "count", "find", "rfind", "index", "rindex", "startswith", "endswith", "join", "partition", "rpartition", "split", "rsplit", "splitlines", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "expandtabs", "translate", "decode", "replace", "__getitem__", "__contains__", "__mul__", "__add__", "__mod__", "__eq__", "__lt__", "hex", "lower"]
N2 = ["hex", "insert", "maketrans", "translate", "center", "ljust", "rjust", "count", "find", "rfind", "index", "rindex", "startswith", "endswith", "split", "rsplit", "replace", "decode", "strip"]
N3 = ["count", "find", "rindex", "startswith", "endswith", "replace", "split"]
def error_text(e, count):
    """Which of several wrong arguments is told of is not compared (docs/differences.md)."""
    if count > 1 and isinstance(e, (TypeError, OverflowError, ValueError)):
        return "an error"
    return type(e).__name__ + ": " + ascii(str(e))


def call(r, n, *a):
    r = r[:]
    try:
        x = getattr(r, n)(*a)
        t = type(x).__name__ + ascii(x) + ascii(r)
    except Exception as e:
        t = error_text(e, len(a))
    print(ascii(r), n, ascii(a) if " at 0x" not in ascii(a) else "(memoryview)", t[:200] if " at 0x" not in t else "(memoryview)")
for r in RECV:
    for n in N0: call(r, n)
    for n in N1:
        for a in ARGS: call(r, n, a)
    for n in N2:
        for a in ARGS:
            for b in ARGS: call(r, n, a, b)
for r in RECV[:12]:
    for n in N3:
        for a in ARGS[:16]:
            for b in ARGS[9:19]:
                for c in ARGS[9:19]: call(r, n, a, b, c)
