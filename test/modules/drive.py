# The drive can be made read-only, and nothing can be written to it then.
# RUN: rm -rf %t && mkdir %t && cp %s %t/app.py && cd %t
# RUN: %pyasync2cpp app.py --run --quiet -fno-inference | %FileCheck %s
# RUN: rm -rf sd beside.txt && %pyasync2cpp app.py --run --quiet | %FileCheck %s
import os

import board
import busio
import sdcardio
import storage

drive = storage.getmount("/")
# CHECK: CIRCUITPY False True
print(drive.label, drive.readonly, drive is storage.getmount("/"))
drive.label = "sensors"
with open("data.txt", "w") as file:
    file.write("one\n")
storage.remount("/", readonly=True)
# CHECK-NEXT: SENSORS True one
print(drive.label, drive.readonly, open("data.txt").read().strip())
for attempt in (
    lambda: open("data.txt", "a"),
    lambda: os.remove("data.txt"),
    lambda: os.mkdir("more"),
    lambda: os.rename("data.txt", "other.txt"),
    lambda: setattr(drive, "label", "x"),
    lambda: storage.remount("/sd", False),
):
    try:
        attempt()
    except OSError as error:
        print(error.errno, end=" ")
# CHECK-NEXT: 30 30 30 30 30 19 ['app.py', 'data.txt']
print(sorted(os.listdir("/")))
storage.remount("/", False)
os.remove("data.txt")
# CHECK-NEXT: ['app.py'] True
print(sorted(os.listdir("/")), drive.statvfs("/")[:3] == os.statvfs("/")[:3])
try:
    storage.mount(drive, "/sd")
except NotImplementedError as error:
    # CHECK-NEXT: mounting another file system
    print(error)

# A card is a folder of the drive, and has its own leave to be written.
spi = busio.SPI(board.GP18, MOSI=board.GP19, MISO=board.GP16)
card = sdcardio.SDCard(spi, board.GP17)
files = storage.VfsFat(card)
storage.mount(files, "/sd")
storage.remount("/", True)
with open("/sd/log.txt", "w") as file:
    file.write("a line\n")
# CHECK-NEXT: True ['log.txt'] [('log.txt', 32768, 0, 7)] 7
print(storage.getmount("/sd") is files, os.listdir("/sd"), list(files.ilistdir("/")), files.stat("log.txt")[6])
storage.umount("/sd")
storage.remount("/", False)
storage.mount(files, "/sd", readonly=True)
# CHECK-NEXT: 30 30 1 22
for attempt in (
    lambda: open("/sd/log.txt", "a"),
    lambda: os.remove("/sd/log.txt"),
    lambda: storage.mount(files, "/sd"),
    lambda: storage.umount("/"),
):
    try:
        attempt()
    except OSError as error:
        print(error.errno, end=" ")
print()
with open("beside.txt", "w") as file:
    pass
# CHECK-NEXT: a line
print(open("/sd/log.txt").read(), end="")
files.umount()
try:
    storage.getmount("/sd")
except OSError as error:
    # CHECK-NEXT: 19
    print(error.errno)
