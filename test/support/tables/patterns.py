"""re: patterns that are right and wrong, with texts."""
import re
PATS = ["a", "ab", "a*", "a+", "a?", "a*?", "a+?", "a??", "(a)", "(a)(b)?", "a|b", "(a|b)*", "[abc]", "[^abc]", "[a-c]+", "\\d+", "\\w+", "\\s*", "\\D", "\\W", "\\S+", "^a", "a$", "^$", "\\bab\\b", "(?:ab)+", "a{2}", "a{1,2}", "a{,2}", "a{2,}", "(?P<n>a)b", "(a)\\1", ".", ".*", ".*?b", "(.)(.)", "x*", "(x)|(a)", "((a)b)", "[\\d-]", "[]a]", "\\.", "a.c", "(a*)*", "(a*)+", "(?i)A", "b(?=c)", "b(?!c)", "(?<=a)b", "(?<!a)b", "[a-", "(a", "a)", "*a", "a**", "a{2}{3}", "\\", "(?P<n", "[z-a]", "(?x)a b", "\\A\\w", "\\w\\Z", "\\x61", "\\n", "[\\n\\t]", "é+", "(?P<n>a)(?P=n)", "(?s).+", "(?m)^b"]
SUBJ = ["", "a", "b", "ab", "abc", "aab", "aaa", "abab", "xab aab", "12 ab 34", "a\nb", "A", "éé", "a.c", "-1-2", "ab\n", "cab"]
REPL = ["", "-", "\\1", "<\\g<0>>", "\\g<1>", "\\\\", "[\\n]", "\\g<n>", "\\2", "\\g<x>"]
def show(tag, f, *a):
    try:
        x = f(*a)
        if hasattr(x, "span"): t = repr((x.group(), x.span(), x.groups(), x.groupdict(), x.lastindex, x.lastgroup, x.start(), x.end(), x.pos, x.endpos))
        else: t = repr(x)
    except Exception as e:
        t = type(e).__name__ + ": " + str(e)
    print(repr(tag), tag, repr(a), t[:200])
for p in PATS:
    try:
        c = re.compile(p)
    except Exception as e:
        print(repr(p), "compile", "()", type(e).__name__ + ": " + str(e)); continue
    for s in SUBJ:
        show("match", re.match, p, s); show("search", re.search, p, s); show("fullmatch", re.fullmatch, p, s)
        show("findall", re.findall, p, s); show("split", re.split, p, s); show("split", re.split, p, s, 1)
        show("finditer", lambda p, s: [m.span() for m in re.finditer(p, s)], p, s)
        for r in REPL:
            show("sub", re.sub, p, r, s); show("subn", re.subn, p, r, s, 1)
        for i in (0, 1, 2, -1, 100):
            for j in (0, 1, 3, -1, 100):
                print(p, end=" "); show("searchpos", c.search, s, i, j); 
        show("subf", lambda p, s: re.sub(p, lambda m: "<" + m.group() + ">", s), p, s)
        try: b = p.encode(), s.encode()
        except Exception: continue
        show("bfindall", re.findall, *b)
