# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
#= case
"Hello World".upper()
"Hello World".lower()
"hello world".capitalize()
"HELLO wORLD".capitalize()
"hello world's end".title()
"they're bill's 3friends".title()
"Hello".swapcase()
"ß".upper()
"ẞ".lower()
"Straße".casefold()
"ǆ".title()
"ŉ".upper()
"İ".lower()
"ΑΣ".lower()
"ﬃ".upper()
"ÿ".upper()
"µ".upper()
"dž ǆ ǅ".swapcase()
"".upper()
"ΑΣΑ".lower()
"ñandú".capitalize()
#= find and count
"banana".find("an")
"banana".find("an", 2)
"banana".find("an", -3)
"banana".find("an", 2, 4)
"banana".find("x")
"banana".find("")
"banana".find("", 6)
"banana".find("", 7)
"banana".rfind("an")
"banana".rfind("an", 0, 4)
"banana".rfind("")
"banana".index("n")
"banana".index("x")
"banana".rindex("n")
"banana".rindex("x")
"banana".index("a", 2, 3)
"banana".count("a")
"banana".count("an")
"banana".count("ana")
"banana".count("")
"banana".count("", 3)
"banana".count("a", 2)
"banana".count("a", 2, -1)
"añb€c😀d".find("😀")
"añb€c😀d".index("d")
"añb€c😀d".rfind("ñ")
"banana".find(1)
"banana".count(None)
"banana".find("a", None, None)
"banana".find("a", "1")
"banana".index()
"aaa".count("aa")
"abc".find("c", 10)
"abc".find("a", -100)
#= starts and ends
"hello".startswith("he")
"hello".startswith("lo", 3)
"hello".startswith(("x", "he"))
"hello".startswith(())
"hello".startswith("")
"hello".startswith("he", 1)
"hello".startswith("", 5)
"hello".startswith("", 6)
"hello".endswith("lo")
"hello".endswith(("x", "lo"))
"hello".endswith("ell", 0, 4)
"hello".endswith("")
"hello".startswith(1)
"hello".startswith(("x", 1))
"hello".endswith(["lo"])
"hello".removeprefix("he")
"hello".removeprefix("lo")
"hello".removesuffix("lo")
"hello".removesuffix("")
"hello".removeprefix(3)
#= split and join
"a b  c ".split()
" a b  c ".split(" ")
"a,b,,c".split(",")
"a,b,,c".split(",", 1)
"a,b,,c".split(",", 0)
"a,b,,c".split(",", -1)
"a,b,,c".split(sep=",", maxsplit=2)
"a b c d".split(None, 2)
"  a  b  c  ".split(None, 1)
"  a  b  c  ".rsplit(None, 1)
"a,b,c".rsplit(",", 1)
"a,b,c".rsplit(",")
"abc".split("abc")
"".split()
"".split(",")
"abc".split("")
"abc".split(1)
"a<>b<>c".split("<>")
"a\u2003b\u00a0c".split()
"a\x1cb\x1dc".split()
"a\nb\r\nc\rd".splitlines()
"a\nb\r\nc\rd\n".splitlines(True)
"a\nb\n\nc".splitlines(keepends=False)
"a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines()
"".splitlines()
"\n".splitlines()
"a-b-c".partition("-")
"a-b-c".rpartition("-")
"abc".partition("-")
"abc".rpartition("-")
"abc".partition("")
"abc".partition(1)
",".join(["a", "b", "c"])
",".join("abc")
"".join([])
"-".join(("x",))
"-".join(x for x in "xyz")
",".join(["a", 1])
",".join([b"a"])
",".join(1)
",".join({"k": 1, "j": 2})
#= strip and pad
"  hi  ".strip()
"  hi  ".lstrip()
"  hi  ".rstrip()
"xxhixx".strip("x")
"xyhiyx".strip("xy")
"xyhiyx".lstrip("xy")
"xyhiyx".rstrip("xy")
"hi".strip("")
"\u2003hi\u00a0".strip()
"hi".strip(None)
"hi".strip(1)
"hi".center(10)
"hi".center(9, "*")
"hi".center(1)
"hi".ljust(5, ".")
"hi".rjust(5, ".")
"hi".ljust(5)
"hi".rjust(-5)
"hi".center(5, "ab")
"hi".ljust(5, "")
"hi".ljust("5")
"hi".center(6, "€")
"42".zfill(5)
"-42".zfill(5)
"+42".zfill(2)
"".zfill(3)
"a\tb\tc".expandtabs()
"a\tb\tc".expandtabs(4)
"abcd\te".expandtabs(4)
"a\tb".expandtabs(0)
"a\n\tb".expandtabs(3)
"a\tb".expandtabs(tabsize=2)
#= replace and translate
"banana".replace("a", "o")
"banana".replace("a", "o", 2)
"banana".replace("", "-")
"banana".replace("", "-", 2)
"".replace("", "x")
"".replace("a", "x")
"banana".replace("na", "")
"banana".replace("a", "o", 0)
"banana".replace("a", "o", -1)
"aaaa".replace("aa", "b")
"banana".replace("a", 1)
"banana".replace("a")
"añb".replace("ñ", "n")
"abc".replace("b", "😀")
"abc".translate({97: "X", 98: None, 99: 100})
"abc".translate({97: "long"})
"abc".translate(str.maketrans("ab", "xy"))
"abc".translate(str.maketrans("ab", "xy", "c"))
"abc".translate(str.maketrans({"a": "1", 98: "2"}))
str.maketrans("ab", "xy", "z")
str.maketrans({"a": 1})
str.maketrans("ab", "x")
str.maketrans({"ab": 1})
str.maketrans(1)
#= tests
"abc".isalpha()
"abc1".isalpha()
"".isalpha()
"é".isalpha()
"123".isdigit()
"²".isdigit()
"²".isdecimal()
"½".isnumeric()
"½".isdigit()
"٣".isdecimal()
"١٢".isdigit()
"abc1".isalnum()
"abc ".isalnum()
"abc".islower()
"aBc".islower()
"a1".islower()
"1".islower()
"ABC".isupper()
"A1".isupper()
"1".isupper()
"Hello World".istitle()
"Hello world".istitle()
"ǅ".istitle()
" \t\n".isspace()
"".isspace()
"\u2003".isspace()
"\u200b".isspace()
"abc".isidentifier()
"1abc".isidentifier()
"_x".isidentifier()
"été".isidentifier()
"class".isidentifier()
"abc\n".isprintable()
"abc".isprintable()
"".isprintable()
"\u200b".isprintable()
"abc".isascii()
"é".isascii()
"".isascii()
#= encode
"añb".encode()
"añb".encode("utf-8")
"añb".encode("latin-1")
"añb".encode("ascii")
"añb".encode("ascii", "ignore")
"añb".encode("ascii", "replace")
"añb".encode("ascii", "backslashreplace")
"añb".encode("ascii", "xmlcharrefreplace")
"😀".encode("utf-8")
"\ud800".encode("utf-8")
"\ud800".encode("utf-8", "surrogatepass")
"a".encode("no-such")
"é".encode("ascii", "no-such")
"é".encode(encoding="ascii", errors="ignore")
#= operators
"abc" + "def"
"abc" * 3
3 * "abc"
"abc" * -1
"abc" * 0
"abc" + 1
1 + "abc"
"abc" * "d"
"abc" * 1.0
"a" in "abc"
"" in "abc"
"d" not in "abc"
1 in "abc"
"abc" < "abd"
"abc" < "ab"
"a" < "B"
"é" > "z"
"😀" > "\uffff"
"abc" == b"abc"
"a" < 1
"abc"[0]
"abc"[-1]
"abc"[3]
"abc"[-4]
"abc"["a"]
"abc"[1.0]
"abcdef"[1:4]
"abcdef"[::-1]
"abcdef"[::2]
"abcdef"[4:1:-1]
"abcdef"[-3:]
"abcdef"[10:]
"abcdef"[::0]
"abcdef"[True]
"aé😀z"[::-1]
"aé😀z"[2]
len("aé😀z")
-"abc"
~"abc"
"abc" - "a"
"abc" / 2
"a" "b" 'c'
not ""
"abc".__len__()
"abc".__add__("d")
"abc".__mul__(2)
"abc".__contains__("b")
"abc".__getitem__(1)
"abc".__eq__("abc")
"abc".__eq__(1)
"abc".__lt__("b")
"abc".__hash__() == hash("abc")
"abc".__iter__().__next__()
"abc".__str__()
"abc".__repr__()
"abc".__format__(">5")
"abc".__class__
"a%sb".__mod__("x")
"abc".__ne__("abc")
str()
str(b"abc")
str(b"abc", "utf-8")
str(b"\xff", "utf-8")
str(b"\xff", "utf-8", "replace")
str(b"\xff", errors="ignore")
str(object=12)
str("abc", "utf-8")
str(1, "utf-8")
str(1, 2, 3, 4)
list("aé😀")
sorted("banana")
max("banana")
"".join(reversed("abc"))
#= repr
repr("abc")
repr("it's")
repr('say "hi"')
repr("it's \"both\"")
repr("\n\r\t\\\x00\x7f\x80\xa0\xad")
repr("é€😀")
repr("\u200b\u2028\ud800\U0010ffff\ufeff")
ascii("é€😀")
ascii("it's")
str("\n")
#: reversed iteration and unpacking
a, b, *c = "héllo"
print(a, b, c)
for i, ch in enumerate("añ😀"):
    print(i, ch, ord(ch))
