"""Every method of str, with arguments that fit and that do not."""
RECV = ["", "a", "abc", "Hello World", "x,y,,z", "żółw", "日本", "a😀b", "  pad ", "12", "\n\t", "It's", "aAbBcC", "ab ab ab", "ß", "ŉ", "ǆ", "İ", "Σς", "١٢", "½", "-5", "+7", "a\r\nb\nc\vd\x1ce", "{0}", "%s", "\x00", "a\tb\tc", "title case-here it's"]
ARGS = ["", "a", "b", "ab", ",", " ", "😀", "żó", "\n", "zz", None, 0, 1, 3, -1, -100, 100, True, 2**70, ("a", "b"), (), ("", 5), 1.5, b"a", ["a", "b"], {"a": 1, 97: "zz", 98: None}, "abcd"]
N0 = ["capitalize", "casefold", "lower", "upper", "swapcase", "title", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "split", "rsplit", "splitlines", "strip", "lstrip", "rstrip", "expandtabs", "encode", "join", "zfill", "format", "__len__"]
N1 = ["center", "ljust", "rjust", "zfill", "count", "find", "rfind", "index", "rindex", "startswith", "endswith", "join", "partition", "rpartition", "split", "rsplit", "splitlines", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "expandtabs", "translate", "encode", "format", "replace", "__getitem__", "__contains__", "__mul__", "__add__", "__mod__", "__eq__", "__lt__", "__format__", "lower"]
N2 = ["center", "ljust", "rjust", "count", "find", "rfind", "index", "rindex", "startswith", "endswith", "split", "rsplit", "replace", "encode", "format", "strip"]
N3 = ["count", "find", "rindex", "startswith", "endswith", "replace", "split"]
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
