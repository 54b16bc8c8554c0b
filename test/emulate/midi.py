# MIDI both ways: messages that are whole, shortened, exclusive, and of one byte inside of another. The host of the emulator
# checks the events that they travel in.
# RUN: split-file %s.txt %t.d
# RUN: %pyasync2cpp %s --board raspberry_pi_pico --run --stimulus %t.d/stimulus | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus --quiet -- --console=uart | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus | %FileCheck %s --check-prefix=EVENTS
# RUN: %emulate --board raspberry_pi_pico %s --usb none -- --console=uart | %FileCheck %s --check-prefix=NOBODY
import asyncio
import supervisor
import usb_midi

midi_in, midi_out = usb_midi.ports


async def main():
    await asyncio.sleep(0.1)
    print("host", supervisor.runtime.usb_connected)
    print("sent", midi_out.write(b"\x90\x3c\x40"))
    midi_out.write(b"\xf0\x7d\x01\x02\x03\xf7")
    midi_out.write(b"\xc1\x05")
    received = b""
    for _ in range(20):
        got = midi_in.read(2)
        while got:
            received += got
            got = midi_in.read(2)
        await asyncio.sleep(0.01)
    print(list(received))
    midi_out.write(b"\x80\x3c\x00\x3d\x00")  # two notes off, the second one shortened
    midi_out.write(b"\xb0\x07\xf8\x64")  # a clock inside of another message
    midi_out.write(b"\xf0\xf7")
    await asyncio.sleep(0.05)
    print("end", midi_in.read(3))


# CHECK: host True
# CHECK-DAG: sent 3
# CHECK-DAG: MIDI=[90 3c 40]
# CHECK-DAG: MIDI=[f0 7d 01 02 03 f7]
# CHECK-DAG: MIDI=[c1 05]
# CHECK: [144, 60, 64, 240, 1, 2, 3, 4, 247, 192, 5, 250]
# CHECK: end None

# EVENTS: MIDI=[80 3c 00]
# EVENTS-NEXT: MIDI=[80 3d 00]
# EVENTS-NEXT: MIDI=[f8]
# EVENTS-NEXT: MIDI=[b0 07 64]
# EVENTS-NEXT: MIDI=[f0 f7]
# NOBODY: host False
# NOBODY-NEXT: sent 0
# NOBODY-NEXT: []
# NOBODY-NEXT: end None
asyncio.run(main())