print(*"abc", sep="-")
it = iter("ab")
print(next(it), next(it), next(it, "end"))
#: attribute store on str
s = "abc"
try:
    s.x = 1
except AttributeError as e:
    print(e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
#: subclass of str
class S(str):
    def shout(self):
        return self.upper() + "!"
s = S("abc")
print(s, s.shout(), type(s.upper()), s + "d", type(s + "d"), s == "abc", hash(s) == hash("abc"), {"abc": 1}[s], len(s), s[1:])
print(repr(s), f"{s:>5}", "%s" % s, isinstance(s, str), S(12), S(), S("xy") * 2)
s.extra = 5
print(s.extra, s.__dict__)
#: building in a loop
s = ""
for i in range(20):
    s += str(i)
print(s, len(s))
t = s
s += "x"
print(t == s, len(t), len(s))
#: special methods of sequences called by name raise
for call in (lambda: "abc".__add__(1), lambda: [1].__add__((2,)), lambda: (1,).__add__([1]), lambda: b"a".__add__("b"), lambda: bytearray(b"a").__add__(1), lambda: "a".__mul__("b"), lambda: [1].__mul__(1.5), lambda: [1].__imul__("a"), lambda: "ab".__mul__(2), lambda: [1].__rmul__(True), lambda: "a".__add__("b")):
    try:
        print(call())
    except TypeError as e:
        print(e)
