# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# Methods of str, bytes and bytearray with odd arguments.
#:: what the probes share
class I:
   def __index__(self): return 2
#= expressions
"abc".center(10), "abc".center(6, "*"), "abc".center(2), "ab".center(5,"é"), "abc".ljust(5), "abc".rjust(5,"-"), "abc".zfill(5), "-5".zfill(4), "+5".zfill(4), "".zfill(3), "--5".zfill(5), "abc".center(I())
"a".center()
"a".center("x")
"a".center(5,"ab")
"a".center(5,"")
"a".center(5,5)
"a".ljust(5,"ab")
"a".zfill("x")
"a".zfill()
"aXbX".split("X"), "a b  c".split(), " a b ".split(" "), "a,b,c".split(",",1), "a b c".split(None,1), "".split(), "".split(","), "a,b".split(",",maxsplit=0), "a,b".split(sep=","), "a b c ".split(maxsplit=1), "a\u2003b\x1cc".split(), "aaa".split("aa"), " a  b ".split(None, 0)
"a".split("")
"a".split(5)
"a".split(",",1,2)
"a".split(",","x")
"a,b,c".rsplit(",",1), "a b c".rsplit(None,1), "a,b".rsplit(","), "  a b  ".rsplit(maxsplit=1), "aaa".rsplit("aa")
"a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\nb\r\n".splitlines(True), "a\n\nb".splitlines(keepends=True), "".splitlines(), "\n".splitlines()
"a".splitlines("x"), "a\n".splitlines(5)
"a".splitlines(1,2)
"abc".partition("b"), "abc".partition("x"), "abcb".rpartition("b"), "abc".rpartition("x")
"a".partition("")
"a".partition()
"a".partition(5)
"-".join("abc"), "".join([]), "-".join(["a"]), ",".join({"a":1}), ",".join(("a","b")), "".join(c for c in "xyz")
"-".join([1])
"-".join(["a",None])
"-".join(5)
"-".join()
"-".join(["a"],["b"])
"-".join([b"a"])
"  a ".strip(), "xxaxx".strip("x"), "xyaxy".strip("yx"), " a ".lstrip(), " a ".rstrip(), "a".strip(None), "\u2003a\x1f".strip(), "".strip(), "aaa".strip("a")
"a".strip(5)
"a".strip("a","b")
"a".strip(b"a")
"abcabc".find("c"), "abc".find("c",-1), "abc".find("x"), "abc".find(""), "abc".find("",3), "abc".find("",4), "abc".find("b",None,2), "abcabc".rfind("c"), "abcabc".rfind("c",0,-1), "abc".rfind(""), "abc".index("c"), "abc".rindex("a"), "abcabc".count("bc"), "aaa".count("aa"), "abc".count(""), "abc".count("",1,2), "abc".find("c",I()), "a".find("a", -2**70, 2**70)
"abc".index("x")
"abc".rindex("x")
"abc".find(5)
"abc".find()
"abc".find("a","b")
"abc".find("a",1,2,3)
"abc".find("a",1.5)
"abc".count(5)
"abc".count()
"abc".replace("b","x"), "aaa".replace("a","b",2), "abc".replace("","-"), "abc".replace("","-",2), "aaa".replace("aa","b"), "abc".replace("x","y"), "aaa".replace("a","b",-1), "aaa".replace("a","b",0), "aaa".replace("a","")
"abc".replace("a")
"abc".replace(1,2)
"abc".replace("a",1)
"abc".replace("a","b","c")
"abc".replace("a","b",count=1)
"abc".startswith("a"), "abc".startswith(("x","a")), "abc".startswith("b",1), "abc".startswith("",3), "abc".startswith("",4), "abc".endswith("c"), "abc".endswith(("x","c")), "abc".endswith("b",0,2), "abc".startswith(()), "abc".endswith("abc",-3)
"abc".startswith(5)
"abc".startswith(["a"])
"abc".startswith(("a",5))
"abc".startswith((5,"a"))
"abc".startswith()
"abc".endswith(b"c")
"abc".removeprefix("a"), "abc".removesuffix("c"), "abc".removeprefix("x"), "abc".removesuffix(""), "abc".removeprefix("abc")
"a".removeprefix(5)
"a".removeprefix()
"Hello World".upper(), "Hello".lower(), "hello world's x2y".title(), "hELLO".capitalize(), "Hello".swapcase(), "ß".upper(), "ß".casefold(), "İ".lower(), "ΑΣ".lower(), "ŉ".upper(), "ǆ".title(), "éa".capitalize(), "ﬁ".upper(), "ﬁ".title()
"a".upper(1)
"a".isalpha(), "1".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "a1".isalnum(), " \t".isspace(), "".isalpha(), "A".isupper(), "a".islower(), "Ab Cd".istitle(), "AB".istitle(), "a_1".isidentifier(), "1a".isidentifier(), "class".isidentifier(), "é".isidentifier(), "\n".isprintable(), "é".isprintable(), "a".isascii(), "é".isascii(), "".isascii(), "".isprintable(), "A1".isupper(), "1".isupper(), "ǅ".istitle(), "一".isalpha(), "٣".isdecimal()
"a\tb".expandtabs(), "a\tb".expandtabs(4), "\t\ta\n\tb".expandtabs(2), "ab\t".expandtabs(0), "a\tb".expandtabs(-1), "a\tb".expandtabs(tabsize=3)
"a\tb".expandtabs("x")
"abc".translate({97:"x",98:None,99:100}), "abc".translate(str.maketrans("ab","xy")), "abc".translate(str.maketrans("ab","xy","c")), "abc".translate(str.maketrans({"a":"long","b":None})), str.maketrans("ab","xy"), str.maketrans("a","b","c"), str.maketrans({97:5,"b":"z"}), "abc".translate(["x"]*98)
"abc".translate({97:-1})
"abc".translate({97:1.5})
"abc".translate({97: 0x110000})
"abc".translate(5)
str.maketrans("ab","x")
str.maketrans("ab")
str.maketrans({"ab":1})
str.maketrans({1.5:1})
str.maketrans("a",5)
str.maketrans("a","b",5)
str.maketrans()
"abc".encode(), "é".encode(), "é".encode("latin-1"), "é".encode("ascii","ignore"), "é".encode("ascii","replace"), "é".encode("ascii","xmlcharrefreplace"), "é".encode("ascii","backslashreplace"), "a".encode(encoding="utf-8",errors="strict"), "é".encode("UTF8"), "€".encode("utf_8"), "a".encode("us-ascii"), "é".encode("ascii","namereplace") if 0 else 1
"é".encode("ascii")
"aé€b".encode("latin-1")
"a".encode("foo")
"é".encode("ascii","foo")
"\ud800".encode()
"\ud800".encode("utf-8","surrogatepass"), "\ud800a".encode("utf-8","replace"), "\ud800".encode("utf-8","ignore"), "\ud800".encode("utf-8","backslashreplace"), "\udc80".encode("utf-8","surrogateescape")
"a".encode(5)
"abc"[1], "abc"[-1], "abc"[1:], "abc"[::-1], "abc"[5:], "abc"[-2:], "abc"[I()], "abcdef"[1:5:2], "abc"[::2], "abc"[None:None], "abc"[2**70:], "abc"[:-2**70]
"abc"[5]
"abc"["a"]
"abc"[1.5]
"abc"[::0]
"abc"["a":]
"abc"[2**70]
"abc" * 2, 2 * "ab", "ab" * -1, "ab" * I(), "a" + "b", "b" in "abc", "" in "abc", "x" not in "abc", "a" < "b", "a" < "B", "abc" > "ab", "a" == 1, "a" != b"a"
"a" + 1
"a" + b"a"
"a" * 1.5
"a" * "b"
"a" - "b"
"a" < 1
1 in "abc"
"a" * 2**70
"a" * 2**62
"abc".__len__(), "abc".__contains__("a"), "a".__add__("b"), "ab".__getitem__(0), "a".__eq__("a"), "a".__eq__(1), "a".__lt__(1), "a".__mul__(2), "a".__mod__(()), "a".__hash__() == hash("a"), "a".__str__(), "a".__repr__(), "a".__format__("3"), "a".__sizeof__() > 0 if hasattr("a","__sizeof__") else True
"a".__add__(1)
"a".foo
"a".foo()
str.upper(5)
str.upper()
str.join("-",["a","b"]), str.__add__("a","b"), str.split("a b"), "".join(map(str,[1,2])), list(map(str.upper,["a"]))
repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\n\t\r\\\x00\x7f\x80\xa0\xad\u0378\ue000\U000e0001\ud800"), repr("é"), ascii("é€\U0001f600"), repr("\u200b\u2028"), repr("")
b"abc".center(10), b"abc".center(6, b"*"), b"abc".ljust(5,b"-"), b"a".rjust(3), b"-5".zfill(4), b"aXb".split(b"X"), b"a b".split(), b"a\nb\r\nc\x0bd\x1ce".splitlines(), b"abc".partition(b"b"), b"abc".rpartition(b"x"), b",".join([b"a",bytearray(b"b")]), b" a\x0b ".strip(), b"xax".strip(b"x"), b"abc".find(b"c"), b"abc".find(99), b"abc".count(b""), b"aa".count(97), b"abc".replace(b"b",b"x"), b"abc".startswith((b"x",b"a")), b"abc".endswith(b"c"), b"abc".removeprefix(b"a"), b"aB".swapcase(), b"ab cd".title(), b"aB".upper(), b"a\tb".expandtabs(4), b"\xe9".upper(), b"abc".translate(None,b"b"), b"abc".translate(bytes(range(256))), bytes.maketrans(b"ab",b"xy")[97:99], b"abc".index(98), b"abcb".rfind(98), b"abc".rindex(b"c")
b"a".isalpha(), b"1".isdigit(), b"a1".isalnum(), b" ".isspace(), b"A".isupper(), b"a".islower(), b"Ab".istitle(), b"\xe9".isalpha(), b"a".isascii(), b"\x80".isascii(), b"aB".capitalize()
b"a".center(5,"x")
b"a".center(5,b"xy")
b"a".split("x")
b"a".split(b"")
b"a".split(5)
b"a".partition("a")
b"a".join(["x"])
b"a".join([1])
b"a".join(5)
b"a".strip("x")
b"a".find("x")
b"a".find(300)
b"a".find(-1)
b"a".find(1.5)
b"a".index(b"z")
b"a".rindex(b"z")
b"a".count("x")
b"a".replace("a","b")
b"a".replace(b"a",5)
b"a".startswith("a")
b"a".startswith((b"b","a"))
b"a".endswith(5)
b"a".translate(b"ab")
b"a".translate(5)
b"a".translate(None,"x")
b"a".translate(bytes(256),delete=b"a"), b"abc".translate(bytes(range(256)),b"a")
bytes.maketrans(b"a",b"ab")
bytes.maketrans("a","b")
b"a" + "b"
b"a" + 5
b"a" < "a"
"a" in b"abc"
300 in b"abc"
b"ab"[0], b"ab"[-1], b"ab"[0:1], b"ab"[::-1], b"ab" * 2, b"a" + bytearray(b"b"), bytearray(b"a") + b"b", 97 in b"abc", b"b" in b"abc", b"" in b"", b"a" == bytearray(b"a"), b"a" < b"b", b"a" != "a", b"a" + memoryview(b"x")
b"ab"[5]
b"ab"["x"]
b"ab".hex(), b"abc".hex(":"), b"abcde".hex("-",2), b"abcde".hex("-",-2), bytes.fromhex("61 62"), bytes.fromhex(""), b"ab".hex(sep=":"), bytearray.fromhex("61"), b"".hex(":")
b"ab".hex("::")
b"ab".hex(5)
b"ab".hex("é")
b"ab".hex(b":"), b"ab".hex(":", 0)
bytes.fromhex("6")
bytes.fromhex("6g")
bytes.fromhex("6 1")
bytes.fromhex(5)
bytes.fromhex(b"61")
b"ab".decode(), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8","replace"), b"a\xffb".decode("utf-8","ignore"), b"\xff".decode("ascii","backslashreplace"), b"\xff".decode("utf-8","surrogateescape"), b"ab".decode(encoding="ascii"), b"\xf0\x9f\x98\x80".decode(), b"\xe2\x82".decode("utf-8","replace"), b"\xed\xa0\x80".decode("utf-8","replace"), b"\xc0\x80".decode("utf-8","replace"), b"\xf4\x90\x80\x80".decode("utf-8","replace")
b"\xff".decode()
b"a\xc3".decode()
b"\xe2\x28\xa1".decode()
b"\xf0\x9f\x98".decode()
b"\xed\xa0\x80".decode()
b"\xc0\x80".decode()
b"\xff".decode("ascii")
b"a".decode("foo")
b"a".decode(5)
b"\xff".decode("utf-8","foo")
repr(b"\n\t\r\\'\x00\x7f\xff"), repr(b"\""), repr(b"'\""), str(b"a"), repr(bytearray(b"a'")), f"{b'x'}"
hash(b"a") == hash(b"a"), bytes([1,2]), bytes(3), bytes(), bytes((1,2)), bytes(range(3)), bytes(b"a"), bytes(bytearray(b"x")), bytes(I()), bytes([I()]), bytes(iter([1]))
#: class B
class B:
    def __bytes__(self): return b"BB"
