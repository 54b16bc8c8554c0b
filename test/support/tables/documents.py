"""json: random texts, most of them wrong, and random values."""
import json
s = 4242
def r(n):
    global s
    s = (s * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return (s >> 33) % n
TOK = ['{', '}', '[', ']', ',', ':', '"a"', '"b\\n"', '"\\u00e9"', '"\\ud83d\\ude00"', '"\\x"', '"', '1', '-1', '0', '01', '1.5', '-0.0', '1e5', '1E+2', '.5', '5.', 'true', 'false', 'null', 'nul', 'NaN', 'Infinity', '-Infinity', ' ', '\n', '\t', "'a'", '12345678901234567890', '"k":', '"k":1', '[]', '{}', '\x01', '"\x02"', 'é', '"é"', '-', '+1', '\\', '//']
def show(f, *a, **k):
    try: t = repr(f(*a, **k))
    except Exception as e: t = type(e).__name__ + ": " + str(e)
    print(repr(a)[:150], k if "default" not in k else "", t)
for i in range(20000):
    t = "".join([TOK[r(len(TOK))] for _ in range(r(7) + 1)])
    show(json.loads, t)
def val(d):
    k = r(14)
    if d <= 0: k = k % 8
    if k == 0: return r(100) - 50
    if k == 1: return (r(2000) - 1000) / 8
    if k == 2: return ["", "a", "é", "\n\t\"\\", "\x00\x1f\x7f", "😀", "/"][r(7)]
    if k == 3: return None
    if k == 4: return True
    if k == 5: return False
    if k == 6: return [float("inf"), float("-inf"), 1e100, 10**30, 1e-7][r(5)]
    if k == 7: return [b"x", {1}, object, 1j, (), [], {}][r(7)] if r(4) == 0 else 7
    if k < 10: return [val(d - 1) for _ in range(r(4))]
    if k == 10: return tuple([val(d - 1) for _ in range(r(3))])
    return {[r(10), "k" + str(r(5)), None, True, 1.5, (1, 2), b"z"][r(7) if r(3) == 0 else 1]: val(d - 1) for _ in range(r(4))}
for i in range(8000):
    v = val(3)
    show(json.dumps, v)
    show(json.dumps, v, separators=[(",", ":"), (", ", ": "), (";", "=")][r(3)])
    show(json.dumps, v, indent=[None, 0, 1, 2, "", "--", True, -1][r(8)])
    show(json.dumps, v, sort_keys=True)
    show(json.dumps, v, skipkeys=True, ensure_ascii=False, indent=1)
    show(json.dumps, v, allow_nan=False)
    try: t = json.dumps(v)
    except Exception: continue
    show(json.loads, t)
