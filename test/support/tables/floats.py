"""Operations of floats of all sizes, their texts and functions of math."""
import struct, math
s = 999
def r32():
    global s
    s = (s * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    return s >> 32
def rf():
    k = r32() % 8
    if k == 0: return struct.unpack("<d", struct.pack("<Q", (r32() << 32) | r32()))[0]
    if k == 1: return (r32() % 2000001 - 1000000) / 1000
    if k == 2: return float(r32() % 100 - 50)
    if k == 3: return (r32() % 1000) * 10.0 ** (r32() % 40 - 20)
    if k == 4: return struct.unpack("<f", struct.pack("<I", r32()))[0]
    if k == 5: return (r32() - 2**31) / 2.0 ** (r32() % 70)
    if k == 6: return float(r32() * r32())
    return (r32() % 10000) / 100
F = [n for n in "ceil floor trunc sqrt exp log log2 log10 sin cos tan asin acos atan fabs degrees radians expm1 log1p sinh cosh tanh asinh acosh atanh erf erfc".split()]
for n in range(5000):
    a, b = rf(), rf()
    print(repr(a), repr(b), str(a), f"{a:.3f}" if abs(a) < 1e30 else "", f"{a:.10g} {a:e} {a:g} {a:.0e} {a:,.2f}"[:120], "%.15g %r" % (a, b), a.hex())
    t = [a + b, a - b, a * b, -a, abs(a), a == b, a < b]
    for f in (lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a ** b, lambda: int(a) % 1000003, lambda: round(a), lambda: round(a, 2), lambda: round(a, -3), lambda: a.as_integer_ratio()[1], lambda: (hash(a) if a == a else 0), lambda: math.fmod(a, b), lambda: math.atan2(a, b), lambda: math.frexp(a), lambda: math.modf(a), lambda: math.ldexp(a, 3), lambda: math.copysign(a, b), lambda: math.pow(a, b), lambda: math.isclose(a, b), lambda: float(repr(a)) == a or a != a, lambda: float(f"{a:.7e}"), lambda: float.fromhex(a.hex()) == a or a != a, lambda: a.is_integer(), lambda: math.hypot(a, b), lambda: math.fsum([a, b, 1e-3]), lambda: math.remainder(a, b)):
        try: v = f()
        except Exception as e: v = type(e).__name__ + str(e)
        t.append("nan" if v != v else v)
    print(t)
    t = []
    for nm in F:
        try: v = getattr(math, nm)(a)
        except Exception as e: v = type(e).__name__ + str(e)
        t.append((nm, v if not isinstance(v, int) else v % 1000003))
    print(t)
