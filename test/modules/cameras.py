# RUN: %pyasync2cpp %s --run --board espressif_esp32s3_devkitc_1_n8 | %FileCheck %s
# What boards with cameras have: on the simulator a camera sees black.
import audiocore
import audiospeed
import bitmapfilter
import board
import busio
import displayio
import espcamera
import imagecapture
import memorymap
import qrio

pins = [board.IO4, board.IO5, board.IO6, board.IO7, board.IO8, board.IO9, board.IO10, board.IO11]
camera = espcamera.Camera(data_pins=pins, pixel_clock_pin=board.IO12, vsync_pin=board.IO13, href_pin=board.IO14, i2c=busio.I2C(board.IO1, board.IO2),
                          external_clock_pin=board.IO15, pixel_format=espcamera.PixelFormat.GRAYSCALE,
                          frame_size=espcamera.FrameSize.QQVGA)
picture = camera.take(1)
# CHECK: 160 120 0 espcamera.PixelFormat.GRAYSCALE True
print(picture.width, picture.height, picture[5, 5], camera.pixel_format, camera.frame_available)
decoder = qrio.QRDecoder(camera.width, camera.height)
# CHECK-NEXT: [] [] qrio.PixelPolicy.EVERY_BYTE
print(decoder.decode(picture), decoder.find(picture), qrio.PixelPolicy.EVERY_BYTE)
camera.reconfigure(pixel_format=espcamera.PixelFormat.JPEG, frame_size=espcamera.FrameSize.VGA)
# CHECK-NEXT: None 640
print(camera.take(0.1), camera.width)
camera.deinit()

with imagecapture.ParallelImageCapture(data_pins=pins, clock=board.IO12, vsync=board.IO13, href=board.IO14) as capture:
    buffer = bytearray(b"abc")
    capture.capture(buffer)
    # CHECK-NEXT: bytearray(b'\x00\x00\x00')
    print(buffer)

# What a filter makes is not calculated, and cannot be read; what is drawn afterwards can.
photo = displayio.Bitmap(4, 4, 65536)
bitmapfilter.morph(photo, (1, 2, 1, 2, 4, 2, 1, 2, 1))
bitmapfilter.mix(photo, bitmapfilter.ChannelScale(1, 0.5, 0))
photo[1, 1] = 7
# CHECK-NEXT: 7 the simulator does not calculate what filters make of a bitmap
try:
    print(photo[1, 1], end=" ")
    photo[0, 0]
except NotImplementedError as error:
    print(error)
# CHECK-NEXT: weights must be a sequence with an odd square number of elements (usually 9 or 25)
try:
    bitmapfilter.morph(photo, (1, 2))
except ValueError as error:
    print(error)

sound = audiocore.RawSample(bytearray(8000))
fast = audiospeed.SpeedChanger(sound, rate=2.0)
# CHECK-NEXT: 2.0 8000
print(fast.rate, fast.sample_rate)

registers = memorymap.AddressRange(start=0x40000000, length=16)
registers[4:8] = b"\x01\x02\x03\x04"
# CHECK-NEXT: 16 2 bytearray(b'\x01\x02\x03\x04') the simulator does not know what is at address 0x40000000
try:
    print(len(registers), registers[5], registers[4:8], end=" ")
    registers[0]
except NotImplementedError as error:
    print(error)
