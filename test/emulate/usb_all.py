# Everything at once: two serial ports, input devices and MIDI are one device, and all of it goes on after the host has slept (a
# report wakes it) and after the cable was pulled and put back.
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus --stamps | %FileCheck %s
import asyncio
import usb_cdc
import usb_hid
import usb_midi

port = usb_cdc.data


async def main():
    for i in range(10):
        usb_hid.Device.KEYBOARD.send_report(bytes((0, 0, 4 + i, 0, 0, 0, 0, 0)))
        usb_midi.ports[1].write(bytes((0x90, 60 + i, 64)))
        port.write(b"line %d\n" % i)
        print("tick", i, port.connected)
        await asyncio.sleep(0.1)


# CHECK: usb 239a:80f4
# CHECK-DAG: MIDI=[90 3c 40]
# CHECK-DAG: USB_DATA="line 0\n"
# CHECK-DAG: tick 0 False
# CHECK-DAG: KEYBOARD=[00 00 04 00 00 00 00 00]
# CHECK: usb suspend
# CHECK-NEXT: usb woken
# CHECK-DAG: MIDI=[90 3f 40]
# CHECK-DAG: USB_DATA="line 3\n"
# CHECK-DAG: tick 3 True
# CHECK-DAG: KEYBOARD=[00 00 07 00 00 00 00 00]
# CHECK: usb unplug
# CHECK-NEXT: usb plug
# CHECK-NEXT: usb 239a:80f4
# CHECK-DAG: MIDI=[90 43 40]
# CHECK-DAG: USB_DATA="line 7\n"
# CHECK-DAG: KEYBOARD=[00 00 0b 00 00 00 00 00]
# CHECK: tick 9 True
asyncio.run(main())
