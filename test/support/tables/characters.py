"""What str says of each character, and makes of it."""
def h(s):
    v = 0
    for c in s: v = (v * 31 + ord(c)) % 1000003
    return v
for i in range(0, 0x110000):
    if 0xd800 <= i < 0xe000 or (0x4e00 < i < 0x9f00) or (0xac00 < i < 0xd700) or i > 0x32000 and i < 0x10ff00: continue
    c = chr(i)
    t = "".join("1" if f() else "0" for f in (c.isalnum, c.isalpha, c.isdecimal, c.isdigit, c.isidentifier, c.islower, c.isnumeric, c.isprintable, c.isspace, c.istitle, c.isupper))
    x = "a" + c
    print(i, t, ascii(c.upper() + c.lower() + c.title() + c.capitalize() + c.swapcase() + c.casefold()), len(repr(c)), ascii(x.title()), x.isidentifier(), ascii((c + "A").swapcase()), len((c + "\n").splitlines()), len(("a" + c + "b").split()), x.strip() == x)
