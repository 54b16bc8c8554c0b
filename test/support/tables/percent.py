"""The % of str and bytes: all combinations of flags, widths, precisions and letters, with values of all kinds."""
VALS = [0, 1, -1, 42, 255, -12345678901234567890, 10**25, True, 0.0, -0.0, 1.5, -2.25, 0.1, 1e10, 1e-7, 123456.789, 1e16, 1e100, float("inf"), float("nan"), 2.5, "", "abc", "żó", None, (1, 2), [1], b"x", bytearray(b"yz"), 3+4j, 97, 0x10ffff, 0x110000, 3.0, (), (1,), {"a": 1}, "a"]
FLAGS = ["", "-", "+", " ", "#", "0", "-0", "+#", "#0", "+ ", "l"]
W = ["", "1", "8", "03", "*"]
PR = ["", ".0", ".3", ".10", ".", ".*"]
T = ["d", "i", "u", "o", "x", "X", "e", "E", "f", "F", "g", "G", "c", "r", "s", "a", "%", "b", "q", ""]
def go(s, v):
    try:
        t = ascii(s % v)
    except Exception as e:
        t = type(e).__name__ + ": " + ascii(str(e))
    print(ascii(s), "mod", "(" + ascii(v) + ")", t[:150])
for v in VALS:
  for f in FLAGS:
    for w in W:
      for p in PR:
        for t in T:
          s = "<%" + f + w + p + t + ">"
          go(s, v)
          go(s, (v,))
          go(s.encode(), v)
          go(s, (3, v))
          if t != "%":
            go("<%(a)" + f + w + p + t + ">", {"a": v})
