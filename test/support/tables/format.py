"""Format specifications: a part of all combinations of their parts, with values of all kinds."""
VALS = [0, 1, -1, 42, 255, -12345678901234567890, 10**25, True, False, 0.0, -0.0, 1.5, -2.25, 0.1, 1e10, 1e-7, 123456.789, 1e16, 1e100, float("inf"), float("-inf"), float("nan"), 2.5, 0.5, 1.25e-310, 9.999999, 99999.5, "", "abc", "żó😀", None, (1, 2), [1], b"x", 3+4j, -0j, 97, 0x10ffff, 0x110000, 3.0]
FILL = ["", "<", ">", "^", "=", "*<", "0>", "é^", "x=", "{<", "<<"]
SIGN = ["", "+", "-", " "]
ALT = ["", "#"]
Z = ["", "0", "z"]
W = ["", "1", "6", "12", "03"]
G = ["", ",", "_"]
PR = ["", ".0", ".1", ".3", ".10", "."]
T = ["", "d", "b", "o", "x", "X", "n", "c", "e", "E", "f", "F", "g", "G", "%", "s", "r", "q", "dd"]
def go(v, s):
    try:
        t = ascii(format(v, s))
    except Exception as e:
        t = type(e).__name__ + ": " + ascii(str(e))
    print(ascii(v), "format", "(" + ascii(s) + ")", t[:150])
k = 0
for v in VALS:
  for f in FILL:
    for si in SIGN:
      for a in ALT:
        for z in Z:
          for w in W:
            for g in G:
              for p in PR:
                for t in T:
                  k = (k * 1103515245 + 12345) & 0x7fffffff
                  if (k >> 16) % 40 == 0:
                    go(v, f + si + a + z + w + g + p + t)
