# RUN: %pyasync2cpp %s --run | %FileCheck %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck %s
import usb_hid

# A keyboard as a library finds and drives it.
def find_device(devices, usage_page, usage):
    for device in devices:
        if device.usage_page == usage_page and device.usage == usage and hasattr(device, "send_report"):
            return device
    raise ValueError("Could not find matching HID device.")


class Keyboard:
    def __init__(self, devices):
        self._device = find_device(devices, usage_page=0x1, usage=0x06)
        self.report = bytearray(8)
        self.modifier = memoryview(self.report)[0:1]
        self.keys = memoryview(self.report)[2:]

    def press(self, *codes):
        for code in codes:
            if 0xE0 <= code <= 0xE7:
                self.modifier[0] |= 1 << (code - 0xE0)
            else:
                for i in range(6):
                    if self.keys[i] == 0:
                        self.keys[i] = code
                        break
        self._device.send_report(self.report)

    def release_all(self):
        for i in range(8):
            self.report[i] = 0
        self._device.send_report(self.report)


keyboard = Keyboard(usb_hid.devices)
keyboard.press(0xE1, 0x04)
keyboard.press(0x05)
keyboard.release_all()
# CHECK: 0.000000 KEYBOARD=[02 00 04 00 00 00 00 00]
# CHECK-NEXT: 0.000000 KEYBOARD=[02 00 04 05 00 00 00 00]
# CHECK-NEXT: 0.000000 KEYBOARD=[00 00 00 00 00 00 00 00]
usb_hid.Device.MOUSE.send_report(b"\x01\x05\xfb\x00")
usb_hid.Device.CONSUMER_CONTROL.send_report(b"\xe9\x00", 3)
# CHECK-NEXT: 0.000000 MOUSE=[01 05 fb 00]
# CHECK-NEXT: 0.000000 CONSUMER_CONTROL=[e9 00]


def fails(call):
    try:
        call()
    except (ValueError, RuntimeError, TypeError) as error:
        print(type(error).__name__ + ":", error)


fails(lambda: usb_hid.Device.KEYBOARD.send_report(b"123"))
fails(lambda: usb_hid.Device.KEYBOARD.send_report(bytes(8), 9))
fails(lambda: usb_hid.disable())
fails(lambda: usb_hid.Device(report_descriptor=b"", usage_page=0, usage=1, report_ids=(1,), in_report_lengths=(2,),
                             out_report_lengths=(0,)))
# CHECK-NEXT: ValueError: report length must be 8
# CHECK-NEXT: ValueError: Invalid report_id
# CHECK-NEXT: RuntimeError: Cannot change USB devices now
# CHECK-NEXT: ValueError: usage_page must be 1-65535
gamepad = usb_hid.Device(report_descriptor=b"\x05\x01", usage_page=1, usage=5, report_ids=(4, 5), in_report_lengths=(2, 3),
                         out_report_lengths=(0, 0))
fails(lambda: gamepad.send_report(b"ab"))
gamepad.send_report(b"ab", 4)
gamepad.send_report(b"abc", report_id=5)
print(gamepad.usage_page, gamepad.usage, gamepad.get_last_received_report(4))
# CHECK-NEXT: ValueError: report_id is required
# CHECK-NEXT: 0.000000 HID=[61 62]
# CHECK-NEXT: 0.000000 HID=[61 62 63]
# CHECK-NEXT: 1 5 None
