"""Operations of ints of up to 1,500 bits."""
import math

s = 12345
def rnd(bits):
    global s
    v = 0
    for _ in range(bits // 30 + 1):
        s = (s * 1103515245 + 12345) & 0x7fffffff
        v = (v << 30) | (s >> 1)
    v >>= max(0, v.bit_length() - bits)
    s = (s * 1103515245 + 12345) & 0x7fffffff
    k = (s >> 16) % 6
    if k == 0: return -v
    if k == 1: return (1 << bits) - 1
    if k == 2: return 1 << bits
    if k == 3: return -(1 << bits) + 1
    return v
M = (1 << 61) - 1
def show(*a):
    print(*[x if isinstance(x, (str, float, bool)) or abs(x) < 10**40 else (x % M, x.bit_length(), x < 0) for x in a])
for n in range(2500):
    s = (s * 1103515245 + 12345) & 0x7fffffff
    a = rnd(1 + (s >> 8) % (40 if n % 3 == 0 else 130 if n % 3 == 1 else 1500))
    s = (s * 1103515245 + 12345) & 0x7fffffff
    b = rnd(1 + (s >> 8) % (40 if n % 2 else 700))
    show(a + b, a - b, a * b, a & b, a | b, a ^ b, ~a, -a, abs(b))
    if b: show(a // b, a % b); show(*divmod(a, b))
    if b: show(-a // b, -a % b)
    k = abs(b) % 200
    show(a << k, a >> k, -a >> k, a.bit_length(), a.bit_count())
    show(a == b, a < b, a <= b, hash(a) == hash(a + 0))
    print(hash(a), str(a)[-20:], hex(a)[-20:], oct(a)[:10], bin(a)[:10], f"{a:,}"[:30], f"{a:x}"[:20])
    print(int(str(a)) == a, int(hex(a), 16) == a, int(oct(a), 0) == a)
    try: print(float(a), a / (b or 1), a * 1.5, a == float(a), a < 1e300, a > -1.5)
    except OverflowError as e: print(e)
    show(a ** (abs(b) % 7), pow(a, abs(b) % 1000, 1000007), pow(a, abs(b), (1 << 89) - 1))
    try: print(pow(a, -1, 1000003), pow(a, -3, 97))
    except ValueError as e: print(e)
    try: print(a.to_bytes((a.bit_length() + 8) // 8, "little" if n % 2 else "big", signed=True)[:12], int.from_bytes(a.to_bytes((a.bit_length() + 8) // 8, "big", signed=True), "big", signed=True) == a)
    except OverflowError as e: print(e)
    print(round(a, -2) % M, round(a, -(k % 30)) % M)
    print(math.gcd(a, b) % M, math.isqrt(abs(a)) % M if hasattr(math, "isqrt") else 0)
    try: print(math.log(abs(a) or 1), math.log2(abs(a) or 1), math.sqrt(abs(a)), math.floor(a) == a)
    except OverflowError as e: print(e)