print(bytes(B()), b"%b" % B())
class C:
    def __bytes__(self): return "x"
bytes(C())
#: class C
class C:
    def __index__(self): return 3
    def __iter__(self): return iter([1])
print(bytes(C()), bytearray(C()))
#: b bytearray b abc b.append 100 b.
b = bytearray(b"abc"); b.append(100); b.extend(b"ef"); b.extend([103]); b.insert(0,65); b.insert(-1,66); print(b, b.pop(), b.pop(0)); b.remove(98); b.reverse(); print(b); b[0] = 90; b[1:2] = b"XYZ"; print(b); del b[0]; del b[::2]; print(b); b += b"q"; b *= 2; print(b); b[::2] = bytes(len(b[::2])); print(b, b.copy()); b.clear(); print(b)
b[0:0] = 3; print(b); b[0:0] = [1, 2]; print(b)
b[0] = 256
#= more
bytearray(b"a").append(256)
bytearray(b"a").append("x")
bytearray(b"a").append(b"x")
bytearray(b"a").extend("x")
bytearray(b"a").extend([300])
bytearray(b"a").extend(5)
bytearray(b"a").insert(0)
bytearray(b"a").insert(0,300)
bytearray(b"a").pop(5)
bytearray().pop()
bytearray(b"a").remove(5)
bytearray(b"a").remove(b"a")
hash(bytearray())
#: b bytearray 3 b 1 x
b = bytearray(3); b[1] = "x"
#: b bytearray 3 b 5 1
b = bytearray(3); b[5] = 1
#: b bytearray 3 b 0 1 x
b = bytearray(3); b[0:1] = "x"
#: b bytearray 3 b 0 2 300
b = bytearray(3); b[0:2] = [300]
#: b bytearray 3 b 2 b x
b = bytearray(3); b[::2] = b"x"
#: b bytearray 3 b x 1
b = bytearray(3); b["x"] = 1
#: b bytearray 3 b x
b = bytearray(3); b += "x"
#: b bytearray 3 b 5
b = bytearray(3); b += 5
#: b bytearray b abc
b = bytearray(b"abc")
for x in b:
    if len(b) < 6: b.append(x)
