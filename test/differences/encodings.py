# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# Encodings other than UTF-8, ASCII and Latin-1 are not there: LookupError, and never other bytes.
# CHECK: b'a\xc3\xa9' b'a\xe9'
# CHECK-NEXT: unknown encoding: utf-16
# CHECK-NEXT: unknown encoding: cp1252
print("aé".encode("utf-8"), "aé".encode("latin-1"))
for name in ("utf-16", "cp1252"):
    try:
        "aé".encode(name)
    except LookupError as e:
        print(e)
