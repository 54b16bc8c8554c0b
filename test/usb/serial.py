# RUN: %pyasync2cpp %s --run --stimulus %S/Inputs/serial.stimulus | %FileCheck %s
# RUN: %pyasync2cpp %s --run --stimulus %S/Inputs/serial.stimulus -fno-inference | %FileCheck %s
import asyncio
import usb_cdc
import usb_hid
import usb_midi
from time import monotonic

port = usb_cdc.data


async def lines():
    while True:
        if port.in_waiting:
            line = port.readline()
            print(f"{monotonic():.3f}", line)
            port.write(line.upper())
            if line == b"bye\n":
                return
        await asyncio.sleep(0.01)


async def notes():
    midi_in, midi_out = usb_midi.ports
    while True:
        message = midi_in.read(3)
        if message:
            print("midi", list(message))
            midi_out.write(bytes([0x80, message[1], 0]))
            midi_out.write(bytes([0x90, 1, 2, 3, 4]), 3)
            midi_out.write(bytes([0x90, 1, 2, 3, 4]), 2, 9)
            return
        await asyncio.sleep(0.01)


async def main():
    await asyncio.gather(lines(), notes())
    # CHECK: 0.100 b'hello\n'
    # CHECK-NEXT: 0.100000 USB_DATA="HELLO\n"
    # CHECK-NEXT: midi [144, 60, 64]
    # CHECK-NEXT: 0.200000 MIDI=[80 3c 00]
    # CHECK-NEXT: 0.200000 MIDI=[90 01 02]
    # CHECK-NEXT: 0.200000 MIDI=[02 03 04]
    # CHECK-NEXT: 0.300 b'bye\n'
    # CHECK-NEXT: 0.300000 USB_DATA="BYE\n"
    print(usb_hid.Device.KEYBOARD.get_last_received_report(), usb_hid.Device.KEYBOARD.get_last_received_report())
    # CHECK-NEXT: b'\x02' None
    port.timeout = 0.25
    before = monotonic()
    print(port.read(4), round(monotonic() - before, 3), port.timeout)
    # CHECK-NEXT: b'ab' 0.25 0.25
    buffer = bytearray(2)
    port.timeout = 1
    print(port.readinto(buffer), buffer, usb_cdc.console.connected, port.out_waiting)
    # CHECK-NEXT: 2 bytearray(b'cd') True 0
    port.timeout = None
    print(port.readlines() if port.in_waiting else [])
    # CHECK-NEXT: []
    usb_cdc.console.write(b"direct\n")
    # CHECK-NEXT: direct
    try:
        port.timeout = -1
    except ValueError as error:
        print(error)
    # CHECK-NEXT: timeout must be 0.0-100.0 seconds


asyncio.run(main())
