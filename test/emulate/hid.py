# A macropad: keys become key codes, a dial would be consumer control, a light shows Caps Lock. What the host of the emulator sees
# is what the simulator shows, but for the times: a host looks every eight milliseconds. It reads the report descriptor, and
# complains of reports that are not as that says; it is asked to wake when it sleeps. Whatever the console is, the devices are there.
# RUN: split-file %s.txt %t.d
# RUN: %pyasync2cpp %s --board raspberry_pi_pico --run --stimulus %t.d/stimulus | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus -- --console=uart | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/host --stamps | %FileCheck %s --check-prefix=HOST
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/nobody --usb none -- --console=uart | %FileCheck %s --check-prefix=NOBODY
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/asleep -- --console=uart | %FileCheck %s --check-prefix=ASLEEP
import asyncio
import board
import digitalio
import keypad
import usb_hid

keyboard = usb_hid.devices[0]
consumer = usb_hid.Device.CONSUMER_CONTROL
CODES = {0: 0x04, 1: 0x05, 2: 0x39}
VOLUME_UP = 0xE9
MUTE = 3


async def typing():
    keys = keypad.Keys((board.GP10, board.GP11, board.GP12, board.GP13), value_when_pressed=False, pull=True)
    report = bytearray(8)
    while True:
        event = keys.events.get()
        if event is None:
            await asyncio.sleep(0)
            continue
        try:
            if event.key_number == MUTE:
                consumer.send_report(VOLUME_UP.to_bytes(2, "little") if event.pressed else bytes(2))
                continue
            code = CODES[event.key_number]
            if event.pressed:
                report[report.index(0, 2)] = code
            else:
                report[report.index(code, 2)] = 0
            keyboard.send_report(report)
        except OSError as error:
            print("not sent:", error)


async def lights():
    led = digitalio.DigitalInOut(board.LED)
    led.switch_to_output()
    while True:
        state = keyboard.get_last_received_report()
        if state is not None:
            led.value = bool(state[0] & 2)
        await asyncio.sleep(0.01)


async def main():
    tasks = [asyncio.create_task(typing()), asyncio.create_task(lights())]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    usb_hid.Device.MOUSE.send_report(b"\x01\x05\xfb\x00")
    print("end")


# CHECK: LED=0
# CHECK-NEXT: 0.1{{.*}} KEYBOARD=[00 00 04 00 00 00 00 00]
# CHECK-NEXT: 0.1{{.*}} KEYBOARD=[00 00 04 05 00 00 00 00]
# CHECK-NEXT: 0.2{{.*}} KEYBOARD=[00 00 00 05 00 00 00 00]
# CHECK-NEXT: 0.3{{.*}} CONSUMER_CONTROL=[e9 00]
# CHECK-NEXT: 0.3{{.*}} CONSUMER_CONTROL=[00 00]
# CHECK-NEXT: 0.4{{.*}} LED=1
# CHECK-NEXT: 0.5{{.*}} LED=0
# CHECK-DAG: end
# CHECK-DAG: 1.0{{.*}} MOUSE=[01 05 fb 00]

# The light comes by a request too; a BIOS asks for reports; the host falls asleep, a key wakes it, and it gets that key.
# HOST: usb 239a:80f4 pyasync2cpp Raspberry Pi Pico
# HOST: KEYBOARD=[00 00 04 00 00 00 00 00]
# HOST: usb report 1 2
# HOST-NEXT: LED=1
# HOST: usb report [01 00 00 04 00 00 00 00 00]
# HOST: usb report [03 00 00]
# HOST: usb suspend
# HOST: usb woken
# HOST-NEXT: KEYBOARD=[00 00 00 00 00 00 00 00]
# HOST: usb unplug
# HOST: usb plug
# HOST: usb 239a:80f4
# HOST: KEYBOARD=[00 00 05 00 00 00 00 00]
# HOST: end

# Two seconds are waited, as CircuitPython does; a host that does not wake gets nothing.
# NOBODY: not sent: USB busy
# NOBODY-NOT: KEYBOARD
# NOBODY: OSError: USB busy
# ASLEEP: LED=0
# ASLEEP-NOT: KEYBOARD
# ASLEEP: end
asyncio.run(main())
