# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck %s
import board
import digitalio
import neopixel
from adafruit_pixelbuf import PixelBuf, colorwheel
from rainbowio import colorwheel as wheel


def say(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


def check(p):
    p[0] = 0x112233
    p[-1] = (1, 2, 3)
    p[1] = [300, -1, 2.9]
    p.show()
    print(p[0], p[1], p[2], p[0:2], len(p), p.n, p.bpp, p.byteorder, p.brightness)
    p[0:3:2] = [0xFF0000, (0, 255, 0)]
    p.show()
    p.brightness = 0.5
    p.show()
    print(p[0], p.brightness)
    p.fill((10, 20, 30))
    p.show()
    print(list(p), [sum(c) for c in p])
    say(p.__setitem__, 3, 0)
    say(p.__getitem__, -4)
    say(p.__setitem__, 0, (1, 2))
    p[0] = (1, 2, 3, 4)
    print(p[0])
    say(p.__setitem__, 0, (1, 2, 3, 4, 5))
    say(p.__setitem__, slice(0, 2), [1])
    say(p.__setitem__, "x", 1)


# CHECK: D5=[112233 2cff02 010203]
# CHECK-NEXT: (17, 34, 51) (44, 255, 2) (1, 2, 3) [(17, 34, 51), (44, 255, 2)] 3 3 3 GRB 1.0
# CHECK-NEXT: D5=[ff0000 2cff02 00ff00]
# CHECK-NEXT: D5=[7f0000 167f01 007f00]
# CHECK-NEXT: (255, 0, 0) 0.5
# CHECK-NEXT: D5=[050a0f 050a0f 050a0f]
# CHECK-NEXT: [(10, 20, 30), (10, 20, 30), (10, 20, 30)] [60, 60, 60]
# CHECK-NEXT: IndexError index out of range
# CHECK-NEXT: IndexError index out of range
# CHECK-NEXT: ValueError Expected tuple of length 3, got 2
# CHECK-NEXT: (1, 2, 3)
# CHECK-NEXT: ValueError Expected tuple of length 3, got 5
# CHECK-NEXT: ValueError Unmatched number of items on RHS (expected 2, got 1).
# CHECK-NEXT: TypeError
strip = neopixel.NeoPixel(board.D5, 3, auto_write=False)
check(strip)
# CHECK: D5=[000000 000000 000000]
strip.deinit()
# CHECK-NEXT: ValueError Object has been deinitialized
say(strip.show)


class Buffer(PixelBuf):
    def _transmit(self, buffer):
        print("sent", bytes(buffer))


# CHECK-NEXT: sent b'H\x11"3,\xff\x02\x01\x02\x03T'
# CHECK-NEXT: (17, 34, 51) (44, 255, 2) (1, 2, 3) [(17, 34, 51), (44, 255, 2)] 3 3 3 RGB 1.0
# CHECK-NEXT: sent b'H\xff\x00\x00,\xff\x02\x00\xff\x00T'
# CHECK-NEXT: sent b'H\x7f\x00\x00\x16\x7f\x01\x00\x7f\x00T'
# CHECK-NEXT: (255, 0, 0) 0.5
# CHECK-NEXT: sent b'H\x05\n\x0f\x05\n\x0f\x05\n\x0fT'
# CHECK-NEXT: [(10, 20, 30), (10, 20, 30), (10, 20, 30)] [60, 60, 60]
# CHECK-NEXT: IndexError index out of range
# CHECK-NEXT: IndexError index out of range
# CHECK-NEXT: ValueError Expected tuple of length 3, got 2
# CHECK-NEXT: (1, 2, 3)
# CHECK-NEXT: ValueError Expected tuple of length 3, got 5
# CHECK-NEXT: ValueError Unmatched number of items on RHS (expected 2, got 1).
# CHECK-NEXT: TypeError
check(Buffer(3, byteorder="RGB", header=b"H", trailer=b"T"))
# CHECK-NEXT: NotImplementedError Must be subclassed
say(PixelBuf(1).show)
# CHECK-NEXT: ValueError Invalid byteorder string
say(PixelBuf, 1, byteorder="RGG")
# CHECK-NEXT: sent b'\x00\x00\x00\x00'
# CHECK-NEXT: sent b'\x02\x01\x03\x00'
# CHECK-NEXT: sent b'\x00\x00\x00\x07'
w = Buffer(1, byteorder="GRBW", auto_write=True)
w.brightness = 1.0
w[0] = (1, 2, 3)
w.fill(0x070707)
# CHECK-NEXT: True True
print(all(colorwheel(i) == wheel(i) for i in range(256)), colorwheel(85) == 0x00FF00)

# White pixels, orders, auto_write.
# CHECK-NEXT: D5=0
# CHECK-NEXT: D5=[010203 000000]
# CHECK-NEXT: D5=[010203 ff0000]
with neopixel.NeoPixel(board.D5, 2, pixel_order=neopixel.RGB) as p:
    p[0] = (1, 2, 3)
    p[1] = 0xFF0000
# CHECK-NEXT: D5=[000000 000000]
# CHECK-NEXT: D5=0
# CHECK-NEXT: D5=[01020300]
# CHECK-NEXT: D5=[00000009]
# CHECK-NEXT: D5=[01020304]
# CHECK-NEXT: (1, 2, 3, 4) 4 GRBW
with neopixel.NeoPixel(board.D5, 1, bpp=4) as p:
    p[0] = (1, 2, 3)
    p[0] = (9, 9, 9)
    p[0] = (1, 2, 3, 4)
    print(p[0], p.bpp, p.byteorder)


# A class that derives from a native one.
class Strip(neopixel.NeoPixel):
    def __init__(self, pin, count, name):
        self.name = name
        super().__init__(pin, count, brightness=0.5, auto_write=False)
        self.shown = 0

    def show(self):
        self.shown += 1
        super().show()


# CHECK: D5=[7f0000 000000]
# CHECK-NEXT: strip 1 (255, 0, 0) True 2
s = Strip(board.D5, 2, "strip")
s[0] = 0xFF0000
s.show()
print(s.name, s.shown, s[0], isinstance(s, neopixel.NeoPixel), len(s))


class Led(digitalio.DigitalInOut):
    def __init__(self, pin):
        super().__init__(pin)
        self.direction = digitalio.Direction.OUTPUT

    def toggle(self):
        self.value = not self.value


# CHECK-NEXT: LED=0
# CHECK-NEXT: LED=1
# CHECK-NEXT: LED=0
led = Led(board.LED)
led.toggle()
led.toggle()
# CHECK-NEXT: TypeError
say(Strip, board.LED, 1)
