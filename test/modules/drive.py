# The drive can be made read-only, and nothing can be written to it then.
# RUN: rm -rf %t && mkdir %t && cp %s %t/app.py && cd %t
# RUN: %pyasync2cpp app.py --run -fno-inference | %FileCheck %s
# RUN: %pyasync2cpp app.py --run | %FileCheck %s
import os
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
print(sorted(os.listdir("/")), drive.statvfs("/") == os.statvfs("/"))
try:
    storage.mount(drive, "/sd")
except NotImplementedError as error:
    # CHECK-NEXT: mounting another file system
    print(error)
