def calcsize(fmt):
    return 2
def unpack_from(fmt, buf, offset=0):
    v = buf[offset] << 8 | buf[offset + 1]
    return (v - 65536 if v & 0x8000 else v,)
def pack_into(fmt, buf, offset, v):
    buf[offset] = v >> 8 & 255
    buf[offset + 1] = v & 255
