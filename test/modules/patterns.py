# re against CPython: every kind of pattern on texts of every kind, the mistakes of patterns and templates.
# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
import re
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except re.error as e:
        print("re.error", e, e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(type(e).__name__, e)
def m(p, s, fl=0):
    try:
        c = re.compile(p, fl)
    except re.error as e:
        print(repr(p), "error", e); return
    except OverflowError as e:
        print(repr(p), "overflow", e); return
    for name in ("match", "search", "fullmatch"):
        r = getattr(c, name)(s)
        print(repr(p), repr(s), name, r and (r.span(), r.groups(), r.groupdict(), [r.span(i) for i in range(c.groups + 1)], r.lastindex, r.lastgroup))
    print(c.findall(s), [x.span() for x in c.finditer(s)], c.split(s), c.sub("<\\g<0>>", s), c.subn("-", s), c.groups, c.groupindex)
texts = ["", "a", "abc", "aab", "xaby", "abcabc", "foo bar  baz", "key=val; k2 = v2", "12:34:56", "a1b22c333", "line1\nline2\n", "ABC abc", "aaaa", "é€x", "the cat sat", "2024-01-02T03:04", "<a><b>", "a.b.c", "\t x\n", "_x9 Z"]
pats = ["a", "b*", "a*?", "a+", "a|b", "(a)(b)?", "(a)|(b)|c", "[a-c]+", "[^a-c]+", r"\d+", r"\D+", r"\w+", r"\W+", r"\s+", r"\S+", r"\b\w", r"\B", "^", "$", "^a", "c$", r"\A", r"\Z", ".", ".*", ".+?", "(?:ab)+", "(ab)*", "(a*)*", "(a*)+", "(a|b)*?c", "a{2}", "a{2,}", "a{1,2}", "a{,2}", "a{0}", "a{", "a{x}", "a{1,2", "{", "}", "]", r"(\w+)\s*=\s*(\w+)", r"(?P<h>\d+):(?P<m>\d+)", r"(?P<x>a)(?P=x)", r"(a)\1", r"(.)\1", "(?=a)", "(?!a).", "(?<=a)b", "(?<!a)b", "x(?#comment)a", r"[\d.]+", r"[\]x]", "[]a]+", "[^]a]+", "[a-]", "[-a]", r"[\w-]+", r"\.", r"\x61", r"\u00e9", r"\07", r"\101", r"[\x61-\x63]+", "(((a)))", "(a(b(c)))", "((a)|b)+", "(a|ab)(c|bcd)?", "a??b", "(?i:A)b", "(?>a+)b", "a++", "a*+a", "(?:a|b)++", r"<[^>]+>", r"(\d+)-(\d+)", "|a", "a|", "(|a)+", "()", "(a)?(b)?c", "(?:(a)|b)*", "(a?)*?b", "(?:a?)*?", "(?:)+", r"[\s\S]", "[a-zA-Z_][a-zA-Z0-9_]*", r"^(\w+)\s(\w+)$", r"^\s*$", "(?s).+", "(?m)^\\w+$", "(?i)abc", "(?x) a b # c\n c", "(?a)\\w+", "(?u)\\w+"]
bad = ["(", ")", "a)", "(a", "[", "[a", "[b-a]", "*", "a**", "+a", "?", "(?", "(?P", "(?P<", "(?P<n", "(?P<n>", "(?P<1>a)", "(?P<>a)", "(?P=x)", "(?P=x", "(?Px)", "(?P<a>x)(?P<a>y)", "\\", r"\q", r"\1", r"(a\1)", r"(a)\2", r"\x1", r"\u12", r"[\q]", r"[\d-a]", r"[a-\d]", "a{2,1}", "a{99999999999}", "(?z)", "(?i", "(?i-", "(?i-:", "(?i-i:a)", "a(?i)b", "(?<", "(?<x)", "(?<=a*)b", "(?<=a|bc)", "(?#a", "x*{2}", "x{2}{3}", "^*", "$+", r"\b*", "(?:*)", "a|*", "[]", "[^]", r"\8", r"[\8]", r"\400", r"[\400]", "(?L)a", "(?iz)", "(?-", "(?-z:a)", "(?-a:b)", "(?au)x", "(?P<é>a)", "(?P<a b>a)", "é(", "(\n(", "a\n*\n**"]
for p in pats:
    for s in texts:
        m(p, s)
for p in bad:
    t(re.compile, p)
for p in ["abc", "[a-c]+", "[A-C]+", "é", "É", r"\w", "ß", "ſ", "k", "[k]", "[^k]", "s", "(a)\\1"]:
    for s in ["ABC", "aBc", "É é", "ß SS", "ſ", "K", "kK", "aA"]:
        m(p, s, re.I)
for p in ["^a", "a$", "^", "$", r"\Aa", r"a\Z", ".+", "a.b"]:
    for s in ["a\na", "a\n", "\na", "a\nb", "\n\n"]:
        m(p, s, re.M); m(p, s, re.S); m(p, s, re.M | re.S)
for p in [r"\w+", r"\d+", r"\s+", r"\b", "[^\\w]", "é"]:
    for s in ["é1٣ x", "\u00a0\u2003", "\x1c\x1d", "ü_²"]:
        m(p, s); m(p, s, re.A); m(p, s, re.A | re.I)
# bytes
for p, s in [(b"a+", b"xaay"), (rb"\w+", b"\xe9ab \xff"), (rb"(?P<n>\d)", b"a1"), (b"[\x80-\xff]+", b"a\x80\xffb"), (b".", b"\n\xff"), (b"(?i)abc", b"ABC")]:
    c = re.compile(p)
    print(c.findall(s), c.split(s), c.sub(b"<\\g<0>>", s), c.search(s))
t(re.match, "a", b"a"); t(re.match, b"a", "a"); t(re.match, 3, "a"); t(re.match, "a", 3); t(re.sub, "a", b"b", "a"); t(re.sub, b"a", "b", b"a"); t(re.compile, "a", re.A | re.U); t(re.compile, b"a", re.U)
# templates
for r in ["x", r"\1", r"\g<1>", r"\g<n>", r"\g<0>", r"\n\t\\", r"\q", r"\g", r"\g<", r"\g<>", r"\g<1", r"\g<9>", r"\9", r"\g<x y>", r"\g<zz>", r"\0", r"\07", r"\101", r"\18", "\\", r"\g<-1>", r"[\1]", r"\.", r"\é", r"\400", "é\\1"]:
    t(re.sub, "(?P<n>a)(b)?", r, "cabacb")
    try:
        print(re.match("(?P<n>a)(b)?", "a").expand(r))
    except Exception as e: print(type(e).__name__, e)
t(re.sub, "a", lambda m: m.group().upper() + str(m.start()), "banana"); t(re.sub, "a", lambda m: 3, "banana"); t(re.sub, "a", 3, "b"); t(re.sub, "a", "x", "aaa", 2); t(re.sub, "a", "x", "aaa", count=1); t(re.subn, "", "-", "abc"); t(re.sub, "x*", "-", "abxd"); t(re.split, "x*", "axbc"); t(re.split, "(x)|(y)", "axbyc"); t(re.split, ",", "a,b,c", 1); t(re.split, ",", "a,b,c", maxsplit=2); t(re.split, "(,)", ""); 
p = re.compile(r"(?P<a>\d)(?P<b>x)?")
q = p.search("zz5")
print(q, q.re == p, q.string, q.pos, q.endpos, q.group(), q.group(0), q.group("a"), q.group(1, 2), q["a"], q[2], q.groups("D"), q.groupdict("D"), q.start("b"), q.end(1), q.span("a"), bool(q), q.lastindex, q.lastgroup)
for bad in (5, "z", -1, None, 1.5, (1,)):
    t(q.group, bad)
    t(q.start, bad)
t(lambda: q[5]); t(lambda: q["nope"])
print(p.match("5x5", 2), p.match("a5", 1), p.search("5555", 1, 3), p.findall("5555", 1, 3), p.match("5", 5), p.match("5", -3), re.compile("^a").match("ba", 1), re.compile("a$").match("ab", 0, 1), re.compile("a").fullmatch("ab", 0, 1), re.compile("").match("", 3, 1))
print(repr(p), repr(re.compile("a", re.I | re.M)), p.pattern, p.flags, p.groups, p.groupindex, repr(re.compile(b"x")))
print(re.escape("a.b*c[d] é-_#~&\n\t\0/%"), re.escape(b"a.b\xff"))
print(re.compile(p) is p, re.compile("zz") is re.compile("zz"))
t(re.compile, p, re.I)
print(re.match("a" * 60, "a" * 80), re.match("é", "é'\""))
print([x.group() for x in re.finditer(r"\w", "a b")], re.findall("", "ab"), re.findall("()()", "a"), re.fullmatch("a|ab", "ab"), re.fullmatch("a*?", "aaa").span())
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), re.match(r"(a(?:b|c)*)+?d", "abcacbd").groups())
print(len(re.match("(?:a|b)*", "ab" * 50000).group()), len(re.match("(a|b)*", "ab" * 5000).group()), re.match("(?:a?){30}a{30}", "a" * 20))
it = re.finditer("a", "aa")
print(next(it).span(), next(it).span())
try: next(it)
except StopIteration: print("stop")
re.purge()
