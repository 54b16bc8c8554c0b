"""struct: formats of all letters, with values and buffers that fit and that do not."""
import struct
FM = []
for bo in ["", "<", ">", "=", "!", "@"]:
    for c in "bBhHiIlLqQnNefdspP?xcXz":
        for rep in ["", "0", "1", "2", "3"]:
            if rep + c == "0p":
                continue
            FM.append(bo + rep + c)
FM += ["hb", "<hb", "bh", "bq", "@bq", "b 2h", "3s2x", " ", "", "<", "b>h", "1", "2", "bi0q", "@b0q", "B"*5, "<2h3B", "99999999999999999999b"]
VALS = [0, 1, -1, 127, 128, 255, 256, -129, 65535, 65536, 2**31, 2**32, -2**31, 2**63, 2**64, -2**63, 1.5, -0.0, 1e300, 1e-8, 65504.0, 65520.0, float("nan"), float("inf"), True, None, "a", b"", b"a", b"abcd", bytearray(b"xy"), [1]]
DATA = [b"", b"\x00", b"\xff", b"\x01\x02", b"\xff\xfe\xfd", b"\x00\x3c\x80\xff", bytes(range(8)), b"\xff"*8, bytes(range(200, 216)), bytearray(b"\x05abcdefg"), memoryview(b"\x01\x02\x03\x04"), "abcd", None]
def show(tag, f, *a):
    try:
        x = f(*a)
        t = repr(x)
    except Exception as e:
        t = type(e).__name__ + ": " + str(e)
    ra = repr(a)
    if " at 0x" in ra: ra = "(mv)"
    print(repr(tag), tag, ra, t[:200])
for f in FM:
    show("calcsize", struct.calcsize, f)
    show("pack", struct.pack, f)
    for v in VALS:
        show("pack", struct.pack, f, v)
        show("pack2", struct.pack, f, 1, v)
        show("pack2", struct.pack, f, v, v)
    for d in DATA:
        show("unpack", struct.unpack, f, d)
        show("unpack_from", struct.unpack_from, f, d)
        for o in (0, 1, 2, -1, -2, 9, None, 2**70):
            show("unpack_from", struct.unpack_from, f, d, o)
        show("iter", lambda f, d: list(struct.iter_unpack(f, d)), f, d)
    for n in (0, 1, 4, 9):
        for o in (0, 1, -2, 5, -10):
            for v in (1, 1.5, b"z"):
                b = bytearray(n)
                show("pack_into", struct.pack_into, f, b, o, v)
                print(b)
