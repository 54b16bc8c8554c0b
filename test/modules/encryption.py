# AES by the examples of FIPS 197 and of NIST SP 800-38A.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import aesio
from binascii import unhexlify

clear = unhexlify("00112233445566778899aabbccddeeff")
# CHECK: 69c4e0d86a7b0430d8cdb78070b4c55a True
# CHECK-NEXT: dda97ca4864cdfe06eaf70a0ec0d7191 True
# CHECK-NEXT: 8ea2b7ca516745bfeafc49904b496089 True
for size in (16, 24, 32):
    cipher = aesio.AES(bytes(range(size)), aesio.MODE_ECB)
    out = bytearray(16)
    back = bytearray(16)
    cipher.encrypt_into(clear, out)
    cipher.decrypt_into(out, back)
    print(out.hex(), back == clear)

key = unhexlify("2b7e151628aed2a6abf7158809cf4f3c")
text = unhexlify("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51")
out = bytearray(32)
back = bytearray(32)
aesio.AES(key, aesio.MODE_CBC, bytes(range(16))).encrypt_into(text, out)
aesio.AES(key, aesio.MODE_CBC, bytes(range(16))).decrypt_into(out, back)
# CHECK-NEXT: 7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2 True
print(out.hex(), back == text)
counter = unhexlify("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
cipher = aesio.AES(key, aesio.MODE_CTR, counter)
parts = bytearray(5), bytearray(27)
cipher.encrypt_into(text[:5], parts[0])
cipher.encrypt_into(text[5:], parts[1])
cipher.rekey(key, counter)
cipher.decrypt_into(parts[0] + parts[1], back)
# CHECK-NEXT: 874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff True 6
print((parts[0] + parts[1]).hex(), back == text, cipher.mode)
# CHECK-NEXT: Key must be 16, 24, or 32 bytes long
# CHECK-NEXT: IV must be 16 bytes long
# CHECK-NEXT: ECB only operates on 16 bytes at a time
# CHECK-NEXT: CBC blocks must be multiples of 16 bytes
# CHECK-NEXT: Source and destination buffers must be the same length
for wrong in (lambda: aesio.AES(b"short"), lambda: aesio.AES(key, aesio.MODE_CBC, b"short"),
              lambda: aesio.AES(key).encrypt_into(text, out),
              lambda: aesio.AES(key, aesio.MODE_CBC).encrypt_into(text[:17], bytearray(17)),
              lambda: cipher.encrypt_into(text, bytearray(5))):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(e)