print(b)
#: class S str
class S(str):
    def up(self): return self.upper() + "!"
    def __len__(self): return 42
s = S("ab"); print(s.up(), len(s), s + "c", type(s + "c").__name__, type(s[:]).__name__, type(s.upper()).__name__, s == "ab", {s: 1}["ab"], s.__class__.__name__, isinstance(s, str), "".join([s, s]), s.x if hasattr(s, "x") else None)
s.y = 5; print(s.y, s.__dict__, str(s), type(str(s)).__name__, s.strip() is s, type(s * 1).__name__, type("%s" % s).__name__, f"{s}")
#: class S str
class S(str):
    def __new__(cls, v, extra): o = super().__new__(cls, v); o.extra = extra; return o
    def __eq__(self, o): return False
    def __hash__(self): return 5
    def __contains__(self, x): return True
    def __getitem__(self, i): return "G"
    def __iter__(self): return iter("ITER")
s = S("abc", 9); print(s, s.extra, s == "abc", hash(s), "q" in s, s[0], list(s), s.split("b"), [*s], "".join(s))
#: class S str
class S(str):
    def __str__(self): return "STR"
    def __format__(self, f): return "FMT"
    def __repr__(self): return "REPR"
s = S("x"); print(s, str(s), repr(s), f"{s}", f"{s!s}", "%s %r" % (s, s), "{} {!r} {!s}".format(s, s, s), [s], s + "", "".join([s]), s.upper())
