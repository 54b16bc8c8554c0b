# `str` against CPython: every method on random texts with few characters (so that they meet), indices of all kinds, and
# what Unicode says of every character.
# RUN: %p2c-native %S/Inputs/evaluate.cpp -o %t
# RUN: %python %s %t
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from evaluate import compare

r = random.Random(4)
ALPHABETS = ["ab", "a b\t", "aAbB é", "abc\n\r", "xé€\U0001f600", "ßŉǅΣσςİ'", "0123٣²½", "a\u2028\x85\x1c\x0b b", "-+0a", "ﬁΐ\u0345A"]


def text(most=12):
    alphabet = r.choice(ALPHABETS)
    return "".join(r.choice(alphabet) for _ in range(r.randrange(most)))


def index():
    return r.choice(["None", str(r.randrange(-15, 15)), str(r.randrange(-3, 8)), "10 ** 30", "-(10 ** 30)"])


def call():
    s, t, u = repr(text()), repr(text(3)), repr(text(4))
    bounds = r.choice(["", f", {index()}", f", {index()}, {index()}"])
    count = r.choice(["", f", {r.randrange(-1, 4)}"])
    width = r.randrange(-1, 20)
    return r.choice([
        f"{s}.{r.choice(['find', 'rfind', 'index', 'rindex', 'count'])}({t}{bounds})",
        f"{s}.{r.choice(['startswith', 'endswith'])}({t}{bounds})",
        f"{s}.{r.choice(['startswith', 'endswith'])}(({t}, {u}){bounds})",
        f"{s}.{r.choice(['split', 'rsplit'])}({t}{count})",
        f"{s}.{r.choice(['split', 'rsplit'])}(None{count})",
        f"{s}.{r.choice(['partition', 'rpartition', 'removeprefix', 'removesuffix'])}({t})",
        f"{s}.{r.choice(['strip', 'lstrip', 'rstrip'])}({r.choice(['', 'None', t])})",
        f"{s}.splitlines({r.choice(['', 'True', 'False'])})",
        f"{s}.replace({t}, {u}{count})",
        f"{s}.{r.choice(['center', 'ljust', 'rjust'])}({width}{r.choice(['', ', ' + repr(r.choice('*é€'))])})",
        f"{s}.zfill({width})",
        f"{s}.expandtabs({r.choice(['', '0', '4', '1', '-2'])})",
        f"{s}.{r.choice(['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold'])}()",
        f"{s}.{r.choice(['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper'])}()",
        f"{t}.join([{s}, {u}, 'x'])",
        f"{t}.join({s})",
        f"{s}[{r.randrange(-15, 15)}]",
        f"{s}[{index()}:{index()}]",
        f"{s}[{index()}:{index()}:{r.choice(['None', '1', '-1', '2', '-2', '3', '-7', '0'])}]",
        f"{s} + {t}",
        f"{s} * {r.randrange(-1, 5)}",
        f"{r.randrange(-1, 5)} * {s}",
        f"{s} {r.choice(['==', '!=', '<', '<=', '>', '>='])} {r.choice([s, t, u])}",
        f"{t} in {s}",
        f"{t} not in {s}",
        f"len({s})",
        f"repr({s})",
        f"ascii({s})",
        f"list({s})",
        f"sorted({s})",
        f"{s}.encode()",
        f"{s}.encode({r.choice(['ascii', 'latin-1', 'utf-8', 'UTF8', 'iso_8859_1'])!r}, {r.choice(['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape'])!r})",
        f"{s}.translate({{97: None, 98: 'XY', 233: 120, 32: ''}})",
        f"{s}.maketrans({t}, {u}, {t})",
        f"{s}.translate({t}.maketrans({r.choice([repr('ab'), t])}, {r.choice([repr('xy'), u])}))",
        f"ord({s})",
        f"hash({s}) == hash({s}{r.choice(['', ' + ' + t])})",
    ])


MESSAGES = """
'a' + 1
'a' + b'a'
1 + 'a'
'a' * 1.5
'a' * 'b'
'a' - 'b'
'a' < 1
1 in 'a'
None in 'a'
'abc'['a']
'abc'[1.0]
'abc'[10]
'abc'[-4]
'abc'[10 ** 30]
'abc'[::0]
'abc'['a':]
''[0]
len('a', 'b')
'a'.foo
'a'.foo()
'a'.split('')
'a'.rsplit('')
'a'.partition('')
'a'.replace('a')
'a'.center(5, 'ab')
'a'.center(5, '')
'a'.ljust(5, 'ab')
'a'.join([1])
'a'.join(['b', None])
'a'.join(5)
'a'.join(None)
'a'.translate(5)
'a'.translate({97: 1.5})
'a'.translate({97: -1})
'a'.translate({97: 1114112})
'a'.translate(['x'] * 97 + [None])
'a'.maketrans('a')
'a'.maketrans({'ab': 1})
'a'.maketrans({1.5: 1})
'a'.maketrans('a', 'bc')
'a'.maketrans(1, 'b')
'a'.maketrans({'a': 1, 2: 'x'})
'a'.encode('nope')
'é'.encode('ascii', 'nope')
'\\ud800'.encode()
'a\\ud800\\udfffb'.encode()
'\\udc80'.encode('utf-8', 'surrogateescape')
'\\ud800'.encode('utf-8', 'surrogatepass')
'\\ud800'.encode('utf-8', 'replace')
'é€'.encode('ascii')
'aé'.encode('latin-1')
'a€'.encode('latin-1')
repr('\\ud800')
'\\ud800' == '\\ud800'
str(b'abc', 'utf-8')
str(b'\\xff', 'utf-8')
str('a', 'utf-8')
str(5, 'utf-8')
str(b'a', errors='strict')
str()
str(object=5)
str(b'abc')
ord('')
ord(1)
ord(b'a')
ord(b'ab')
chr(65)
chr(0x10ffff)
chr(0x110000)
chr(-1)
chr(10 ** 30)
'x'.isupper(1)
'a b c'.split(maxsplit=1)
'a b c'.split(sep=None, maxsplit=1)
'a,b'.split(',', maxsplit=0)
'  a  b  '.split(None, 1)
'  a  b  '.rsplit(None, 1)
'abc'.startswith(('x', 1))
'abc'.endswith(1)
'abc'.startswith('a', 'b')
hash('') == hash('')
'' in ''
'abc'.count('')
'abc'.find('', 3)
'abc'.find('', 4)
'abc'.rfind('')
'aaa'.replace('', '-')
'aaa'.replace('a', '', 2)
'ab' 'cd'
""".strip().split("\n")


def expressions():
    for _ in range(16000):
        yield call()
    yield from MESSAGES
    # Every character, in runs: classification and case in one expression each.
    for start in range(0, 0x20000, 16):
        run = "".join(chr(c) for c in range(start, start + 16) if not 0xD800 <= c < 0xE000)
        if not run:
            continue
        yield f"{run!r}.upper()"
        yield f"{run!r}.lower()"
        yield f"{run!r}.title()"
        yield f"{run!r}.swapcase()"
        yield f"{run!r}.casefold()"
        yield f"repr({run!r})"
        if start < 0x3000 or r.random() < 0.1:
            for c in run:
                method = r.choice(["isalnum", "isalpha", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable",
                                   "isspace", "istitle", "isupper", "capitalize"])
                yield f"{c!r}.{method}()"
                yield f"('a' + {c!r}).{r.choice(['isidentifier', 'title', 'istitle', 'islower', 'capitalize', 'split'])}()"
                yield f"({c!r} + 'Σ' + {c!r}).lower()"


compare(sys.argv[1], expressions())
