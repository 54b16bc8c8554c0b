# What the library `stage` of games stands on: layers that keep where they are, and are not drawn.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
import _stage

layer = _stage.Layer(10, 8, bytes(2048), bytes(32), bytearray(40))
layer.move(3, 4)
layer.frame(5, 0)
text = _stage.Text(9, 5, bytes(2048), bytes(32), bytearray(45))
text.move(1, 1)
_stage.render(0, 0, 160, 128, [text, layer], bytearray(512), None, 1, 0)
# CHECK: graphic must be 2048 bytes long
# CHECK-NEXT: palette must be 32 bytes long
# CHECK-NEXT: map buffer too small
# CHECK-NEXT: chars buffer too small
# CHECK-NEXT: argument num/types mismatch
for wrong in (lambda: _stage.Layer(1, 1, b"", bytes(32)), lambda: _stage.Text(1, 1, bytes(2048), b"", b" "),
              lambda: _stage.Layer(10, 8, bytes(2048), bytes(32), bytearray(39)),
              lambda: _stage.Text(9, 5, bytes(2048), bytes(32), bytearray(44)),
              lambda: _stage.render(0, 0, 1, 1, [None], bytearray(4), None)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(e)
